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
  private var tree: PricedTree
  private(set) var solution: PricedAssignment
  /// The places that each dancer may take on an augmenting path.
  private var ways: [[Int32]]
  private var paths: ShortestPaths

  /// Solves the problem exactly.
  init(solving costs: AssignmentCosts) {
    self.costs = costs
    frame = CommonFrame(of: costs)
    let auction = Auction(frame.dancers, frame.places, metric: frame.metric)
    tree = auction.tree
    solution = PricedAssignment(count: costs.count)
    paths = ShortestPaths(count: costs.count)
    ways = []
    for position in 0..<tree.count {
      let place = Int(tree.indices[position])
      solution.placePrices[place] = frame.exactPrice(tree.prices[position], of: place)
    }
    loadPrices()
    keepCheapWays(auction.positions.map { tree.indices[Int($0)] })
    takeCheapestWays()
    var waiting = (0..<costs.count).filter { solution.placeOfDancer[$0] < 0 }
    while true {
      for dancer in waiting where solution.placeOfDancer[dancer] < 0 { seat(dancer) }
      waiting = correctPrices()
      if waiting.isEmpty { break }
    }
    solution.tightWays = tightWays()
  }

  /// Gives the tree the exact prices.
  private mutating func loadPrices() {
    tree.setPrices(
      ContiguousArray(
        (0..<tree.count).map {
          frame.price(solution.placePrices[Int(tree.indices[$0])], of: Int(tree.indices[$0]))
        }))
  }

  /// Keeps the cheapest ways of each dancer, the one from the auction, and all that a pin allows.
  private mutating func keepCheapWays(_ auctioned: [Int32]) {
    var offers: [PricedTree.Offer] = []
    for dancer in 0..<costs.count {
      var places: [Int32]
      if let allowed = costs.allowed[dancer] {
        places = allowed.sorted().map(Int32.init)
      } else {
        tree.cheapest(Self.keptWays, for: frame.dancers[dancer], into: &offers)
        places = offers.map { tree.indices[$0.position] }
        if !places.contains(auctioned[dancer]) { places.append(auctioned[dancer]) }
      }
      ways.append(places)
      solution.dancerPrices[dancer] = leastCost(of: dancer)
    }
  }

  /// What the cheapest of a dancer's ways costs beyond the price of its place.
  private func leastCost(of dancer: Int) -> Int64 {
    ways[dancer].reduce(.max) { min($0, costs.cost(dancer, Int($1)) - solution.placePrices[Int($1)]) }
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

  /// Finds a place for a dancer along the ways kept; more are kept until that works.
  private mutating func seat(_ dancer: Int) {
    while !paths.augment(from: dancer, in: &solution, along: ways, costs) {
      guard paths.reachedDancers.contains(where: { ways[$0].count < costs.count && costs.allowed[$0] == nil }) else {
        return
      }
      for dancer in paths.reachedDancers { keepMoreWays(of: dancer) }
    }
  }

  private mutating func keepMoreWays(of dancer: Int) {
    guard costs.allowed[dancer] == nil, ways[dancer].count < costs.count else { return }
    var offers: [PricedTree.Offer] = []
    tree.cheapest(4 * ways[dancer].count, for: frame.dancers[dancer], into: &offers)
    let known = Set(ways[dancer])
    for offer in offers where !known.contains(tree.indices[offer.position]) {
      ways[dancer].append(tree.indices[offer.position])
    }
  }

  /// Adds every way that is cheaper than its prices say, and takes its dancer off the place held.
  ///
  /// - Returns: those who have to be seated again; none if the prices hold for all ways.
  private mutating func correctPrices() -> [Int] {
    loadPrices()
    var waiting: [Int] = []
    for dancer in 0..<costs.count where costs.allowed[dancer] == nil {
      let cheaper = places(of: dancer, costingAtMost: solution.dancerPrices[dancer] - 1)
      guard !cheaper.isEmpty else { continue }
      ways[dancer] += cheaper.filter { !ways[dancer].contains($0) }
      solution.dancerPrices[dancer] = leastCost(of: dancer)
      solution.unseat(dancer)
      waiting.append(dancer)
    }
    return waiting
  }

  /// The places whose ways cost a dancer at most so much beyond their price, exactly, ascending.
  private func places(of dancer: Int, costingAtMost most: Int64) -> [Int32] {
    tree.places(costingAtMost: frame.bound(most, of: dancer), for: frame.dancers[dancer])
      .map { tree.indices[$0] }
      .filter { costs.cost(dancer, Int($0)) - solution.placePrices[Int($0)] <= most }
      .sorted()
  }

  /// All ways without loss; none at all if they are too many, as where a whole crowd stands on one spot.
  private func tightWays() -> [[Int32]] {
    var all: [[Int32]] = []
    var total = 0
    for dancer in 0..<costs.count {
      let tight =
        costs.allowed[dancer] == nil
        ? places(of: dancer, costingAtMost: solution.dancerPrices[dancer])
        : ways[dancer].filter {
          costs.cost(dancer, Int($0)) - solution.placePrices[Int($0)] == solution.dancerPrices[dancer]
        }
      all.append(tight)
      total += tight.count
      if total > Self.mostTightWays { return [] }
    }
    return all
  }

  /// So many ways without loss are kept, to choose among the best assignments.
  private static let mostTightWays = 20_000_000
}
