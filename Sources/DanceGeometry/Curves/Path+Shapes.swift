extension Path {
  /// The straight way from one point to another.
  public static func line(from start: Point, to end: Point) -> Path { Path(pieces: [.line(start, end)]) }

  /// Straight from point to point. A single point makes a path of length 0.
  public static func polyline(_ points: [Point]) -> Path {
    guard points.count > 1 else { return Path(pieces: points.map { .line($0, $0) }) }
    return Path(pieces: zip(points, points.dropFirst()).map { .line($0, $1) })
  }

  /// Once round a circle, counterclockwise as seen from above, beginning in the direction `start` from the centre.
  public static func circle(centre: Point, radius: Double, from start: Angle = .zero) -> Path {
    Path(pieces: [.arc(CircularArc(centre: centre, radius: radius, start: start, sweep: .turn))])
  }

  /// The circular arc from one point to another along which the direction of walking changes by `turn`: positive bends to
  /// the walker's left, so that the arc lies on the right of the chord.
  ///
  /// The straight line where there is no such arc: a turn of (almost) nothing, of a whole turn or more.
  public static func arc(from start: Point, to end: Point, turning turn: Angle) -> Path {
    guard let arc = CircularArc(from: start, to: end, turning: turn) else { return .line(from: start, to: end) }
    return Path(pieces: [.arc(arc)])
  }

  /// A smooth way through points: the centripetal Catmull–Rom spline (Yuksel, Schaefer and Keyser, 2011), which makes no
  /// loops or cusps of its own, written as cubics.
  ///
  /// `departure` and `arrival` are the directions at the two ends; without them the curve is left unbent there. If the last
  /// point is the first again, and no direction is given, the seam is smooth too. Points that repeat the one before are
  /// left out.
  public static func smooth(
    through points: [Point], leaving departure: Vector? = nil, arriving arrival: Vector? = nil
  ) -> Path {
    var stops: [Point] = []
    for point in points where point != stops.last { stops.append(point) }
    guard stops.count > 2 || (stops.count == 2 && (departure ?? arrival) != nil) else { return .polyline(stops) }
    let chain = SmoothChain(stops, leaving: departure, arriving: arrival)
    return Path(pieces: stops.indices.dropLast().map { .cubic(chain.cubic(at: $0)) })
  }
}

/// A Catmull–Rom chain with centripetal knots: neighbours are √distance apart in the parameter.
private struct SmoothChain {
  /// The places passed, no two neighbours equal.
  private let stops: [Point]
  /// The parameter's advance from each place to the next.
  private let steps: [Double]
  /// The derivative by the parameter at each place.
  private var tangents: [Vector]

  init(_ stops: [Point], leaving departure: Vector?, arriving arrival: Vector?) {
    self.stops = stops
    steps = zip(stops, stops.dropFirst()).map { $0.distance(to: $1).squareRoot() }
    tangents = Array(repeating: .zero, count: stops.count)
    let last = stops.count - 1
    for index in 1..<max(1, last) { tangents[index] = tangent(from: index - 1, at: index) }
    if stops[0] == stops[last], departure == nil, arrival == nil {
      tangents[0] = tangent(from: last - 1, at: 0)
      tangents[last] = tangents[0]
    } else {
      setEnds(leaving: departure, arriving: arrival)
    }
  }

  /// The tangents of the first and the last place: along the given directions, or such that the curve does not bend there.
  private mutating func setEnds(leaving departure: Vector?, arriving arrival: Vector?) {
    let last = stops.count - 1
    let (first, final) = (slope(0), slope(last - 1))
    if let departure { tangents[0] = departure.normalized * first.length }
    if let arrival { tangents[last] = arrival.normalized * final.length }
    if departure == nil { tangents[0] = first * 1.5 - tangents[1] * 0.5 }
    if arrival == nil { tangents[last] = final * 1.5 - tangents[last - 1] * 0.5 }
  }

  /// The mean derivative between a place and the next.
  private func slope(_ index: Int) -> Vector { (stops[index + 1] - stops[index]) * (1 / steps[index]) }

  /// The derivative at a place of the parabola through it and its two neighbours; `before` is the step that leads to it.
  private func tangent(from before: Int, at index: Int) -> Vector {
    let (a, b) = (steps[before], steps[index])
    return (slope(before) * b + slope(index) * a) * (1 / (a + b))
  }

  /// The curve from a place to the next.
  func cubic(at index: Int) -> CubicCurve {
    let third = steps[index] / 3
    return CubicCurve(
      stops[index], stops[index] + tangents[index] * third, stops[index + 1] - tangents[index + 1] * third,
      stops[index + 1])
  }
}
