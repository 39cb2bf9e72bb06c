import DanceGeometry

/// The straight line with the least sum of squared distances (total least squares; Pearson, 1901).
struct LineFit {
  /// The mean of the points, which lies on the line.
  let middle: Point
  /// Its direction, above −90° up to 90°.
  let angle: Angle
  /// The same with length 1.
  let direction: Vector

  /// The line through some points.
  init(_ points: some Collection<Point>) {
    middle = Arrangement.middle(of: points)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      let way = point - middle
      xx += way.x * way.x
      xy += way.x * way.y
      yy += way.y * way.y
    }
    let half = Elementary.arcTangent(y: 2 * xy, x: xx - yy) / 2
    // The arc tangent of a negative zero is −π: a column, whichever way.
    angle = Angle(radians: half <= -.pi / 2 + Tolerance.angle ? .pi / 2 : half)
    direction = .unit(angle)
  }

  /// From the line to a point.
  func offset(of point: Point) -> Vector {
    let across = direction.perpendicular
    return across * across.dot(point - middle)
  }

  /// How far along the line a point is.
  func position(of point: Point) -> Double { direction.dot(point - middle) }
}
