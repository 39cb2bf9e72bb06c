import DancePlanning
import DanceScore
import Testing

@testable import DanceSimulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Parts of a simulation, made anywhere and joined.
@Suite struct JoiningTests {
  private static let text = """
    stage 14m x 10m
    tempo 120bpm
    cast p 1...7
    start line(spacing: 0.9m)
    hold 4
    move 8 to circle(radius: 1.2m), ease smooth
    hold 2
    move 6 to line(spacing: 0.8m), path arc 30deg
    turn 90deg over 8
    """

  private static func bytes(_ counts: SimulationCounts) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(counts)
  }

  private static let errors = ErrorPreset.beginners.errors

  @Test(arguments: [1, 2, 7, 64]) func `so many parts come to the same bytes as one run`(_ parts: Int) throws {
    let plan = try performance(of: Self.text)
    let whole = simulate(plan, Self.errors, seed: 7, takes: 0..<256)
    #expect(whole.pairs.count > 10)
    var joined: SimulationCounts?
    // From the last to the first, and in between by twos: the order must make no difference.
    var runs = (0..<parts).map { part in
      simulate(
        plan, Self.errors, seed: 7, takes: UInt64(256 * part / parts)..<UInt64(256 * (part + 1) / parts))
    }
    runs.reverse()
    while runs.count > 1 {
      let (one, other) = (runs.removeFirst(), runs.removeLast())
      runs.append(try one.joined(with: other))
    }
    joined = runs.first
    #expect(try Self.bytes(try #require(joined)) == Self.bytes(whole))
  }

  @Test func `the number of workers makes no difference`() throws {
    let plan = try performance(of: Self.text)
    let alone = try Self.bytes(simulate(plan, Self.errors, takes: 0..<100, workers: 1))
    for workers in [2, 3, 7] {
      #expect(try Self.bytes(simulate(plan, Self.errors, takes: 0..<100, workers: workers)) == alone)
    }
  }

  @Test func `what was written is read again`() throws {
    let counts = simulate(try performance(of: Self.text), Self.errors, seed: .max, takes: 5..<40)
    let again = try JSONDecoder().decode(SimulationCounts.self, from: Self.bytes(counts))
    #expect(again == counts)
    #expect(again.isSound)
  }

  @Test func `takes that are in both parts are refused`() throws {
    let plan = try performance(of: Self.text)
    let one = simulate(plan, Self.errors, takes: 0..<10)
    #expect(throws: SimulationCounts.JoiningError.overlap(take: 9)) {
      try one.joined(with: simulate(plan, Self.errors, takes: 9..<12))
    }
    // A gap is none of our business.
    let gap = try one.joined(with: simulate(plan, Self.errors, takes: 20..<30))
    #expect(gap.parts == [.init(from: 0, count: 10), .init(from: 20, count: 10)])
    #expect(gap.takes == 20)
  }

  @Test func `other plans, people and seeds are refused`() throws {
    let plan = try performance(of: Self.text)
    let one = simulate(plan, Self.errors, takes: 0..<4)
    let others = [
      simulate(plan, Self.errors, seed: 2, takes: 4..<8),
      simulate(plan, ErrorPreset.club.errors, takes: 4..<8),
      simulate(try performance(of: Self.text + "\nhold 4"), Self.errors, takes: 4..<8),
      simulate(
        try performance(of: Self.text.replacing("radius: 1.2m", with: "radius: 1.3m")), Self.errors, takes: 4..<8),
      simulate(try performance(of: "limits { clearance 0.7m }\n" + Self.text), Self.errors, takes: 4..<8),
    ]
    for other in others { #expect(throws: SimulationCounts.JoiningError.self) { try one.joined(with: other) } }
  }

  @Test func `numbers that cannot be are not sound`() throws {
    let sound = simulate(try performance(of: Self.text), Self.errors, takes: 0..<4)
    let harm: [(inout SimulationCounts) -> Void] = [
      { $0.takes = -1 }, { $0.takes = .max }, { $0.clean = 5 }, { $0.clear = 5 }, { $0.schema = 2 },
      { $0.pairs[0].transition = 99 }, { $0.pairs[0].dancers = [0] }, { $0.pairs[0].dancers = [0, 99] },
      { $0.pairs[0].touches = 9 }, { $0.transitions[0].touched = 7 }, { $0.arrivals[0].histogram = ["x": 1] },
      { $0.arrivals[0].histogram = ["5": -1] },
      { $0.arrivals[0].microseconds = .max }, { $0.samples[0].order = .max }, { $0.samples[0].squares = -1 },
      { $0.pairs[0].first = .max }, { $0.pairs[0].astray = -1 }, { $0.radius = 0 }, { $0.length.seconds = 1e300 },
      { $0.samples[0].moment.count = -1e300 }, { $0.parts[0].count = 3 }, { $0.parts[0].from = .max },
    ]
    for change in harm {
      var counts = sound
      change(&counts)
      #expect(!counts.isSound)
    }
  }
}
