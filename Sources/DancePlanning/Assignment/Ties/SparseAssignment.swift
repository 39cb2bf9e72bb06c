/// An assignment of least cost that keeps to a few given ways.
struct SparseAssignment {
  private(set) var solution: PricedAssignment
  /// For each dancer those of the ways that cost just the two prices, in the order given.
  private(set) var tightWays: [[Int32]] = []

  /// If it takes more than so many looks at ways, crowds go without it.
  private static let mostLooks = 300_000_000

  /// Finds it by shortest augmenting paths; `nil` if that takes too long, or the ways are not enough for everybody.
  ///
  /// - Parameters:
  ///   - ways: for each dancer some places.
  ///   - costs: what is made least.
  init?(along ways: [[Int32]], _ costs: AssignmentCosts) {
    solution = PricedAssignment(count: ways.count)
    setFirstPrices(ways, costs)
    takeTightWays(ways, costs)
    var paths = ShortestPaths(count: ways.count)
    for dancer in ways.indices where solution.placeOfDancer[dancer] < 0 {
      guard paths.augment(from: dancer, in: &solution, along: ways, costs), paths.looks < Self.mostLooks else {
        return nil
      }
    }
    for dancer in ways.indices {
      tightWays.append(ways[dancer].filter { reducedCost(dancer, $0, costs) == solution.dancerPrices[dancer] })
    }
  }

  private func reducedCost(_ dancer: Int, _ place: Int32, _ costs: AssignmentCosts) -> Int64 {
    costs.cost(dancer, Int(place)) - solution.placePrices[Int(place)]
  }

  /// A place is worth its cheapest way; a dancer the cheapest way above that.
  private mutating func setFirstPrices(_ ways: [[Int32]], _ costs: AssignmentCosts) {
    var least = [Int64](repeating: .max, count: ways.count)
    for (dancer, places) in ways.enumerated() {
      for place in places { least[Int(place)] = min(least[Int(place)], costs.cost(dancer, Int(place))) }
    }
    for place in least.indices where least[place] < .max { solution.placePrices[place] = least[place] }
    for (dancer, places) in ways.enumerated() {
      solution.dancerPrices[dancer] = places.map { reducedCost(dancer, $0, costs) }.min() ?? 0
    }
  }

  private mutating func takeTightWays(_ ways: [[Int32]], _ costs: AssignmentCosts) {
    for (dancer, places) in ways.enumerated() {
      let tight = places.first {
        solution.dancerAtPlace[Int($0)] < 0 && reducedCost(dancer, $0, costs) == solution.dancerPrices[dancer]
      }
      if let tight { solution.seat(dancer, at: Int(tight)) }
    }
  }
}
