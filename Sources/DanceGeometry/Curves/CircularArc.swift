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

  /// Makes the arc from one point to another along which the direction of walking changes by `turn`: positive bends to
  /// the walker's left. Nil where there is no such circle: the points coincide, the turn is a whole turn or more, or it
  /// is below 10⁻⁶ rad, where the arc is a straight line (nowhere farther from it than 10⁻⁶ of its length).
  public init?(from start: Point, to end: Point, turning turn: Angle) {
    let chord = end - start
    let size = abs(turn.radians)
    guard chord.squaredLength > 0, size >= 1e-6, size < 2 * .pi - 1e-6 else { return nil }
    let middle = start.moved(0.5, towards: end)
    let half = turn * 0.5
    let centre = middle + chord.perpendicular * (0.5 * half.cosine / half.sine)
    self.init(
      centre: centre, radius: chord.length / (2 * abs(half.sine)), start: (start - centre).angle, sweep: turn)
  }

  /// The length of the arc in metres.
  public var length: Double { radius * abs(sweep.radians) }

  /// The point at the share `share` of the arc.
  public func point(at share: Double) -> Point {
    centre + Vector.unit(start + sweep * share) * radius
  }

  /// The unit tangent at the share `share` of the arc.
  public func direction(at share: Double) -> Vector {
    let outwards = Vector.unit(start + sweep * share)
    return sweep.radians < 0 ? -outwards.perpendicular : outwards.perpendicular
  }

  /// The same arc walked the other way.
  public var reversed: CircularArc {
    CircularArc(centre: centre, radius: radius, start: start + sweep, sweep: -sweep)
  }

  /// The stretch between two shares, walked from `low` to `high`.
  public func stretch(from low: Double, to high: Double) -> CircularArc {
    CircularArc(centre: centre, radius: radius, start: start + sweep * low, sweep: sweep * (high - low))
  }

  /// The smallest box that holds the stretch between two shares: its ends, and the extremes of the circle passed between.
  public func bounds(from: Double, to: Double) -> Box {
    var box = Box(point(at: from), point(at: to))
    let (one, other) = (start.radians + sweep.radians * from, start.radians + sweep.radians * to)
    let quarter = Double.pi / 2
    var (first, last) = ((min(one, other) / quarter).rounded(.up), (max(one, other) / quarter).rounded(.down))
    last = min(last, first + 3)
    while first <= last {
      box = box.united(with: centre + Vector.unit(Angle(radians: first * quarter)) * radius)
      first += 1
    }
    return box
  }
}
