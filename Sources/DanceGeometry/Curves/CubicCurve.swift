/// A cubic Bézier curve.
public struct CubicCurve: Hashable, Sendable {
  /// Where it begins.
  public var start: Point
  /// Towards where it leaves.
  public var control1: Point
  /// From where it arrives.
  public var control2: Point
  /// Where it ends.
  public var end: Point

  /// Makes the curve of the four given points.
  public init(_ start: Point, _ control1: Point, _ control2: Point, _ end: Point) {
    self.start = start
    self.control1 = control1
    self.control2 = control2
    self.end = end
  }
}
