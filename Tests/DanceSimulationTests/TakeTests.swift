import DanceGeometry
import DancePlanning
import DanceScore
import Testing

@testable import DanceSimulation

/// What a take is made of.
@Suite struct TakeTests {
  private func take(_ plan: Performance, _ errors: HumanErrors, number: UInt64 = 3) -> Take {
    var take = Take(of: PlannedRows(plan, errors: Array(repeating: errors, count: plan.dancerCount)))
    take.perform(number, seed: 1)
    return take
  }

  static let texts = [
    """
    cast p 1...5
    stage 20m x 20m
    start line(spacing: 1m)
    move 8 to circle(radius: 2m), ease smooth
    turn 360deg over 8
    move 8 to line(spacing: 1.5m), path arc 60deg, stagger 0.5 from left
    """,
    """
    cast p 1...4
    stage 20m x 20m
    wings 2m
    offstage p4
    tempo 90bpm
    start line(3, spacing: 2m) at (0, 2m)
    tempo 140bpm over 16
    follow path("M 2 4 C 2 8 8 8 8 4 L 8 -4") over 16, spacing 1m
    enter p4 from left over 4
    move 8 to line(spacing: 1.5m), path curve, ease in
    exit p1 to right over 8
    """,
  ]

  @Test(arguments: texts) func `machines walk the plan exactly`(_ text: String) throws {
    let plan = try performance(of: text)
    let taken = plan.take(17, seed: 3, errors: Array(repeating: ErrorPreset.machine.errors, count: plan.dancerCount))
    #expect(taken.routine.counts == plan.routine.counts)
    #expect(taken.tracks.segmentCount == plan.tracks.segmentCount)
    for row in 0..<plan.tracks.segmentCount { #expect(taken.tracks.segment(row) == plan.tracks.segment(row)) }
    let counts = simulate(plan, ErrorPreset.machine.errors, takes: 0..<3)
    let report = SimulationReport(counts)
    #expect(report.sharpness.score == 100)
    #expect(report.placeError == 0)
    #expect(report.asynchrony?.mean ?? 0 == 0)
  }

  @Test(arguments: texts) func `a take has no gaps and no jumps`(_ text: String) throws {
    let plan = try performance(of: text)
    for number in 0..<20 as Range<UInt64> {
      let taken = plan.take(
        number, seed: 5, errors: Array(repeating: ErrorPreset.beginners.errors, count: plan.dancerCount))
      for dancer in 0..<taken.dancerCount {
        let rows = taken.tracks.rows(of: dancer)
        for row in rows.dropLast()
        where taken.tracks.presence(row) != .waiting && taken.tracks.presence(row + 1) != .waiting {
          #expect(taken.tracks.ends[row] == taken.tracks.starts[row + 1])
          #expect(taken.tracks.endPoint(row).distance(to: taken.tracks.startPoint(row + 1)) < 1e-9)
        }
      }
    }
  }

  @Test(arguments: texts) func `nobody is farther from the plan than is said of them`(_ text: String) throws {
    let plan = try performance(of: text)
    for number in 0..<12 as Range<UInt64> {
      let taken = take(plan, ErrorPreset.beginners.errors, number: number)
      for (index, row) in taken.planned.rows.enumerated() where taken.deviations[index] < .infinity {
        let (motion, meant) = (taken.motion(index), taken.planned.motions[index])
        for step in 0...40 {
          let count = row.start - 1 + (row.duration + 2) * Double(step) / 40
          let apart = motion.position(at: count).distance(to: meant.position(at: count))
          #expect(apart <= taken.deviations[index] + 1e-9)
          guard row.reach < .infinity else { continue }
          #expect(taken.deviations[index] <= row.reach + 1e-6)
        }
      }
    }
  }

  @Test func `whoever cannot make it in time arrives late`() throws {
    let plan = try performance(
      of: """
        tempo 120bpm
        stage 40m x 40m
        cast a
        start point(0, -10m)
        hold 4
        shift (0, 20m) over 8
        hold 16
        """)
    // 20 m at 4 m/s, 2 s to speed up and 2 s to slow down at 2 m/s²: 20∕4 + 4∕2 = 7 s instead of 4.
    let walk = take(plan, HumanErrors([.speed: 4, .acceleration: 2])).rows[1]
    #expect(abs(walk.endLateness - 3) < 1e-9)
    // At 10 m/s² and any speed: 2·√(20∕10) = 2.83 s.
    #expect(take(plan, HumanErrors([.acceleration: 10])).rows[1].endLateness == 0)
    #expect(abs(take(plan, HumanErrors([.acceleration: 2])).rows[1].endLateness - (2 * 10.0.squareRoot() - 4)) < 1e-9)
    #expect(abs(take(plan, HumanErrors([.speed: 4])).rows[1].endLateness - 1) < 1e-9)
  }

  @Test func `who follows starts after the leader`() throws {
    let plan = try performance(
      of: """
        tempo 120bpm
        stage 30m x 30m
        cast p 1...4
        start line(spacing: 1m) rotated 90deg reversed
        hold 8
        follow path("M 0 2 L 0 10") over 16
        """)
    let taken = take(plan, HumanErrors([.start: 0.05, .reaction: 0.2]))
    let walks = taken.planned.rows.indices.filter { taken.planned.rows[$0].kind == .walk }
    let leader = try #require(walks.first { taken.planned.rows[$0].leader < 0 })
    let followers = walks.filter { $0 != leader }
    #expect(followers.count == 3)
    let mean = followers.reduce(0) { $0 + taken.rows[$1].startLateness } / 3 - taken.rows[leader].startLateness
    #expect(abs(mean - 0.2) < 0.12)
    #expect(take(plan, HumanErrors([.reaction: 0.2])).rows[followers[0]].startLateness == 0.2)
  }

  @Test func `who misses a move stays, and goes on from there`() throws {
    let plan = try performance(
      of: "stage 20m x 20m\ncast a\nstart point(0, 0)\nshift (4m, 0) over 8\nshift (0, 4m) over 8")
    let taken = take(plan, HumanErrors([.dropouts: 1]))
    #expect(taken.astray == [0, 1])
    #expect(taken.motion(1).position(at: 16) == Point(0, 0))
    let counts = simulate(plan, HumanErrors([.dropouts: 0.25]), takes: 0..<1)
    #expect(counts.takes == 1)
  }

  @Test func `a moment of the own is between those around it`() throws {
    // Moves that follow on each other at once, each with a start of its own: none may end before it begins.
    let score = (0..<12).map { "shift (\($0 % 2 == 0 ? 1 : -1)m, 0) over 1" }.joined(separator: "\n")
    let plan = try performance(of: "tempo 160bpm\ncast a\nstart point(0, 0)\n" + score)
    for number in 0..<200 as Range<UInt64> {
      let rows = take(plan, HumanErrors([.start: 0.2]), number: number).rows
      for (row, next) in zip(rows, rows.dropFirst()) {
        #expect(row.end == next.start)
        #expect(row.end > row.start)
      }
    }
  }
}
