/// The assignment of a handful that keeps most neighbours, found by going through all: with each dancer who is given a
/// place it is known how many pairs can still be kept at most, and what the rest must cost at least.
struct FewTogether {
  /// For more dancers than this there are too many.
  static let most = 8

  private let costs: AssignmentCosts
  private let before: Neighbours
  private let after: Neighbours
  private let mostTotal: Int128
  private var places: [Int] = []
  private var isTaken: [Bool]
  private var best: (kept: Int, total: Int128, places: [Int])

  /// The assignment that keeps most neighbours; of several the one with the least sum of squares, then the first in cast order.
  static func best(from shortest: [Int], _ search: Exchanges, within most: Int128) -> [Int] {
    var few = FewTogether(search, most)
    few.best = (search.kept, search.total, shortest)
    few.extend(kept: 0, total: 0, open: search.before.pairCount)
    return few.best.places
  }

  private init(_ search: Exchanges, _ most: Int128) {
    (costs, before, after, mostTotal) = (search.costs, search.before, search.after, most)
    isTaken = Array(repeating: false, count: costs.count)
    best = (0, 0, [])
  }

  /// - Parameter open: how many pairs have a dancer who has no place yet.
  private mutating func extend(kept: Int, total: Int128, open: Int) {
    let dancer = places.count
    guard total <= mostTotal, kept + open >= best.kept else { return }
    guard dancer < costs.count else {
      if kept > best.kept || total < best.total
        || (total == best.total && places.lexicographicallyPrecedes(best.places))
      {
        best = (kept, total, places)
      }
      return
    }
    let earlier = before.of(dancer).prefix { $0 < dancer }
    for place in 0..<costs.count where !isTaken[place] && costs.allowed.allows(dancer, place) {
      let more = earlier.count { after.contains(place, places[Int($0)]) }
      isTaken[place] = true
      places.append(place)
      extend(
        kept: kept + more, total: total + Int128(costs.squaredLength(dancer, place)), open: open - earlier.count)
      places.removeLast()
      isTaken[place] = false
    }
  }
}
