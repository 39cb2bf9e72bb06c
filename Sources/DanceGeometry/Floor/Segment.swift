/// A straight stretch between two points.
public struct Segment: Hashable, Sendable {
  /// Where it begins.
  public var start: Point
  /// Where it ends.
  public var end: Point

  /// Makes the stretch from one point to another.
  public init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// Its length in metres.
  public var length: Double { start.distance(to: end) }

  /// The squared distance of a point.
  public func squaredDistance(to point: Point) -> Double {
    let (way, offset) = (end - start, point - start)
    let square = way.squaredLength
    guard square > 0 else { return offset.squaredLength }
    let share = offset.dot(way) / square
    if share <= 0 { return offset.squaredLength }
    if share >= 1 { return point.squaredDistance(to: end) }
    let area = way.cross(offset)
    return area * area / square
  }

  /// The distance of another segment; 0 where they cross.
  public func distance(to other: Segment) -> Double {
    if crosses(other) { return 0 }
    return min(
      min(squaredDistance(to: other.start), squaredDistance(to: other.end)),
      min(other.squaredDistance(to: start), other.squaredDistance(to: end))
    ).squareRoot()
  }

  /// Whether the two cross at an inner point of both.
  private func crosses(_ other: Segment) -> Bool {
    let (way, its) = (end - start, other.end - other.start)
    let (a, b) = (way.cross(other.start - start), way.cross(other.end - start))
    let (c, d) = (its.cross(start - other.start), its.cross(end - other.start))
    return ((a < 0) != (b < 0)) && ((c < 0) != (d < 0))
  }
}
