/// A stretch of a circle, walked from `start` on by `sweep`.
public struct CircularArc: Hashable, Sendable {
  /// The middle of the circle.
  public var centre: Point
  /// The radius in metres.
  public var radius: Double
  /// The direction from the centre to where the arc begins.
  public var start: Angle
  /// How far round it goes: positive is counterclockwise as seen from above.
  public var sweep: Angle

  /// Makes the arc about `centre` that begins in the direction `start` and goes round by `sweep`.
  public init(centre: Point, radius: Double, start: Angle, sweep: Angle) {
    self.centre = centre
    self.radius = radius
    self.start = start
    self.sweep = sweep
  }

  /// The length of the arc in metres.
  public var length: Double { radius * abs(sweep.radians) }

  /// The point at the share `share` of the arc.
  public func point(at share: Double) -> Point {
    centre + Vector.unit(start + sweep * share) * radius
  }
}
