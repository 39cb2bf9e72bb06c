/// An auction in which dancers bid only for places that they may take, to bring prices found without such limits near to
/// those that limits ask for.
///
/// Where some have hardly a choice, others have to be driven off by many small bids. So the number of bids is limited: the
/// exact search that follows makes good what is missing.
struct LimitedAuction {
  /// ε at the beginning and the end, in units of what two dancers save by changing places, and how much it falls from
  /// round to round.
  private static let (first, last, step) = (8.0, 0.3, 5.0)
  /// At most so many bids a dancer in a round.
  private static let mostBids = 30

  private let forest: PricedForest
  private var memory: RememberedOffers
  /// The place held by each dancer, −1 for none.
  private(set) var places: [Int32]

  /// Bids for the places of a forest, from its prices on; they are raised.
  ///
  /// - Parameter unit: what two dancers save by changing places, about.
  init(_ count: Int, _ forest: PricedForest, unit: Double) {
    self.forest = forest
    memory = RememberedOffers(count: count)
    places = []
    var epsilon = unit * Self.first
    while true {
      bid(count, epsilon)
      if epsilon <= unit * Self.last { return }
      epsilon = max(epsilon / Self.step, unit * Self.last)
    }
  }

  private mutating func bid(_ count: Int, _ epsilon: Double) {
    places = Array(repeating: -1, count: count)
    var holders = places
    var bidding = Array((0..<Int32(count)).reversed())
    var bids = 0
    while let dancer = bidding.popLast(), bids < Self.mostBids * count {
      bids += 1
      let (place, cost, second) = forest.cheapest(for: Int(dancer), tolerance: epsilon, &memory)
      guard place >= 0 else { continue }
      // Whoever has a single place bids at once what others will hardly pay.
      forest.raisePrice(of: place, by: second.isFinite ? second - cost + epsilon : Self.step * epsilon)
      let holder = holders[Int(place)]
      if holder >= 0 {
        places[Int(holder)] = -1
        bidding.append(holder)
      }
      holders[Int(place)] = dancer
      places[Int(dancer)] = place
    }
  }
}
