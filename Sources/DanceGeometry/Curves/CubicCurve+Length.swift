// The length of a cubic has no closed form. The speed of a cubic, however, is smooth away from cusps, where
// Gauss–Legendre quadrature gains twenty digits of exactness per halving. So the curve is halved until ten nodes on the
// whole and on the two halves agree; the parts that result, `CubicCurve.smoothParts`, are kept with their lengths, and
// any later length within a part takes one rule of ten nodes, any inverse a few steps of Newton's method.
// At a cusp the speed has a kink, and halving narrows the part around it until its whole length is below the tolerance.

extension CubicCurve {
  /// The point at the parameter `t` in 0…1.
  public func point(at t: Double) -> Point {
    if t >= 1 { return end }
    let u = 1 - t
    let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
      a * start.x + b * control1.x + c * control2.x + d * end.x,
      a * start.y + b * control1.y + c * control2.y + d * end.y)
  }

  /// The first derivative at the parameter `t`.
  public func derivative(at t: Double) -> Vector {
    let u = 1 - t
    let (a, b, c) = (3 * u * u, 6 * u * t, 3 * t * t)
    return (control1 - start) * a + (control2 - control1) * b + (end - control2) * c
  }

  /// The second derivative at the parameter `t`.
  public func secondDerivative(at t: Double) -> Vector {
    let (first, last) = ((control2 - control1) - (control1 - start), (end - control2) - (control2 - control1))
    return first * (6 * (1 - t)) + last * (6 * t)
  }

  /// The unit tangent at the parameter `t`, also where the speed is 0: there the direction in which the curve goes on
  /// (at its end: in which it arrives). Zero only for a curve that is a single point.
  public func direction(at t: Double) -> Vector {
    let still = polygonLength * 1e-9
    let first = derivative(at: t)
    if first.length > still { return first.normalized }
    let second = secondDerivative(at: t)
    if second.length > still { return (t < 1 ? second : -second).normalized }
    return (end - start).normalized
  }

  /// The length of the polygon of the four points: never less than the curve's.
  var polygonLength: Double {
    start.distance(to: control1) + control1.distance(to: control2) + control2.distance(to: end)
  }

  /// The length between two parameters by one Gauss–Legendre rule of ten nodes.
  func length(from: Double, to: Double) -> Double {
    let (middle, half) = ((from + to) / 2, (to - from) / 2)
    var sum = 0.0
    for node in GaussLegendre.ten {
      let offset = half * node.abscissa
      sum += node.weight * (derivative(at: middle - offset).length + derivative(at: middle + offset).length)
    }
    return sum * half
  }

  /// A stretch of parameters over which one rule of ten nodes measures the length to about 10⁻¹² of the curve.
  struct SmoothPart {
    /// Where the stretch begins.
    var from: Double
    /// Where the stretch ends.
    var to: Double
    /// Its length in metres.
    var length: Double
  }

  /// The curve in stretches short enough to be measured by a single rule, in order. At most a few dozen.
  func smoothParts() -> [SmoothPart] {
    let tolerance = polygonLength * 1e-12
    guard tolerance > 0 else { return [] }
    var done: [SmoothPart] = []
    var waiting = [(SmoothPart(from: 0, to: 1, length: length(from: 0, to: 1)), 0)]
    while let (part, depth) = waiting.popLast() {
      let middle = (part.from + part.to) / 2
      let left = SmoothPart(from: part.from, to: middle, length: length(from: part.from, to: middle))
      let right = SmoothPart(from: middle, to: part.to, length: length(from: middle, to: part.to))
      if abs(left.length + right.length - part.length) <= tolerance || depth == 26 {
        done.append(SmoothPart(from: part.from, to: part.to, length: left.length + right.length))
      } else {
        waiting.append((right, depth + 1))
        waiting.append((left, depth + 1))
      }
    }
    return done
  }

  /// The parameter at which `distance` metres of the curve are behind, counted from the parameter `from`, within the
  /// smooth part `from`…`to`. Newton's method, held inside a bracket that shrinks at every step.
  func parameter(at distance: Double, from: Double, to: Double, length total: Double) -> Double {
    guard distance > 0 else { return from }
    guard distance < total else { return to }
    var (low, high) = (from, to)
    var t = from + (to - from) * (distance / total)
    for _ in 0..<60 {
      let excess = length(from: from, to: t) - distance
      if abs(excess) <= 1e-15 * total { break }
      if excess > 0 { high = t } else { low = t }
      let speed = derivative(at: t).length
      let next = t - excess / speed
      let inside = speed > 0 && next > low && next < high
      let step = inside ? next : (low + high) / 2
      if step == t { break }
      t = step
    }
    return t
  }
}

/// Nodes of Gauss–Legendre quadrature on −1…1.
enum GaussLegendre {
  /// The positive half of a rule; each node stands for itself and its mirror image.
  static let ten: [(abscissa: Double, weight: Double)] = [
    (0.148874338981631211, 0.295524224714752870),
    (0.433395394129247191, 0.269266719309996355),
    (0.679409568299024406, 0.219086362515982044),
    (0.865063366688984511, 0.149451349150580593),
    (0.973906528517171720, 0.066671344308688138),
  ]
}
