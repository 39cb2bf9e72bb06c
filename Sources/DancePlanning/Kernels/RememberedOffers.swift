import DanceGeometry

/// The few cheapest places of each dancer as they were when last looked for.
///
/// While places are bid for, prices only rise. What was not among the cheapest then still costs at least as much as the
/// dearest of them did; so as long as the second cheapest of those remembered is hardly dearer than that, nobody has to
/// look again. An auction need not know the very cheapest place: it may be wrong by some ε.
struct RememberedOffers {
  /// So many are remembered.
  private static let kept = 6
  /// By how many tolerances the second cheapest may be dearer than what is known of the others.
  private static let patience = 8.0

  /// Positions in the tree, −1 beyond the last.
  private var positions: ContiguousArray<Int32>
  /// What all others cost at least.
  private var others: ContiguousArray<Double>
  private var found: ContiguousArray<PricedTree.Offer> = []

  /// Nothing is remembered of so many dancers.
  init(count: Int) {
    positions = ContiguousArray(repeating: -1, count: count * Self.kept)
    others = ContiguousArray(repeating: -.infinity, count: count)
  }

  /// The cheapest place within reach, and what the second cheapest costs, each but for some tolerances; position −1 if
  /// there is none.
  ///
  /// - Parameters:
  ///   - tree: the same for a dancer each time, with prices that have risen or stayed since the last.
  ///   - tolerance: what is looked for is found but for so much.
  mutating func cheapest(
    for dancer: Int, at point: Point, in tree: PricedTree, within reach: some Reach, tolerance: Double
  ) -> (best: PricedTree.Offer, second: Double) {
    var best = PricedTree.Offer(position: -1, cost: .infinity)
    var second = Double.infinity
    let first = dancer * Self.kept
    for slot in first..<first + Self.kept where positions[slot] >= 0 {
      let offer = PricedTree.Offer(position: Int(positions[slot]), cost: tree.cost(Int(positions[slot]), point))
      if offer.cost < best.cost {
        (best, second) = (offer, best.cost)
      } else if offer.cost < second {
        second = offer.cost
      }
    }
    guard second > others[dancer] + Self.patience * tolerance else { return (best, second) }
    tree.cheapest(Self.kept + 1, for: point, within: reach, tolerance: tolerance, into: &found)
    for rank in 0..<Self.kept { positions[first + rank] = rank < found.count ? Int32(found[rank].position) : -1 }
    others[dancer] = found.count > Self.kept ? found[Self.kept].cost - tolerance : .infinity
    return (found.first ?? best, found.count > 1 ? found[1].cost : .infinity)
  }
}
