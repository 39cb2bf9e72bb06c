/// A way over the floor, measured by arc length in metres.
public struct Path: Hashable, Sendable {
  /// One smooth stretch of a path.
  public enum Piece: Hashable, Sendable {
    /// The straight way from one point to another.
    case line(Point, Point)
    /// A stretch of a circle.
    case arc(CircularArc)
    /// A cubic Bézier curve.
    case cubic(CubicCurve)
  }

  /// The pieces, each beginning where the one before ends.
  public let pieces: [Piece]
}
