import DanceGeometry

/// The shape of a dancer seen from above: a disc that runs out into a point where the face looks.
///
///        ___
///      /     \
///     |   A   |      The sides touch the disc at 45° from the point, so that
///      \     /       the point is √2 radii away and its angle is a right one.
///        \ /
enum Drop {
  /// How far the point is from the middle, in radii.
  static let reach = 1.4142135623730951

  /// How far the outline is from the middle in a direction, in radii; gaze and direction are of length 1.
  static func edge(toward direction: (dx: Double, dy: Double), gaze: (dx: Double, dy: Double)) -> Double {
    let cosine = gaze.dx * direction.dx + gaze.dy * direction.dy
    let half = 0.7071067811865476
    guard cosine > half else { return 1 }
    // The side is a line at a distance of one radius, its normal 45° from the gaze.
    let sine = max(1 - cosine * cosine, 0).squareRoot()
    return 1 / ((cosine + sine) * half)
  }

  /// Adds the outline to a path.
  @inline(__always)
  static func draw(at centre: PagePoint, gaze: (dx: Double, dy: Double), radius: Double, _ path: inout PathWriter) {
    path.move(to: point(at: centre, gaze: gaze, radius: radius))
    drawOutline(gaze: gaze, radius: radius, &path)
  }

  /// The point of the drop, where its outline begins.
  @inline(__always)
  static func point(at centre: PagePoint, gaze: (dx: Double, dy: Double), radius: Double) -> PagePoint {
    centre.offset(gaze.dx * radius * reach, gaze.dy * radius * reach)
  }

  /// Adds the outline from the point on, where the path has just moved to.
  static func drawOutline(gaze: (dx: Double, dy: Double), radius: Double, _ path: inout PathWriter) {
    let (x, y) = (gaze.dx * radius, gaze.dy * radius)
    let half = 0.7071067811865476
    let (pointX, pointY) = (x * reach, y * reach)
    path.line(by: (x - y) * half - pointX, (x + y) * half - pointY)
    path.longArc(by: 2 * y * half, -2 * x * half, radius: radius)
    path.close()
  }

  /// The radius of somebody whose head is at a height: kneeling is smaller.
  @inline(__always)
  static func radius(_ standing: Double, height: Double) -> Double { standing * (0.76 + 0.24 * height) }
}
