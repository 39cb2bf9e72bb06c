/// A place on the floor in metres: `x` grows to the audience's right (stage left), `y` grows upstage.
public struct Point: Hashable, Sendable {
  /// Metres to the audience's right of centre stage.
  public var x: Double
  /// Metres upstage of centre stage.
  public var y: Double

  /// Makes the point (x, y), in metres.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Centre stage.
  public static let origin = Point(0, 0)

  /// The point reached from `point` by going along `vector`.
  public static func + (point: Point, vector: Vector) -> Point { Point(point.x + vector.x, point.y + vector.y) }
  /// The point from which `vector` leads to `point`.
  public static func - (point: Point, vector: Vector) -> Point { Point(point.x - vector.x, point.y - vector.y) }
  /// The vector that leads from `start` to `end`.
  public static func - (end: Point, start: Point) -> Vector { Vector(end.x - start.x, end.y - start.y) }

  /// The distance to another point, in metres.
  public func distance(to other: Point) -> Double { (other - self).length }
  /// The square of the distance to another point, in square metres.
  public func squaredDistance(to other: Point) -> Double { (other - self).squaredLength }

  /// The point a `share` of the way to `other`: 0 is here, 1 is there.
  public func moved(_ share: Double, towards other: Point) -> Point {
    Point(x + (other.x - x) * share, y + (other.y - y) * share)
  }

  /// This point turned by `angle` about `centre`, counterclockwise as seen from above.
  public func turned(by angle: Angle, about centre: Point) -> Point { centre + (self - centre).turned(by: angle) }

  /// Whether both coordinates are finite numbers.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
