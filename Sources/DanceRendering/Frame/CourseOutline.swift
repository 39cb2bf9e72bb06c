import DanceGeometry

/// Courses as points of the page, close enough together that the eye sees the curve.
enum CourseOutline {
  /// The stretch between two shares of a course; straight ones give two points.
  static func points(of course: Motion.Course, from first: Double, to last: Double, _ projection: Projection)
    -> [PagePoint]
  {
    guard last > first else { return [] }
    let steps = self.steps(of: course, from: first, to: last, scale: projection.scale)
    return (0...steps).map { step in
      projection(course.point(at: first + (last - first) * Double(step) / Double(steps)))
    }
  }

  private static func steps(of course: Motion.Course, from first: Double, to last: Double, scale: Double) -> Int {
    switch course {
    case .still, .line: return 1
    case .arc(let arc):
      // A chord over the angle a leaves a circle of radius r by r·a²/8: here an eighth of a pixel.
      let angle = min(0.3, 1 / max(arc.radius * scale, 1).squareRoot())
      return max(1, min(720, Int((abs(arc.sweep.radians) * (last - first) / angle).rounded(.up))))
    case .path(_, let from, let to):
      let pixels = abs(to - from) * (last - first) * scale
      return max(2, min(400, Int(pixels / 7)))
    }
  }
}

/// A run of points to draw a line through.
struct Polyline {
  var points: [PagePoint]

  /// The same line without what lies within `radius` of its first point and of its last; empty if nothing is left.
  func trimmed(atStart startRadius: Double, atEnd endRadius: Double) -> [PagePoint] {
    let front = Self.cut(points, radius: startRadius)
    return Self.cut(front.reversed(), radius: endRadius, around: points.last).reversed()
  }

  /// The same line up to where it leaves a box for good.
  func ending(in box: PageBox) -> [PagePoint] {
    guard let last = points.lastIndex(where: box.holds), last + 1 < points.count else { return points }
    let (inner, outer) = (points[last], points[last + 1])
    /// The share of the way at which a coordinate reaches the edge on its side.
    func share(_ from: Double, _ to: Double, _ low: Double, _ high: Double) -> Double {
      to < low ? (low - from) / (to - from) : to > high ? (high - from) / (to - from) : 1
    }
    let crossing = min(
      share(inner.x, outer.x, box.minX, box.maxX), share(inner.y, outer.y, box.minY, box.maxY))
    return points[...last] + [inner.moved(crossing, towards: outer)]
  }

  /// Leaves out the points within `radius` of `centre` (the first one, unless given) from the beginning on, and begins
  /// at the circle.
  private static func cut(_ points: [PagePoint], radius: Double, around centre: PagePoint? = nil) -> [PagePoint] {
    guard let centre = centre ?? points.first,
      let outside = points.firstIndex(where: { $0.distance(to: centre) > radius })
    else { return [] }
    guard outside > 0 else { return points }
    let (inner, outer) = (points[outside - 1], points[outside])
    return [crossing(from: inner, to: outer, centre: centre, radius: radius)] + points[outside...]
  }

  /// Where the segment from a point within a circle to one outside leaves it.
  private static func crossing(from inner: PagePoint, to outer: PagePoint, centre: PagePoint, radius: Double)
    -> PagePoint
  {
    let (dx, dy) = (outer.x - inner.x, outer.y - inner.y)
    let (fx, fy) = (inner.x - centre.x, inner.y - centre.y)
    let (a, b, c) = (dx * dx + dy * dy, fx * dx + fy * dy, fx * fx + fy * fy - radius * radius)
    guard a > 0 else { return inner }
    let root = max(b * b - a * c, 0).squareRoot()
    return inner.moved(min(max((-b + root) / a, 0), 1), towards: outer)
  }
}

extension PathWriter {
  /// Draws a line through points.
  mutating func polyline(_ points: [PagePoint]) {
    guard points.count > 1 else { return }
    move(to: points[0])
    for point in points.dropFirst() { line(to: point) }
  }
}
