/// Two people who walk straight and evenly, each over an interval of their own time.
///
/// One is at A₀ + V(u − u₀) at the moment u, the other at B₀ + W(t − t₀) at the moment t, so their difference is an affine
/// function of (u, t), and the moments at which they are within a limit are a convex part of the rectangle: what an
/// ellipse (or a strip) leaves of it. The least t − u over a convex set lies where the set touches a line of that slope:
/// on an edge of the rectangle, on the diagonal t = u, or where the ellipse itself has this tangent. All are closed forms.
struct OffsetCell {
  /// The moments of the one who is late.
  let own: ClosedRange<Double>
  /// The moments of the other.
  let others: ClosedRange<Double>
  private let corner: Vector
  private let ownVelocity: Vector
  private let otherVelocity: Vector

  /// A delay and the moments, in own time and in the other's, at which the two touch.
  struct Touch {
    var delay: Double
    var own: Double
    var other: Double
  }

  init(own: (ClosedRange<Double>, Point, Point), others: (ClosedRange<Double>, Point, Point)) {
    self.own = own.0
    self.others = others.0
    corner = own.1 - others.1
    ownVelocity = Self.velocity(own)
    otherVelocity = Self.velocity(others)
  }

  private static func velocity(_ way: (counts: ClosedRange<Double>, from: Point, to: Point)) -> Vector {
    let time = way.counts.upperBound - way.counts.lowerBound
    return time > 0 ? (way.to - way.from) * (1 / time) : .zero
  }

  /// Where one is seen from the other, at a moment of each.
  private func difference(_ u: Double, _ t: Double) -> Vector {
    corner + ownVelocity * (u - own.lowerBound) - otherVelocity * (t - others.lowerBound)
  }

  /// The least t − u of 0…`most` with a distance of at most `limit`.
  func leastDelay(within limit: Double, most: Double) -> Touch? {
    let (u0, u1) = (own.lowerBound, own.upperBound)
    let (t0, t1) = (others.lowerBound, others.upperBound)
    guard t1 >= u0, t0 - u1 <= most, limit >= 0 else { return nil }
    if let together = onDiagonal(within: limit) { return together }
    var best: Touch?
    func consider(_ u: Double, _ t: Double) {
      let delay = max(0, t - u)
      if delay <= most, delay < best?.delay ?? .infinity { best = Touch(delay: delay, own: u, other: t) }
    }
    for u in [u0, u1] {
      let (low, high) = (max(t0, u), min(t1, u + most))
      guard low <= high else { continue }
      let wait = Self.firstWithin(limit, from: difference(u, low), velocity: -otherVelocity, upTo: high - low)
      if let wait { consider(u, low + wait) }
    }
    for t in [t0, t1] {
      let (low, high) = (max(u0, t - most), min(u1, t))
      guard low <= high else { continue }
      let wait = Self.firstWithin(limit, from: difference(high, t), velocity: -ownVelocity, upTo: high - low)
      if let wait { consider(high - wait, t) }
    }
    if let (u, t) = tangent(within: limit), t >= u { consider(u, t) }
    return best
  }

  /// The earliest moment at which they touch with nobody late.
  private func onDiagonal(within limit: Double) -> Touch? {
    let (low, high) = (max(own.lowerBound, others.lowerBound), min(own.upperBound, others.upperBound))
    guard low <= high else { return nil }
    let velocity = ownVelocity - otherVelocity
    return Self.firstWithin(limit, from: difference(low, low), velocity: velocity, upTo: high - low)
      .map { Touch(delay: 0, own: low + $0, other: low + $0) }
  }

  /// The point of the ellipse |difference| = limit with the least t − u, if it lies in the rectangle.
  ///
  /// With t = u + d the difference is c + X·u − W·d with X = V − W; over all u its distance from zero is |(c − W·d) × X|/|X|,
  /// which equals the limit at two delays.
  private func tangent(within limit: Double) -> (u: Double, t: Double)? {
    let relative = ownVelocity - otherVelocity
    let turn = otherVelocity.cross(relative)
    guard abs(turn) > 1e-12 * (relative.length * otherVelocity.length), turn != 0 else { return nil }
    let start = difference(own.lowerBound, own.lowerBound)
    let delay = start.cross(relative) / turn - abs(limit * relative.length / turn)
    let u = own.lowerBound - (start - otherVelocity * delay).dot(relative) / relative.squaredLength
    let t = u + delay
    return own.contains(u) && others.contains(t) ? (u, t) : nil
  }

  /// The first x of 0…`most` at which |start + velocity · x| is at most `limit`.
  private static func firstWithin(
    _ limit: Double, from start: Vector, velocity: Vector, upTo most: Double
  ) -> Double? {
    if start.length <= limit { return 0 }
    let speed = velocity.length
    let approach = -start.dot(velocity)
    guard speed > 0, approach > 0 else { return nil }
    let height = start.cross(velocity) / speed
    guard abs(height) <= limit else { return nil }
    let wait = max(0, approach / speed - ((limit - height) * (limit + height)).squareRoot()) / speed
    return wait <= most ? wait : nil
  }
}
