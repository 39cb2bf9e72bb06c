extension CubicCurve {
  /// A number that the curvature does not exceed between two parameters, in 1/m; infinite where the speed may vanish.
  ///
  /// The curvature is |B′ × B″| / |B′|³. In the plane the numerator is a polynomial of degree 2, bounded by its Bernstein
  /// coefficients; the speed is at least the least advance of the hodograph's three control points in one direction.
  /// The stretch is cut into eight, which makes the bound a few percent too large at most on smooth parts.
  func curvatureBound(from: Double, to: Double) -> Double {
    let step = (to - from) / 8
    return (0..<8).reduce(0) {
      max($0, simpleCurvatureBound(from: from + step * Double($1), to: from + step * Double($1 + 1)))
    }
  }

  private func simpleCurvatureBound(from: Double, to: Double) -> Double {
    let middle = (from + to) / 2
    let (first, central, last) = (turning(at: from), turning(at: middle), turning(at: to))
    let numerator = max(abs(first), abs(last), abs(2 * central - (first + last) / 2))
    if numerator == 0 { return 0 }
    let ahead = derivative(at: middle).normalized
    let (leaving, arriving) = (derivative(at: from), derivative(at: to))
    let between = derivative(at: middle) * 2 - (leaving + arriving) * 0.5
    let speed = min(leaving.dot(ahead), arriving.dot(ahead), between.dot(ahead))
    return speed > 0 ? numerator / (speed * speed * speed) : .infinity
  }

  /// B′ × B″ at a parameter.
  private func turning(at t: Double) -> Double { derivative(at: t).cross(secondDerivative(at: t)) }
}
