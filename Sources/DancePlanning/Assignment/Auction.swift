// Good prices for places, quickly: an auction, from coarse to fine.
//
// Every dancer without a place bids for the one that is cheapest under the prices, raising its price by as much as the
// second cheapest is dearer, and a little more, ε; whoever held it bids again. When everybody has a place, nobody pays more
// than ε above the best (Bertsekas, 1988). With small ε many bids are made for a place with many rivals, so ε begins large
// and falls (ε-scaling).
//
// The first prices decide how long it takes. They come from the same question with a quarter of the dancers and places,
// spread evenly, and so on down to a hundred or so, which are settled exactly (`AssignmentSolver`): what a place is worth to the dancers of the coarse question, given what they
// have to pay there, is a price from which hardly anything changes. (Multiscale: Schmitzer, 2016.) With that, bids are a
// few dozen a dancer also for 100,000.
//
// The result is not optimal but near; its prices make the exact search that follows short.

import DanceGeometry

/// An auction of places among as many dancers.
struct Auction {
  /// What is left of the dancers and places in the next coarser question: one of so many.
  private static let coarsening = 4
  /// So few dancers, or fewer, are settled exactly.
  private static let fewest = 150
  /// ε at the beginning and the end, in units of what two dancers save by changing places.
  private static let (first, last) = (2.0, 0.1)
  /// How much ε falls from round to round.
  private static let step = 5.0

  /// The places with their prices.
  let tree: PricedTree
  /// For each dancer the position in the tree of the place held.
  private(set) var positions: [Int32]
  private var memory: RememberedOffers

  /// Auctions places to dancers, in single precision of money and double of space.
  ///
  /// - Parameters:
  ///   - dancers: where they are.
  ///   - places: as many.
  ///   - metric: how ways are counted.
  init(_ dancers: [Point], _ places: [Point], metric: PricedTree.Metric) {
    let order = PricedTree(dancers, metric: metric).indices.map { Int($0) }
    tree = PricedTree(places, metric: metric)
    positions = []
    memory = RememberedOffers(count: dancers.count)
    guard dancers.count > Self.fewest else {
      settle(dancers, places)
      return
    }
    let spacing = Self.spacing(of: tree.bounds, count: places.count)
    var way = setPricesCoarsely(order.map { dancers[$0] })
    var epsilon = Self.unit(spacing, way: way, metric) * Self.first
    while true {
      let least = Self.unit(spacing, way: way, metric) * Self.last
      epsilon = max(epsilon, least)
      tree.fitPlanes()
      auction(to: dancers, in: order, epsilon)
      way = meanWay(of: dancers)
      if epsilon <= least { return }
      epsilon /= Self.step
    }
  }

  /// The exact prices and places of a handful.
  private mutating func settle(_ dancers: [Point], _ places: [Point]) {
    let costs = AssignmentCosts(
      from: dancers, to: places, metric: tree.metric == .squared ? .squared : .plain, allowed: AllowedPlaces())
    let solution = AssignmentSolver(solving: costs).solution
    let prices = costs.certificate(of: solution, walk: nil).placePrices
    tree.setPrices { -Double(prices[Int(tree.indices[$0])]) / costs.unit }
    positions = Array(repeating: -1, count: dancers.count)
    for position in 0..<tree.count { positions[solution.dancerAtPlace[Int(tree.indices[position])]] = Int32(position) }
  }

  /// What two neighbours save by changing places, about: for squares the square of their spacing; for plain distances as
  /// much as their ways are shorter when they don't cross, which is the less the farther they go.
  static func unit(_ spacing: Double, way: Double, _ metric: PricedTree.Metric) -> Double {
    switch metric {
    case .squared: spacing * spacing
    case .plain: spacing * min(1, spacing / max(way, spacing))
    }
  }

  /// How far a dancer goes on average.
  private func meanWay(of dancers: [Point]) -> Double {
    let total = zip(dancers, positions).reduce(0) { $0 + $1.0.distance(to: tree.place(at: Int($1.1))) }
    return total / Double(max(dancers.count, 1))
  }

  /// The side of the square that each of so many places would have in the box around all; never nothing.
  static func spacing(of box: Box, count: Int) -> Double {
    let (width, depth) = (box.maxX - box.minX, box.maxY - box.minY)
    let count = Double(max(count, 1))
    return max((width * depth / count).squareRoot(), max(width, depth) / count, 1e-4)
  }

  /// Prices as the dancers of a coarser question would pay them.
  ///
  /// - Parameter dancers: so that neighbours stand near each other.
  /// - Returns: how far those dancers go on average.
  private func setPricesCoarsely(_ dancers: [Point]) -> Double {
    let some = stride(from: 0, to: dancers.count, by: Self.coarsening)
    let fewer = Auction(some.map { dancers[$0] }, some.map { tree.place(at: $0) }, metric: tree.metric)
    let bidders = PricedTree(some.map { dancers[$0] }, metric: tree.metric)
    // What each has to pay, way included; a place is worth to somebody that, less the way there.
    bidders.setPrices { -fewer.tree.cheapest(for: bidders.place(at: $0)).best.cost }
    tree.setPrices { -bidders.cheapest(for: tree.place(at: $0)).best.cost }
    return fewer.meanWay(of: some.map { dancers[$0] })
  }

  private mutating func auction(to dancers: [Point], in order: [Int], _ epsilon: Double) {
    positions = Array(repeating: -1, count: dancers.count)
    var holders = [Int32](repeating: -1, count: dancers.count)
    var bidding = Array(order.reversed())
    while let dancer = bidding.popLast() {
      let (best, second) = memory.cheapest(
        for: dancer, at: dancers[dancer], in: tree, within: Everywhere(), tolerance: epsilon)
      tree.raisePrice(at: best.position, by: (second.isFinite ? second - best.cost : 0) + epsilon)
      let holder = Int(holders[best.position])
      if holder >= 0 { bidding.append(holder) }
      holders[best.position] = Int32(dancer)
      positions[dancer] = Int32(best.position)
    }
  }
}
