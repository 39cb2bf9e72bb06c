/// A stretch of an ellipse, given as SVG gives it: by its two ends.
struct EllipticalArc {
  private let start: Point
  private let end: Point
  private let centre: Point
  private let radii: Vector
  private let rotation: Angle
  private let from: Angle
  private let sweep: Angle

  /// The arc between two points (SVG 2, appendix B.2.4); radii too short to reach are lengthened. Nil where the arc is a straight line:
  /// a radius of 0, or ends that coincide.
  init?(from start: Point, to end: Point, radii: Vector, rotation: Angle, isLong: Bool, isPositive: Bool) {
    guard radii.x > 0, radii.y > 0, start != end else { return nil }
    self.start = start
    self.end = end
    self.rotation = rotation
    let middle = start.moved(0.5, towards: end)
    // Half of the chord, in the coordinates of the ellipse, and with both radii made 1.
    let half = (start - middle).turned(by: -rotation)
    let unit = Vector(half.x / radii.x, half.y / radii.y)
    let growth = max(1, unit.length)
    self.radii = radii * growth
    let shrunk = unit * (1 / growth)
    let square = shrunk.squaredLength
    let height = max(0, 1 / square - 1).squareRoot() * (isLong == isPositive ? -1 : 1)
    let unitCentre = Vector(shrunk.y, -shrunk.x) * height
    let offset = Vector(unitCentre.x * self.radii.x, unitCentre.y * self.radii.y)
    centre = middle + offset.turned(by: rotation)
    from = (shrunk - unitCentre).angle
    let to = (-shrunk - unitCentre).angle
    var turn = (to - from).normalized.radians
    if isPositive, turn < 0 { turn += 2 * .pi }
    if !isPositive, turn > 0 { turn -= 2 * .pi }
    sweep = Angle(radians: turn)
  }

  /// One circular arc where the ellipse is a circle; otherwise cubics of at most 30° each, off by less than 10⁻⁶ of the radius.
  var pieces: [Path.Piece] {
    if abs(radii.x - radii.y) <= 1e-12 * radii.x {
      return [.arc(CircularArc(centre: centre, radius: radii.x, start: from + rotation, sweep: sweep))]
    }
    let count = max(1, Int((abs(sweep.degrees) / 30).rounded(.up)))
    let step = sweep * (1 / Double(count))
    let reach = 4.0 / 3 * Elementary.tangent(step.radians / 4)
    return (0..<count).map { index in
      let (one, other) = (from + step * Double(index), from + step * Double(index + 1))
      let first = index == 0 ? start : point(one)
      let last = index == count - 1 ? end : point(other)
      return .cubic(CubicCurve(first, first + tangent(one) * reach, last - tangent(other) * reach, last))
    }
  }

  private func point(_ angle: Angle) -> Point {
    centre + Vector(radii.x * angle.cosine, radii.y * angle.sine).turned(by: rotation)
  }

  private func tangent(_ angle: Angle) -> Vector {
    Vector(-radii.x * angle.sine, radii.y * angle.cosine).turned(by: rotation)
  }
}
