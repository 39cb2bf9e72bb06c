import DanceGeometry

/// An arc walked evenly, seen at one instant after the other: each place is the one before, turned by the same angle, which
/// costs four multiplications instead of a sine and a cosine.
///
/// After a thousand steps a place is off by less than 10⁻¹² of the radius.
final class EvenArc {
  private let arc: CircularArc
  private let motion: Motion
  private let turn: Vector
  private let step: Double
  private var arm: Vector?

  /// The arc of a motion, to be asked for counts that are each `step` after the one before; `nil` for any other motion.
  init?(_ motion: Motion, step: Double) {
    guard case .arc(let arc) = motion.course, motion.easing == .linear, motion.duration > 0 else { return nil }
    (self.arc, self.motion, self.step) = (arc, motion, step)
    turn = Vector.unit(arc.sweep * (step / motion.duration))
  }

  /// Where the walker is.
  func position(at count: Double) -> Point {
    guard count >= motion.start, count <= motion.end else { return motion.position(at: count) }
    let next =
      arm.map { Vector($0.x * turn.x - $0.y * turn.y, $0.x * turn.y + $0.y * turn.x) }
      ?? Vector.unit(arc.start + arc.sweep * ((count - motion.start) / motion.duration)) * arc.radius
    arm = next
    return arc.centre + next
  }
}
