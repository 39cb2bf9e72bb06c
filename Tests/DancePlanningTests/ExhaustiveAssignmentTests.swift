import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

/// Every objective against all permutations there are.
@Suite struct ExhaustiveAssignmentTests {
  private static let objectives = [Placement.Objective.shortest, .nearest, .fair]

  /// How points are spread: the coarser, the more often something ties.
  private enum Spread: CaseIterable {
    case anywhere, lattice, fewSpots, mirrored, ring
  }

  private func points(_ count: Int, _ spread: Spread, _ random: inout SeededGenerator) -> [Point] {
    func some(_ columns: Int, _ rows: Int) -> Point {
      Point(Double(random.integer(in: 0...columns)), Double(random.integer(in: 0...rows)))
    }
    switch spread {
    case .anywhere: return (0..<count).map { _ in Point(random.number(in: -5...5), random.number(in: -5...5)) }
    case .lattice: return (0..<count).map { _ in some(3, 2) }
    case .fewSpots: return (0..<count).map { _ in some(1, 1) }
    case .mirrored:
      let half = (0..<count / 2).map { _ in some(3, 3) + Vector(1, 0) }
      let middle = count % 2 == 0 ? [] : [Point(0, Double(random.integer(in: 0...3)))]
      return (half + middle + half.map { Point(-$0.x, $0.y) }).shuffled(using: &random)
    case .ring:
      let turn = Double(random.integer(in: 0...1)) / 2
      return (0..<count).map { Point.origin + Vector.unit(.turn * ((Double($0) + turn) / Double(count))) * 3 }
        .shuffled(using: &random)
    }
  }

  /// Who may take what, so that everybody can have a place: pins, choices of a few, two groups.
  private func limits(_ count: Int, _ random: inout SeededGenerator) -> AllowedPlaces {
    var allowed = AllowedPlaces()
    // A place for everybody that remains possible.
    let possible = Array(0..<count).shuffled(using: &random)
    for dancer in 0..<count {
      switch random.integer(in: 0...5) {
      case 0: allowed.restrict([dancer], to: [possible[dancer]])
      case 1: allowed.restrict([dancer], to: [possible[dancer], random.integer(in: 0...count - 1)])
      default: break
      }
    }
    if random.integer(in: 0...2) == 0 {
      let cut = random.integer(in: 0...count)
      allowed.restrict(0..<cut, to: possible[..<cut])
      allowed.restrict(cut..<count, to: possible[cut...])
    }
    return allowed
  }

  private static func rounds(_ count: Int) -> Int { [400, 400, 400, 300, 200, 100, 50, 20][count - 1] }

  @Test(arguments: 1...8, objectives)
  func `what is taken is the first of the most symmetric best of all permutations`(
    count: Int, objective: Placement.Objective
  ) {
    var random = SeededGenerator(seed: UInt64(count))
    for round in 0..<Self.rounds(count) {
      let spreads = Spread.allCases
      let starts = points(count, spreads[round % spreads.count], &random)
      let goals = points(count, spreads[round / spreads.count % spreads.count], &random)
      let found = Assignment(from: starts, to: goals, objective: objective).places
      #expect(found == Exhaustive(from: starts, to: goals, objective, AllowedPlaces()).chosen, "round \(round)")
    }
  }

  @Test(arguments: 2...8, objectives)
  func `so it is among those that keep to pins, choices and groups`(count: Int, objective: Placement.Objective) {
    var random = SeededGenerator(seed: UInt64(count + 50))
    for round in 0..<Self.rounds(count) / 2 {
      let spreads = Spread.allCases
      let starts = points(count, spreads[round % spreads.count], &random)
      let goals = points(count, spreads[round / spreads.count % spreads.count], &random)
      let allowed = limits(count, &random)
      let found = Assignment(from: starts, to: goals, objective: objective, allowed: allowed).places
      #expect(found == Exhaustive(from: starts, to: goals, objective, allowed).chosen, "round \(round)")
    }
  }

  @Test(arguments: 2...7, objectives)
  func `so it is among those that keep their sides`(count: Int, objective: Placement.Objective) {
    var random = SeededGenerator(seed: UInt64(count + 90))
    for round in 0..<Self.rounds(count) / 2 {
      func scene() -> [Point] {
        points(count, round % 2 == 0 ? .lattice : .anywhere, &random).map { $0 + Vector(round % 2 == 0 ? -2 : 0, 0) }
      }
      let (starts, goals) = (scene(), scene())
      let pins: [Int: Set<Int>] = round % 3 == 0 ? [0: [random.integer(in: 0...count - 1)]] : [:]
      let sides = SideKeeping(of: Array(0..<count), from: starts, to: goals, pinned: pins)
      let found = Assignment(from: starts, to: goals, objective: objective, allowed: sides.allowed)
      let expected = Exhaustive(from: starts, to: goals, objective, sides.allowed).chosen
      if let expected { #expect(found.places == expected, "round \(round)") }
      // A pin may take the last place of a side away: then some have none, as few as possible.
      #expect(expected != nil || found.places.contains(nil), "round \(round)")
      #expect(pins.isEmpty || found.places[0].map { pins[0]?.contains($0) ?? true } ?? true)
    }
  }
}
