/// The two nearest of some points.
public struct ClosestPair: Hashable, Sendable {
  /// Their indices, the smaller first.
  public var pair: IndexPair
  /// Their distance in metres.
  public var distance: Double

  /// Makes the answer.
  public init(pair: IndexPair, distance: Double) {
    self.pair = pair
    self.distance = distance
  }
}

/// The two nearest of some points, exactly; of several nearest pairs the first by index. Nil for fewer than two points.
///
/// Coincident points are found by sorting; otherwise divide and conquer (Shamos and Hoey, 1975). O(n log n).
public func closestPair(of points: [Point]) -> ClosestPair? {
  guard points.count > 1 else { return nil }
  let order = points.indices.sorted {
    (points[$0].x, points[$0].y, $0) < (points[$1].x, points[$1].y, $1)
  }
  // The first two of each heap of coincident points are its first pair.
  let coincident = zip(order, order.dropFirst()).filter { points[$0] == points[$1] }
  if let first = coincident.map({ IndexPair(Int32($0), Int32($1)) }).min() {
    return ClosestPair(pair: first, distance: 0)
  }
  var search = ClosestPairSearch(points: points, order: order)
  search.conquer(0..<order.count)
  return ClosestPair(pair: search.best, distance: search.square.squareRoot())
}

/// Divide and conquer over different points sorted by x.
private struct ClosestPairSearch {
  let points: [Point]
  /// Sorted by x; a range that has been conquered is sorted by y.
  var order: [Int]
  var best = IndexPair(0, 1)
  /// The squared distance of the best pair.
  var square = Double.infinity

  init(points: [Point], order: [Int]) {
    self.points = points
    self.order = order
  }

  private mutating func consider(_ one: Int, _ other: Int) {
    let pair = IndexPair(Int32(one), Int32(other))
    let distance = points[one].squaredDistance(to: points[other])
    if distance < square || (distance == square && pair < best) { (square, best) = (distance, pair) }
  }

  /// Considers all pairs of a range that could be nearest, and sorts the range by y.
  mutating func conquer(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    let divide = points[order[middle]].x
    conquer(range.lowerBound..<middle)
    conquer(middle..<range.upperBound)
    order[range].sort { (points[$0].y, $0) < (points[$1].y, $1) }
    var strip: [Int] = []
    for index in order[range] {
      let point = points[index]
      let across = point.x - divide
      guard across * across <= square else { continue }
      for other in strip.reversed() {
        let along = point.y - points[other].y
        if along * along > square { break }
        consider(other, index)
      }
      strip.append(index)
    }
  }
}
