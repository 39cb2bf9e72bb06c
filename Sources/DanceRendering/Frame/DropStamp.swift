/// The drop of a gaze and a size, written once and used for all who look that way.
///
/// A crowd looks one way most of the time. Seen from its point, the outline of everyone is then the same run of relative
/// commands: only the point itself has to be written. The outline starts at a point rounded to a hundredth of a pixel, so
/// that everybody's outline is the same to the byte.
struct DropStamp: ~Copyable {
  private var gaze = (dx: 0.0, dy: 0.0)
  private var radius = -1.0
  private var outline = PathWriter(capacity: 64)

  /// Adds the outline of a dancer to a path.
  @inline(__always)
  mutating func draw(
    at centre: PagePoint, gaze: (dx: Double, dy: Double), radius: Double, _ path: inout PathWriter
  ) {
    if gaze != self.gaze || radius != self.radius { prepare(gaze: gaze, radius: radius) }
    path.move(to: Drop.point(at: centre, gaze: gaze, radius: radius))
    path.append(outline)
  }

  private mutating func prepare(gaze: (dx: Double, dy: Double), radius: Double) {
    (self.gaze, self.radius) = (gaze, radius)
    outline.removeAll()
    Drop.drawOutline(gaze: gaze, radius: radius, &outline)
  }
}
