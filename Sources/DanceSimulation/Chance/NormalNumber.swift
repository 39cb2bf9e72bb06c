import DanceGeometry

/// Numbers of the normal distribution of mean 0 and deviation 1, cut at ±4: one in 16,000 would be farther out.
///
/// Because nobody is ever farther off, it is certain which pairs can meet at all. The variance of the cut distribution is
/// 0.99893.
package enum NormalNumber {
  /// Nobody is off by more deviations than this.
  package static let greatest = 4.0
  /// The share of the normal distribution below −4.
  private static let tail = 3.167124183311992e-05

  /// The normal number for a random number of 32 bits.
  @inline(__always)
  package static func of(_ bits: UInt32) -> Double {
    let share = (Double(bits) + 0.5) * 0x1p-32
    return quantile(tail + (1 - 2 * tail) * share)
  }

  /// The number below which a share of the normal distribution lies, for shares that are not extreme (10⁻³⁰⁰…1 − 10⁻¹⁶).
  ///
  /// Rational approximations with a relative error of about 10⁻¹⁶ (Wichura, Algorithm AS 241, 1988).
  package static func quantile(_ share: Double) -> Double {
    let offset = share - 0.5
    if abs(offset) <= 0.425 { return offset * central(0.180625 - offset * offset) }
    let depth = (-Elementary.logarithm(offset < 0 ? share : 1 - share)).squareRoot()
    let size = depth <= 5 ? outer(depth - 1.6) : far(depth - 5)
    return offset < 0 ? -size : size
  }

  /// A fraction of two polynomials, each by Horner's rule.
  @inline(__always)
  private static func central(_ r: Double) -> Double {
    var above = 2509.0809287301226727
    above = above * r + 33430.575583588128105
    above = above * r + 67265.770927008700853
    above = above * r + 45921.953931549871457
    above = above * r + 13731.693765509461125
    above = above * r + 1971.5909503065514427
    above = above * r + 133.14166789178437745
    above = above * r + 3.387132872796366608
    var below = 5226.495278852854561
    below = below * r + 28729.085735721942674
    below = below * r + 39307.89580009271061
    below = below * r + 21213.794301586595867
    below = below * r + 5394.1960214247511077
    below = below * r + 687.1870074920579083
    below = below * r + 42.313330701600911252
    below = below * r + 1
    return above / below
  }

  private static func outer(_ r: Double) -> Double {
    var above = 7.7454501427834140764e-4
    above = above * r + 0.0227238449892691845833
    above = above * r + 0.24178072517745061177
    above = above * r + 1.27045825245236838258
    above = above * r + 3.64784832476320460504
    above = above * r + 5.7694972214606914055
    above = above * r + 4.6303378461565452959
    above = above * r + 1.42343711074968357734
    var below = 1.05075007164441684324e-9
    below = below * r + 5.475938084995344946e-4
    below = below * r + 0.0151986665636164571966
    below = below * r + 0.14810397642748007459
    below = below * r + 0.68976733498510000455
    below = below * r + 1.6763848301838038494
    below = below * r + 2.05319162663775882187
    below = below * r + 1
    return above / below
  }

  private static func far(_ r: Double) -> Double {
    var above = 2.01033439929228813265e-7
    above = above * r + 2.71155556874348757815e-5
    above = above * r + 0.0012426609473880784386
    above = above * r + 0.026532189526576123093
    above = above * r + 0.29656057182850489123
    above = above * r + 1.7848265399172913358
    above = above * r + 5.4637849111641143699
    above = above * r + 6.6579046435011037772
    var below = 2.04426310338993978564e-15
    below = below * r + 1.4215117583164458887e-7
    below = below * r + 1.8463183175100546818e-5
    below = below * r + 7.868691311456132591e-4
    below = below * r + 0.0148753612908506148525
    below = below * r + 0.13692988092273580531
    below = below * r + 0.59983220655588793769
    below = below * r + 1
    return above / below
  }
}
