// Who goes where, for crowds: near prices from an auction, then exact ones by shortest augmenting paths along few ways.
//
// For squared distances neither moving the places as a whole nor enlarging them changes who goes where:
//
//     |a − b|² = |a|² + |b|² − 2a·b ,   and the sum of a·b is largest or not whatever positive factor a has.
//
// So both clouds are brought to the same middle and the same mean square radius. Then most ways are short, and a tree of
// places finds the cheap ones at once; for shapes that are far apart, plain neighbours would be useless.
//
//   1. `Auction` finds prices that are nearly right, in floating point.
//   2. Rounded to whole lattice units they are exact prices of something. Each dancer keeps the dozen ways that are
//      cheapest under them; whoever has a way at the very lowest cost takes it.
//   3. Those left over find a place by shortest augmenting paths over these ways alone (as in `AssignmentSolver`, with a
//      heap), in whole numbers.
//   4. Pricing: is any of all n² ways cheaper than its two prices together? The tree finds them without looking at all.
//      Such a way is added, and its dancer looks again. When none is left the prices prove the assignment best.
//
// Time about n log n for clouds of one spread, memory O(n).

import DanceGeometry

/// The best assignment of a crowd.
struct CrowdAssignment {
  /// A dancer keeps so many of the cheapest ways to begin with.
  private static let keptWays = 12

  private let costs: AssignmentCosts
  private let frame: CommonFrame
  private let forest: PricedForest
  private(set) var solution: PricedAssignment
  /// The places that each dancer may take on an augmenting path.
  private var ways: [[Int32]]
  private var paths: ShortestPaths
  /// The price of each dancer for which no way is known to be cheaper, whatever has become of places since: their prices only
  /// fall.
  private var provedPrices: [Int64]

  /// Solves the problem exactly.
  ///
  /// - Parameters:
  ///   - costs: what ways cost, and which are allowed.
  ///   - near: where to begin, if that is known already.
  ///   - possible: an assignment that keeps to what is allowed, if there are limits and one is known.
  init(solving costs: AssignmentCosts, from near: NearAssignment? = nil, possible: [Int] = []) {
    self.costs = costs
    let near = near ?? NearAssignment(costs)
    frame = near.frame.limited(by: costs)
    forest = PricedForest(costs, in: frame)
    forest.setPrices { near.prices[$0] }
    var places = near.places
    if costs.isLimited {
      places = LimitedAuction(costs.count, forest, unit: frame.exchange(of: near.places)).places
    }
    solution = PricedAssignment(count: costs.count)
    paths = ShortestPaths(count: costs.count)
    ways = []
    provedPrices = Array(repeating: .min, count: costs.count)
    for place in 0..<costs.count {
      solution.placePrices[place] = frame.exactPrice(forest.price(of: Int32(place)), of: place)
    }
    loadPrices()
    keepCheapWays(places, possible)
    takeCheapestWays()
    var waiting = (0..<costs.count).filter { solution.placeOfDancer[$0] < 0 }
    while true {
      for dancer in waiting where solution.placeOfDancer[dancer] < 0 { seat(dancer) }
      waiting = correctPrices()
      if waiting.isEmpty { break }
    }
    solution.tightWays = tightWays()
  }

  /// Gives the forest the exact prices.
  private func loadPrices() { forest.setPrices { frame.price(solution.placePrices[$0], of: $0) } }

  /// Keeps the cheapest ways of each dancer, and those of assignments that are known.
  private mutating func keepCheapWays(_ auctioned: [Int32], _ possible: [Int]) {
    for dancer in 0..<costs.count {
      var places = forest.cheapest(Self.keptWays, for: dancer).filter { isAllowed(dancer, $0) }
      let known = possible.isEmpty ? [auctioned[dancer]] : [auctioned[dancer], Int32(possible[dancer])]
      for place in known where place >= 0 && !places.contains(place) && isAllowed(dancer, place) {
        places.append(place)
      }
      ways.append(places)
      solution.dancerPrices[dancer] = leastCost(of: dancer)
    }
  }

  /// The forest leaves out what is certainly not allowed; what is hardly so is left to exact numbers.
  private func isAllowed(_ dancer: Int, _ place: Int32) -> Bool {
    !costs.isLimited || costs.cost(dancer, Int(place)) != AssignmentCosts.forbidden
  }

  /// What the cheapest of a dancer's ways costs beyond the price of its place; nothing without any.
  private func leastCost(of dancer: Int) -> Int64 {
    ways[dancer].map { costs.cost(dancer, Int($0)) - solution.placePrices[Int($0)] }.min() ?? 0
  }

  /// Gives everybody a way at the lowest cost to a place that is free.
  private mutating func takeCheapestWays() {
    for dancer in 0..<costs.count {
      let tight = ways[dancer].first {
        solution.dancerAtPlace[Int($0)] < 0
          && costs.cost(dancer, Int($0)) - solution.placePrices[Int($0)] == solution.dancerPrices[dancer]
      }
      if let tight { solution.seat(dancer, at: Int(tight)) }
    }
  }

  /// Finds a place for a dancer along the ways kept; more are kept until that works or there are no more.
  private mutating func seat(_ dancer: Int) {
    while !paths.augment(from: dancer, in: &solution, along: ways, costs) {
      var hasMore = false
      for dancer in paths.reachedDancers where keepMoreWays(of: dancer) { hasMore = true }
      guard hasMore else { return }
    }
  }

  private mutating func keepMoreWays(of dancer: Int) -> Bool {
    let known = Set(ways[dancer])
    let more = forest.cheapest(4 * (ways[dancer].count + 1), for: dancer)
      .filter { !known.contains($0) && isAllowed(dancer, $0) }
    ways[dancer] += more
    return !more.isEmpty
  }

  /// Adds every way that is cheaper than its prices say, and takes its dancer off the place held.
  ///
  /// - Returns: those who have to be seated again; none if the prices hold for all ways.
  private mutating func correctPrices() -> [Int] {
    loadPrices()
    var waiting: [Int] = []
    for dancer in 0..<costs.count where solution.dancerPrices[dancer] > provedPrices[dancer] {
      provedPrices[dancer] = solution.dancerPrices[dancer]
      let cheaper = places(of: dancer, costingAtMost: solution.dancerPrices[dancer] - 1)
      guard !cheaper.isEmpty else { continue }
      ways[dancer] += cheaper.filter { !ways[dancer].contains($0) }
      solution.dancerPrices[dancer] = leastCost(of: dancer)
      provedPrices[dancer] = solution.dancerPrices[dancer]
      solution.unseat(dancer)
      waiting.append(dancer)
    }
    return waiting
  }

  /// The places whose ways cost a dancer at most so much beyond their price, exactly, ascending.
  private func places(of dancer: Int, costingAtMost most: Int64) -> [Int32] {
    forest.places(costingAtMost: frame.bound(most, of: dancer), for: dancer)
      .filter {
        isAllowed(dancer, $0) && costs.cost(dancer, Int($0)) - solution.placePrices[Int($0)] <= most
      }
      .sorted()
  }

  /// All ways without loss; none at all if they are too many, as where a whole crowd stands on one spot.
  private func tightWays() -> [[Int32]] {
    var all: [[Int32]] = []
    var total = 0
    for dancer in 0..<costs.count {
      let tight = places(of: dancer, costingAtMost: solution.dancerPrices[dancer])
      all.append(tight)
      total += tight.count
      if total > Self.mostTightWays { return [] }
    }
    return all
  }

  /// So many ways without loss are kept, to choose among the best assignments.
  private static let mostTightWays = 20_000_000
}
