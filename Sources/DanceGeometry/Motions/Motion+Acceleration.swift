extension Motion {
  /// A number that the acceleration does not exceed, in metres per count².
  ///
  /// Exact on straight ways; on arcs too large by a few percent at most; on paths as good as the bounds of their curvature,
  /// and infinite where a curve has a cusp. Corners of a path, where a walker must stop for a moment or round them off, are
  /// not counted. Infinite for a way walked in no time.
  public var greatestAcceleration: Double {
    let length = length
    guard length > 0 else { return 0 }
    guard duration > 0 else { return .infinity }
    // In slices of time, the greatest change of speed and the greatest pull of the bend are added as the sides of a right angle.
    let slices = 64
    var greatest = 0.0
    for slice in 0..<slices {
      let (first, last) = (Double(slice) / Double(slices), Double(slice + 1) / Double(slices))
      let bend = course.curvatureBound(from: easing.progress(first), to: easing.progress(last))
      let change = length * easing.greatestAcceleration(from: first, to: last)
      let rate = length * easing.greatestRate(from: first, to: last)
      let pull = bend == 0 ? 0 : rate * rate * bend
      greatest = max(greatest, pull == 0 ? change : (change * change + pull * pull).squareRoot())
    }
    return greatest / (duration * duration)
  }

  /// A number that the curvature of the way does not exceed between two shares of the way, in 1/m.
  ///
  /// Exact on lines and arcs; on paths the greatest of the pieces touched, a few percent too large at most on smooth ones,
  /// and infinite where a curve has a cusp. Corners are not counted.
  public func curvatureBound(from first: Double, to last: Double) -> Double {
    course.curvatureBound(from: first, to: last)
  }
}

extension Motion.Course {
  /// A bound of the curvature between two shares of the way, in 1/m.
  fileprivate func curvatureBound(from first: Double, to last: Double) -> Double {
    switch self {
    case .still, .line: return 0
    case .arc(let arc): return 1 / arc.radius
    case .path(let path, let from, let to):
      let (one, other) = (from + (to - from) * first, from + (to - from) * last)
      return path.curvatureBound(from: min(one, other), to: max(one, other))
    }
  }
}

extension Path {
  /// A bound of the curvature between two distances from the start, in 1/m; corners are not counted.
  fileprivate func curvatureBound(from low: Double, to high: Double) -> Double {
    guard !legs.isEmpty else { return 0 }
    return legs[legIndex(at: low)...legIndex(at: high)].reduce(0) { max($0, $1.curvature) }
  }
}
