/// Dancers who begin on one spot and may take the same places.
///
/// They can trade places without anything becoming longer. Where a whole crowd stands on a few spots, there are more best
/// assignments than can be gone through; then at least each such group takes its places in cast order.
enum CoincidentDancers {
  /// The same places, those of each group in cast order. O(n log n).
  static func inCastOrder(_ places: [Int], _ costs: AssignmentCosts) -> [Int] {
    var groups: [Spot: [Int]] = [:]
    for dancer in places.indices {
      let spot = Spot(x: costs.startX[dancer], y: costs.startY[dancer], choice: costs.allowed.choice(of: dancer))
      groups[spot, default: []].append(dancer)
    }
    var ordered = places
    for group in groups.values where group.count > 1 {
      for (dancer, place) in zip(group, group.map { places[$0] }.sorted()) { ordered[dancer] = place }
    }
    return ordered
  }

  private struct Spot: Hashable {
    var x, y: Int64
    var choice: Int?
  }
}
