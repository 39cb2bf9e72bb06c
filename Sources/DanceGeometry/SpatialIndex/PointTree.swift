/// Points sorted so that those nearest to a place are found fast: a k-d tree (Bentley, 1975) without nodes. The median of
/// a range lies in its middle, the lower half before and the upper half behind it; short ranges are looked through.
public struct PointTree: Sendable {
  /// A point of the tree that is near to somewhere.
  public struct Neighbour: Hashable, Sendable {
    /// Its index in the list that was given.
    public var index: Int
    /// The square of its distance, in square metres.
    public var square: Double
  }

  private var points: ContiguousArray<Point>
  private var indices: ContiguousArray<Int32>
  /// For the median of a range, whether it splits by y.
  private var splitsByY: ContiguousArray<Bool>
  /// Ranges as short as this are looked through.
  private static let bucket = 8

  /// Makes the tree of finite points. Expected cost: O(n log n).
  public init(_ points: [Point]) {
    self.points = ContiguousArray(points)
    indices = ContiguousArray(points.indices.map(Int32.init))
    splitsByY = ContiguousArray(repeating: false, count: points.count)
    build(0..<points.count)
  }

  /// The nearest point; of several the same on every machine. `nil` for an empty tree. About O(log n).
  public func nearest(to place: Point) -> Neighbour? {
    guard !points.isEmpty else { return nil }
    var best = Neighbour(index: Int.max, square: .infinity)
    search(0..<points.count, place, &best)
    return best
  }

  /// The `count` nearest points, the nearest first; of the equally near the same on every machine.
  public func nearest(_ count: Int, to place: Point) -> [Neighbour] {
    var found: [Neighbour] = []
    found.reserveCapacity(count + 1)
    search(0..<points.count, place, count, &found)
    return found
  }

  private mutating func build(_ range: Range<Int>) {
    guard range.count > Self.bucket else { return }
    let byY = isTall(range)
    let middle = (range.lowerBound + range.upperBound) / 2
    select(middle, in: range, byY: byY)
    splitsByY[middle] = byY
    build(range.lowerBound..<middle)
    build(middle + 1..<range.upperBound)
  }

  private func isTall(_ range: Range<Int>) -> Bool {
    var (low, high) = (points[range.lowerBound], points[range.lowerBound])
    for point in points[range] {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    return high.y - low.y > high.x - low.x
  }

  /// Puts the point of a rank in its place, none greater before and none smaller behind it (Hoare, 1961).
  private mutating func select(_ rank: Int, in range: Range<Int>, byY: Bool) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let pivot = key((low + high) / 2, byY)
      var (left, right) = (low, high)
      while left <= right {
        while key(left, byY) < pivot { left += 1 }
        while key(right, byY) > pivot { right -= 1 }
        guard left <= right else { break }
        points.swapAt(left, right)
        indices.swapAt(left, right)
        left += 1
        right -= 1
      }
      if rank <= right { high = right } else if rank >= left { low = left } else { return }
    }
  }

  private func key(_ position: Int, _ byY: Bool) -> Double { byY ? points[position].y : points[position].x }

  private func search(_ range: Range<Int>, _ place: Point, _ best: inout Neighbour) {
    guard range.count > Self.bucket else {
      for position in range { consider(position, place, &best) }
      return
    }
    let middle = (range.lowerBound + range.upperBound) / 2
    let across = (splitsByY[middle] ? place.y : place.x) - key(middle, splitsByY[middle])
    let (lower, upper) = (range.lowerBound..<middle, middle + 1..<range.upperBound)
    search(across < 0 ? lower : upper, place, &best)
    consider(middle, place, &best)
    guard across * across < best.square else { return }
    search(across < 0 ? upper : lower, place, &best)
  }

  private func consider(_ position: Int, _ place: Point, _ best: inout Neighbour) {
    let square = points[position].squaredDistance(to: place)
    let index = Int(indices[position])
    if square < best.square || (square == best.square && index < best.index) {
      best = Neighbour(index: index, square: square)
    }
  }

  private func search(_ range: Range<Int>, _ place: Point, _ count: Int, _ found: inout [Neighbour]) {
    guard range.count > Self.bucket else {
      for position in range { consider(position, place, count, &found) }
      return
    }
    let middle = (range.lowerBound + range.upperBound) / 2
    let byY = splitsByY[middle]
    let across = (byY ? place.y : place.x) - key(middle, byY)
    let (lower, upper) = (range.lowerBound..<middle, middle + 1..<range.upperBound)
    search(across < 0 ? lower : upper, place, count, &found)
    consider(middle, place, count, &found)
    // Not below as near is enough: people heaped on one spot must not be gone through one by one.
    guard found.count < count || across * across < found[found.count - 1].square else { return }
    search(across < 0 ? upper : lower, place, count, &found)
  }

  private func consider(_ position: Int, _ place: Point, _ count: Int, _ found: inout [Neighbour]) {
    let candidate = Neighbour(index: Int(indices[position]), square: points[position].squaredDistance(to: place))
    func isBefore(_ other: Neighbour) -> Bool { (candidate.square, candidate.index) < (other.square, other.index) }
    guard found.count < count || isBefore(found[found.count - 1]) else { return }
    if found.count == count { found.removeLast() }
    var slot = found.count
    while slot > 0, isBefore(found[slot - 1]) { slot -= 1 }
    found.insert(candidate, at: slot)
  }
}
