import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct CrowdAssignmentTests {
  /// Clouds of every kind that has been trouble: strewn, on a lattice, in step with each other, far apart, of other
  /// proportions, on one line, on one spot.
  private func clouds(_ kind: Int, _ count: Int, _ random: inout SeededGenerator) -> (starts: [Point], goals: [Point]) {
    let side = Double(count).squareRoot() * 1.5
    func strewn() -> [Point] {
      (0..<count).map { _ in Point(random.number(in: 0...side), random.number(in: 0...side)) }
    }
    func block(_ columns: Int) -> [Point] {
      (0..<count).map { Point(1.5 * Double($0 % columns), 1.5 * Double($0 / columns)) }
    }
    let square = max(1, Int(Double(count).squareRoot()))
    switch kind {
    case 0: return (strewn(), strewn())
    case 1: return (block(square), block(2 * square))
    case 2: return (block(square), block(square).map { $0 + Vector(side, 0) })
    case 3: return (strewn(), strewn().map { $0 + Vector(300, -40) })
    case 4: return (strewn(), strewn().map { Point($0.x * 20, $0.y / 20) })
    case 5: return (strewn().map { Point($0.x, 0) }, strewn().map { Point(0, $0.y) })
    case 6: return (Array(repeating: Point(1, 1), count: count), strewn())
    case 7: return (strewn(), Array(repeating: Point(1, 1), count: count))
    case 8: return (block(3).map { Point($0.x, 0) }, block(4).map { Point($0.x, 2) })
    default:
      let ring = (0..<count).map { index in
        let angle = Angle.turn * (Double(index) / Double(count))
        return Point(side * angle.cosine, side * angle.sine)
      }
      return (strewn(), ring)
    }
  }

  private static let kinds = 0...9

  /// Whether the prices prove the assignment: everybody has a place of their own, no way is cheaper than its prices, and
  /// those taken cost just that.
  private func prove(_ solution: PricedAssignment, _ costs: AssignmentCosts, _ what: String) {
    #expect(Set(solution.placeOfDancer).count == costs.count && !solution.placeOfDancer.contains(-1), "\(what)")
    for dancer in 0..<costs.count {
      var (least, tight) = (Int64.max, [Int32]())
      for place in 0..<costs.count {
        let cost = costs.cost(dancer, place)
        guard cost != AssignmentCosts.forbidden else { continue }
        let loss = cost - solution.dancerPrices[dancer] - solution.placePrices[place]
        least = min(least, loss)
        if loss == 0 { tight.append(Int32(place)) }
      }
      #expect(least == 0, "\(what): \(dancer)")
      #expect(solution.tightWays[dancer] == tight, "\(what): \(dancer)")
      #expect(tight.contains(Int32(solution.placeOfDancer[dancer])), "\(what): \(dancer)")
    }
  }

  @Test(arguments: kinds, [AssignmentCosts.Metric.squared, .plain])
  func `prices prove every crowd's assignment the best`(kind: Int, metric: AssignmentCosts.Metric) {
    var random = SeededGenerator(seed: UInt64(kind + 1))
    for count in [1, 2, 3, 5, 9, 16, 40, 180] {
      let (starts, goals) = clouds(kind, count, &random)
      let costs = AssignmentCosts(from: starts, to: goals, metric: metric, allowed: AllowedPlaces())
      prove(CrowdAssignment(solving: costs).solution, costs, "\(count) dancers")
    }
  }

  @Test(arguments: kinds) func `both solvers come to the same places, ties by cast order`(kind: Int) {
    var random = SeededGenerator(seed: UInt64(kind + 77))
    for count in [2, 7, 20, 160] {
      let (starts, goals) = clouds(kind, count, &random)
      for metric in [AssignmentCosts.Metric.squared, .plain] {
        let costs = AssignmentCosts(from: starts, to: goals, metric: metric, allowed: AllowedPlaces())
        let (dense, crowd) = (AssignmentSolver(solving: costs).solution, CrowdAssignment(solving: costs).solution)
        let second = metric == .squared ? AssignmentCosts.Metric.plain : nil
        #expect(Ties.resolve(dense, costs, then: second) == Ties.resolve(crowd, costs, then: second))
      }
    }
  }

  /// Whether everybody has an allowed place within a length, by the plainest search for chains there is.
  private func everyoneHasAPlace(_ costs: AssignmentCosts, within square: Int64) -> Bool {
    var dancerAtPlace = [Int](repeating: -1, count: costs.count)
    func findPlace(_ dancer: Int, _ seen: inout Set<Int>) -> Bool {
      for place in 0..<costs.count where !seen.contains(place) && costs.allowed.allows(dancer, place) {
        guard costs.squaredLength(dancer, place) <= square else { continue }
        seen.insert(place)
        guard dancerAtPlace[place] < 0 || findPlace(dancerAtPlace[place], &seen) else { continue }
        dancerAtPlace[place] = dancer
        return true
      }
      return false
    }
    return (0..<costs.count).allSatisfy { dancer in
      var seen: Set<Int> = []
      return findPlace(dancer, &seen)
    }
  }

  @Test(arguments: kinds) func `the least longest walk of a crowd is possible, and nothing less is`(kind: Int) throws {
    var random = SeededGenerator(seed: UInt64(kind + 31))
    for count in [1, 2, 5, 30, 160] {
      let (starts, goals) = clouds(kind, count, &random)
      var costs = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: AllowedPlaces())
      let near = NearAssignment(costs)
      let walk = try #require(LongestWalk(costs, startingFrom: near.places.map { Int($0) }))
      #expect(everyoneHasAPlace(costs, within: walk.square))
      #expect(!everyoneHasAPlace(costs, within: walk.square - 1))
      let reachable = (0..<count).filter { place in
        walk.crowded.contains { costs.squaredLength(Int($0), place) < walk.square }
      }
      #expect(walk.square == 0 || reachable.count < walk.crowded.count)
      costs.longestSquared = walk.square
      let crowd = CrowdAssignment(solving: costs, from: near, possible: walk.places).solution
      prove(crowd, costs, "\(count) dancers")
      let dense = AssignmentSolver(solving: costs).solution
      #expect(Ties.resolve(crowd, costs, then: .plain) == Ties.resolve(dense, costs, then: .plain))
    }
  }

  @Test(arguments: [Placement.Objective.shortest, .nearest, .fair])
  func `two sides that are not to mix are two crowds`(objective: Placement.Objective) {
    var random = SeededGenerator(seed: 91)
    let (starts, goals) = clouds(0, 300, &random)
    let (left, right) = (Array(0..<140), Array(140..<300))
    var allowed = AllowedPlaces()
    allowed.restrict(left, to: left)
    allowed.restrict(right, to: right)
    let both = Assignment(from: starts, to: goals, objective: objective, allowed: allowed).places
    let first = Assignment(from: Array(starts[..<140]), to: Array(goals[..<140]), objective: objective)
    let second = Assignment(from: Array(starts[140...]), to: Array(goals[140...]), objective: objective)
    if objective != .fair { #expect(both == first.places + second.places.map { $0.map { $0 + 140 } }) }
    #expect(left.allSatisfy { (both[$0] ?? 200) < 140 } && right.allSatisfy { (both[$0] ?? 0) >= 140 })
  }

  @Test func `pins are kept in a crowd`() {
    var random = SeededGenerator(seed: 5)
    for kind in [0, 1, 3] {
      let (starts, goals) = clouds(kind, 230, &random)
      let allowed: [Int: Set<Int>] = [3: [100], 7: [0, 1, 2], 129: [3, 100, 64], 64: [5]]
      let costs = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: AllowedPlaces(allowed))
      let solution = CrowdAssignment(solving: costs).solution
      prove(solution, costs, "pinned")
      #expect(solution.placeOfDancer[3] == 100 && allowed[7, default: []].contains(solution.placeOfDancer[7]))
    }
  }

  @Test func `the cheapest places under prices are those of brute force`() {
    var random = SeededGenerator(seed: 8)
    for metric in [PricedTree.Metric.squared, .plain] {
      for count in [1, 2, 7, 50, 300] {
        let places = (0..<count).map { _ in Point(random.number(in: 0...9), random.number(in: 0...9).rounded()) }
        let tree = PricedTree(places, metric: metric)
        tree.setPrices { 3 * tree.place(at: $0).x + random.number(in: 0...2) }
        for _ in 0..<60 {
          tree.raisePrice(at: random.integer(in: 0...count - 1), by: random.number(in: 0...5))
          let point = Point(random.number(in: -5...15), random.number(in: -5...15))
          let costs = (0..<count).map { tree.cost($0, point) }.sorted()
          let (best, second) = tree.cheapest(for: point)
          #expect(best.cost == costs[0] && tree.cost(best.position, point) == costs[0])
          #expect(second == (count > 1 ? costs[1] : .infinity))
          var offers: ContiguousArray<PricedTree.Offer> = []
          tree.cheapest(4, for: point, into: &offers)
          #expect(offers.map(\.cost) == Array(costs.prefix(4)))
          let most = costs[count / 2]
          #expect(tree.places(costingAtMost: most, for: point) == (0..<count).filter { tree.cost($0, point) <= most })
        }
      }
    }
  }
}
