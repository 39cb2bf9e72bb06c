import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct AssignmentTests {
  /// Points on a coarse lattice, so that ties and coincident points are common.
  private func points(_ count: Int, _ random: inout SeededGenerator, coarse: Bool) -> [Point] {
    (0..<count).map { _ in
      coarse
        ? Point(Double(random.integer(in: 0...3)), Double(random.integer(in: 0...2)))
        : Point(random.number(in: -5...5), random.number(in: -5...5))
    }
  }

  @Test func `strongly connected components are those of brute force`() {
    var random = SeededGenerator(seed: 40)
    for _ in 0..<200 {
      let count = random.integer(in: 1...9)
      let arrows = (0..<count).map { _ in
        (0..<count).filter { _ in random.integer(in: 0...count) < 2 }
      }
      var reaches = (0..<count).map { node in (0..<count).map { $0 == node || arrows[node].contains($0) } }
      for middle in 0..<count {
        for one in 0..<count where reaches[one][middle] {
          for other in 0..<count where reaches[middle][other] { reaches[one][other] = true }
        }
      }
      let numbers = StrongComponents(count: count) {
        arrows[$0].count
      } target: {
        arrows[$0][$1]
      }.numbers
      for one in 0..<count {
        for other in 0..<count {
          #expect((numbers[one] == numbers[other]) == (reaches[one][other] && reaches[other][one]))
        }
      }
    }
  }

  @Test func `a crowd on one spot takes its places in cast order`() {
    let starts = Array(repeating: Point(1, 1), count: 150)
    let goals = (0..<150).map { Point(Double($0 * 7 % 150), 0) }
    #expect(Assignment(from: starts, to: goals, objective: .shortest).places == Array(0..<150))
    let costs = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: AllowedPlaces())
    #expect(CoincidentDancers.inCastOrder((0..<150).reversed(), costs) == Array(0..<150))
  }

  @Test(arguments: 0..<12) func `how the cast is listed decides ties and nothing else`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Lattices and rings that tie everywhere.
    let count = [12, 60, 130][Int(seed % 3)]
    let block = (0..<count).map { Point(Double($0 % 6), Double($0 / 6)) }
    let ring = (0..<count).map { Point(2.5, 2) + Vector.unit(.turn * (Double($0) / Double(count))) * 6 }
    let goals = seed % 2 == 0 ? block.map { Point($0.y, $0.x) } : ring
    let first = Assignment(from: block, to: goals, objective: .shortest)
    let order = Array(0..<count).shuffled(using: &random)
    let shuffled = Assignment(from: order.map { block[$0] }, to: goals, objective: .shortest)
    let costs = AssignmentCosts(
      from: order.map { block[$0] }, to: goals, metric: .squared, allowed: AllowedPlaces())
    func total(_ assignment: Assignment, _ starts: [Point]) -> Double {
      assignment.report(from: starts, to: goals, objective: .shortest).totalSquared
    }
    #expect(abs(total(first, block) - total(shuffled, order.map { block[$0] })) < 1e-6)
    // Whichever solver finds an optimum, the same one is taken.
    #expect(shuffled.places == Ties.resolve(AssignmentSolver(solving: costs).solution, costs, then: .plain))
    #expect(shuffled.places == Ties.resolve(CrowdAssignment(solving: costs).solution, costs, then: .plain))
  }

  @Test func `two dancers pinned to one place leave one without`() {
    let starts = [Point(0, 0), Point(1, 0), Point(2, 0)]
    let places = Assignment(from: starts, to: starts, objective: .shortest, allowed: AllowedPlaces([0: [1], 1: [1]]))
      .places
    #expect(places.compactMap(\.self).count == 2)
    #expect(Set(places.compactMap(\.self)).count == 2)
  }

  @Test func `prices prove the optimum`() {
    var random = SeededGenerator(seed: 5)
    for n in [10, 40, 120] {
      let costs = AssignmentCosts(
        from: points(n, &random, coarse: false), to: points(n, &random, coarse: false), metric: .squared,
        allowed: AllowedPlaces())
      let solver = AssignmentSolver(solving: costs).solution
      var total: Int64 = 0
      for dancer in 0..<n {
        for place in 0..<n {
          #expect(solver.dancerPrices[dancer] + solver.placePrices[place] <= costs.cost(dancer, place))
        }
        total += costs.cost(dancer, solver.placeOfDancer[dancer])
      }
      #expect(total == solver.dancerPrices.reduce(0, +) + solver.placePrices.reduce(0, +))
    }
  }

  @Test func `a block moved sideways keeps its order`() {
    let block = (0..<48).map { Point(Double($0 % 8), Double($0 / 8)) }
    let moved = block.map { Point($0.x + 30, $0.y - 7) }
    #expect(Assignment(from: block, to: moved, objective: .shortest).places == Array(0..<48))
  }

  @Test func `an 8 by 6 block of spacing 2 to a 6 by 8 block costs 192 square metres`() {
    let start = (0..<48).map { Point(2 * Double($0 % 8), 2 * Double($0 / 8)) }
    let goal = (0..<48).map { Point(2 * Double($0 % 6) + 2, 2 * Double($0 / 6) - 2) }
    let report = Assignment(from: start, to: goal, objective: .shortest)
      .report(from: start, to: goal, objective: .shortest)
    #expect(abs(report.totalSquared - 192) < 1e-9)
  }

  @Test func `who takes which place does not depend on the order in which costs are met`() {
    var random = SeededGenerator(seed: 21)
    let ring = (0..<12).map { Point.origin + Vector.unit(.turn * (Double($0) / 12)) * 3 }
    for _ in 0..<20 {
      let starts = ring.shuffled(using: &random)
      let first = Assignment(from: starts, to: ring, objective: .shortest)
      #expect(first == Assignment(from: starts, to: ring, objective: .shortest))
      #expect(first.places.enumerated().allSatisfy { starts[$0.offset].distance(to: ring[$0.element ?? 0]) < 1e-9 })
    }
  }
}
