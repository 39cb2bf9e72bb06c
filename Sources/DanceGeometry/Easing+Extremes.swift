extension Easing {
  /// The change of speed at the share `u` of the time: the second derivative of `progress`.
  public func acceleration(_ u: Double) -> Double {
    let u = min(max(u, 0), 1)
    switch self {
    case .linear: return 0
    case .smooth: return 60 * u * (1 - u) * (1 - 2 * u)
    case .in: return 2
    case .out: return -2
    }
  }

  /// The greatest speed between two shares of the time, as a multiple of the mean speed of the whole move.
  public func greatestRate(from first: Double, to last: Double) -> Double {
    let peak: Double
    switch self {
    case .linear: return 1
    case .smooth: peak = 0.5
    case .in: peak = 1
    case .out: peak = 0
    }
    return rate(min(max(peak, first), last))
  }

  /// The greatest size of `acceleration` between two shares of the time, in closed form.
  public func greatestAcceleration(from first: Double = 0, to last: Double = 1) -> Double {
    switch self {
    case .linear: return 0
    case .in, .out: return 2
    case .smooth:
      // 60u(1−u)(1−2u) is steepest at ½ ± √3⁄6 and monotone between.
      let reach = 0.28867513459481287
      return [first, last, min(max(0.5 - reach, first), last), min(max(0.5 + reach, first), last)]
        .reduce(0) { max($0, abs(acceleration($1))) }
    }
  }

  /// The share of the time at which `progress` is reached; clamped to 0…1. The inverse of `progress(_:)`.
  public func time(of progress: Double) -> Double {
    let p = min(max(progress, 0), 1)
    switch self {
    case .linear: return p
    case .in: return p.squareRoot()
    case .out: return p / (1 + (1 - p).squareRoot())
    case .smooth: return smoothTime(of: p)
    }
  }

  /// Solves 10u³ − 15u⁴ + 6u⁵ = p by Newton's method inside a bracket. The curve is symmetric about its middle, and on the
  /// lower half the first guess (p/10)^⅓ is below the answer where the curve is convex.
  private func smoothTime(of p: Double) -> Double {
    if p > 0.5 { return 1 - smoothTime(of: 1 - p) }
    guard p > 0 else { return 0 }
    var (low, high) = (0.0, 0.5)
    var u = min(Elementary.cubeRoot(p / 10), high)
    for _ in 0..<60 {
      let excess = progress(u) - p
      if excess == 0 { break }
      if excess > 0 { high = u } else { low = u }
      let next = u - excess / rate(u)
      let step = next > low && next < high ? next : (low + high) / 2
      if abs(step - u) <= 1e-17 { break }
      u = step
    }
    return u
  }
}
