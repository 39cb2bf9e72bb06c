import DanceGeometry
import DanceScore
import Testing

@testable import DancePlanning

/// Files that follow a leader, gates, counter-marches and spirals: proved safe, or made so.
@Suite struct FollowingTests {
  private func file(_ path: String, count: Int = 10, spacing: String, over counts: Int = 48, start: String) -> String {
    """
    routine "File"
    stage 80m x 80m
    tempo 120bpm
    cast p 1...\(count)
    section "All" {
      start \(start)
      follow path("\(path)") over \(counts), spacing \(spacing)
    }
    """
  }

  /// A loop that crosses itself at right angles in (0, 0), 8.7 m after the first time: up, round to the right, and across.
  private let loop = "M 0 -2 L 0 1.3 a 1.3 1.3 0 1 0 1.3 -1.3 L -14 0"

  @Test func `a file that crosses its own track is made looser until nobody meets`() throws {
    // The file is longer than the loop, so that its end is still coming when the leader is back.
    let text = file(loop, count: 14, spacing: "0.7m", start: "column(14, spacing: 0.7m) at (0, -6.55m) reversed")
    #expect(!(try performance(of: text, effort: .none).nearMisses.isEmpty))
    let mended = try performance(of: text)
    #expect(mended.nearMisses.isEmpty)
    #expect(mended.rungs == [.spacing])
    let spacings = try #require(mended.repairs.first).changes.map(\.kind)
    #expect(spacings.count == 1)
    guard case .spacing(let metres) = try #require(spacings.first) else {
      Issue.record("it is the distance that changes")
      return
    }
    // Who crosses at right angles in the middle of a gap comes as near as the gap over √8 to both of it.
    #expect(metres >= 0.6 * 8.0.squareRoot() - 0.01)
  }

  @Test func `a file whose tracks do not come near each other is left as it is`() throws {
    let text = file(
      "M 0 0 L 0 6 a 1 1 0 0 0 2 0 L 2 -8", spacing: "0.9m", start: "column(10, spacing: 0.9m) at (0, -5m) reversed")
    let performance = try performance(of: text)
    #expect(performance.repairs.isEmpty)
    #expect(performance.nearMisses.isEmpty)
  }

  @Test func `a counter-march too narrow for two abreast is said to be so`() throws {
    // Back beside the own track at 0.4 m: whoever goes up and whoever comes down must pass there.
    let text = file(
      "M 0 0 L 0 6 a 0.2 0.2 0 0 0 0.4 0 L 0.4 -8", spacing: "0.9m",
      start: "column(10, spacing: 0.9m) at (0, -5m) reversed")
    let performance = try performance(of: text)
    #expect(!performance.nearMisses.isEmpty)
    let outcome = try #require(performance.repairs.first).outcome
    guard case .unmended(let advice) = outcome else {
      Issue.record("\(outcome) cannot be")
      return
    }
    #expect(advice.bound == nil)
  }

  @Test func `a file opens from its head, and all of it goes as fast as its leader`() throws {
    let text = file(
      "M 0 0 L 0 20", count: 5, spacing: "2m", over: 24, start: "column(5, spacing: 1m) at (0, -2m) reversed")
    let performance = try performance(of: text)
    // The leader has 20 m to go in 24 counts; the next waits until the leader is 2 m ahead, 1 m more than at first.
    let speed = 20.0 / 24
    for (rank, count) in [(0, 0.0), (1, 1 / speed), (2, 2 / speed), (4, 4 / speed)] {
      #expect(performance.velocity(of: rank, at: count + 0.1).length > 0)
      #expect(performance.velocity(of: rank, at: max(count - 0.1, 0)).length == 0 || rank == 0)
    }
    for count in [8.0, 16, 24] {
      for rank in 0..<4 {
        let gap = performance.position(of: rank, at: count).distance(to: performance.position(of: rank + 1, at: count))
        #expect(abs(gap - 2) < 1e-9)
      }
    }
  }

  @Test func `spirals in and out are proved`() throws {
    for path in [
      "M 6 0 C 6 8 -6 8 -6 0 C -6 -6 4.4 -6 4.4 0 C 4.4 4.6 -3 4.6 -3 0 C -3 -2.6 1.6 -2.6 1.6 0",
      "M 1.6 0 C 1.6 -2.6 -3 -2.6 -3 0 C -3 4.6 4.4 4.6 4.4 0 C 4.4 -6 -6 -6 -6 0 C -6 8 6 8 6 0",
    ] {
      let isInwards = path.hasPrefix("M 6")
      let text = file(
        path, count: 14, spacing: "1m", over: 64,
        start: isInwards
          ? "column(14, spacing: 1m) at (6m, -7.5m) reversed" : "column(14, spacing: 1m) at (1.6m, 7.5m)")
      let performance = try performance(of: text)
      #expect(performance.nearMisses.isEmpty, "\(performance.nearMisses.first as Any)")
    }
  }

  @Test func `two files go through each other's gaps`() throws {
    let text = """
      routine "Under the arch"
      stage 30m x 30m
      tempo 120bpm
      cast a 1...4, b 1...4
      formation files {
        column(4, spacing: 1m) at (-3m, -3m) reversed
        column(4, spacing: 1m) at (3m, -3m) reversed
      }
      section "All" {
        start files
        together {
          a1...a4 { follow path("M -3 -1 L 3 5 L 3 12") over 48, spacing 1m }
          b1...b4 { follow path("M 3 -1 L -3 5 L -3 12") over 48, spacing 1m }
        }
      }
      """
    #expect(!(try performance(of: text, effort: .none).nearMisses.isEmpty))
    let mended = try performance(of: text)
    #expect(mended.nearMisses.isEmpty)
    #expect(mended.rungs.allSatisfy { $0 == .spacing || $0 == .delays })
    // A file stays together: all of it leave at once.
    for cue in mended.routine.cues {
      guard case .follow(_, _, let manner) = cue.action else { continue }
      #expect(Set(cue.dancers.map { manner.delays[$0] ?? 0 }).count == 1)
    }
  }

  @Test func `files that cross at right angles pass through each other where there is a gap`() throws {
    let text = """
      routine "Crossing"
      stage 30m x 30m
      tempo 120bpm
      cast a 1...6, b 1...6
      formation files {
        for i in 0..<6 { point(-4m - i * 1m, -4m - i * 0.5m) }
        for i in 0..<6 { point(4m + i * 1m, -4m - i * 0.5m) }
      }
      section "All" {
        start files
        together {
          a1...a6 { follow line(width: 10m) rotated 45deg over 24, spacing 2m }
          b1...b6 { follow line(width: 10m) rotated 135deg over 24, spacing 2m }
        }
      }
      """
    #expect(!(try performance(of: text, effort: .none).nearMisses.isEmpty))
    let mended = try performance(of: text)
    #expect(mended.nearMisses.isEmpty)
    #expect(mended.rungs.allSatisfy { $0 == .spacing || $0 == .delays })
  }

  @Test func `a leader at the wrong end of the file is pointed out`() throws {
    let text = file("M 5 0 L 10 0", count: 6, spacing: "1m", start: "line(6, spacing: 1m) at (0, 0) reversed")
    let right = try performance(of: text)
    #expect(right.nearMisses.isEmpty)
    let wrong = try performance(
      of: file("M 5 0 L 10 0", count: 6, spacing: "1m", start: "line(6, spacing: 1m) at (0, 0)"))
    guard case .unmended(let advice) = try #require(wrong.repairs.first).outcome else {
      Issue.record("nobody gets past each other on one line")
      return
    }
    #expect(advice.bound == .leader)
  }

  @Test func `a gate waits for the one that leaves its ground`() throws {
    // One line of five swings from upstage down to where the other stands, which swings out of its way at the same time.
    let text = """
      routine "Gates"
      stage 30m x 30m
      tempo 120bpm
      cast a 1...5, b 1...5
      formation gates {
        column(5, spacing: 1m) at (0, 3m)
        line(5, spacing: 1m) at (3.5m, 0)
      }
      section "All" {
        start gates
        together {
          a1...a5 { turn -90deg about (0, 0) over 24 }
          b1...b5 { turn -90deg about (6m, 0) over 24 }
        }
      }
      """
    #expect(!(try performance(of: text, effort: .none).nearMisses.isEmpty))
    let mended = try performance(of: text)
    #expect(mended.nearMisses.isEmpty)
    #expect(mended.rungs == [.delays])
  }
}
