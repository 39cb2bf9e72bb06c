import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct ConflictSearchTests {
  /// Three who go across a small floor to places of their own.
  private func crossing(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    func places() -> [Point] {
      var found: [Point] = []
      while found.count < 3 {
        let point = Point(
          (random.number(in: -2...2) * 100).rounded() / 100, (random.number(in: -2...2) * 100).rounded() / 100)
        if found.allSatisfy({ $0.distance(to: point) > 0.8 }) { found.append(point) }
      }
      return found
    }
    func text(_ places: [Point]) -> String { places.map { "point(\($0.x)m, \($0.y)m)" }.joined(separator: "\n") }
    return """
      routine "Three"
      stage 12m x 12m
      tempo 120bpm
      cast a, b, c
      formation from {
      \(text(places()))
      }
      formation to {
      \(text(places()))
      }
      section "All" {
        start from
        move 16 to to, assign order
      }
      """
  }

  @Test(arguments: 0..<40) func `delays are found wherever some combination of them keeps all apart`(seed: UInt64)
    throws
  {
    let passage = try OpenPassage(crossing(seed: seed))
    let (field, walks, trial) = (passage.field, passage.walks, passage.trial)
    var search = ConflictSearch(
      field, units: RepairUnit.individuals(walks), kinds: .delays, contacts: trial.contacts.preventable)
    let isSolved = search.solve(atMost: 1_000_000, patience: 40)
    search.relax()
    let cost = search.cost
    search.undo()
    let best = cheapest(field, walks)
    #expect(isSolved == (best != nil))
    // Whoever need not wait does not: no more are changed than in the cheapest combination, and one.
    if let best, isSolved { #expect(cost <= best + 2.5) }
  }

  /// What the cheapest combination of delays costs that keeps three apart, by trying all.
  private func cheapest(_ field: RepairField, _ walks: [OpenWalk]) -> Double? {
    let choices = walks.map { walk in
      WalkChoices(kinds: .delays).all(for: walk, routes: []).compactMap { choice in
        field.motion(of: walk, with: choice).map { (choice: choice, motion: $0) }
      }
    }
    var best: Double?
    for first in choices[0] {
      for second in choices[1] {
        for third in choices[2] {
          let all = [first, second, third]
          let cost = zip(walks, all).reduce(0) { $0 + $1.1.choice.cost(of: $1.0) }
          guard cost < best ?? .infinity else { continue }
          for (walk, one) in zip(walks, all) { field.put(walk.dancer, on: one.motion, of: walk) }
          let rows = (0..<3).map { field.crowd.trial(of: $0) }
          let isClean =
            field.fault(0, rows[0], 1, rows[1]) == 0 && field.fault(0, rows[0], 2, rows[2]) == 0
            && field.fault(1, rows[1], 2, rows[2]) == 0
          if isClean { best = cost }
        }
      }
    }
    return best
  }

  @Test func `a search leaves everybody where they were`() throws {
    let passage = try OpenPassage(crossing(seed: 3))
    let (field, walks, trial) = (passage.field, passage.walks, passage.trial)
    let before = (0..<3).map { dancer in (0..<field.crowd.instants).map { field.crowd.place(dancer, at: $0) } }
    var search = ConflictSearch(
      field, units: RepairUnit.individuals(walks), kinds: [.delays, .bends], contacts: trial.contacts.preventable)
    _ = search.solve(atMost: 100_000, patience: 10)
    search.undo()
    for dancer in 0..<3 {
      for instant in 0..<field.crowd.instants {
        #expect(field.crowd.place(dancer, at: instant).distance(to: before[dancer][instant]) < 1e-4)
      }
    }
  }
}
