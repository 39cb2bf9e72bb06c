// The one place that names the platform's mathematics library.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Elementary functions of the platform, under names that read well at the call.
public enum Elementary {
  /// The sine of an angle in radians.
  public static func sine(_ radians: Double) -> Double { sin(radians) }
  /// The cosine of an angle in radians.
  public static func cosine(_ radians: Double) -> Double { cos(radians) }
  /// The tangent of an angle in radians.
  public static func tangent(_ radians: Double) -> Double { tan(radians) }
  /// The angle in radians, in −π…π, of the direction (x, y).
  public static func arcTangent(y: Double, x: Double) -> Double { atan2(y, x) }
  /// The angle in radians, in 0…π, whose cosine is `value`.
  public static func arcCosine(_ value: Double) -> Double { acos(value) }
  /// e to the power of `value`, less 1; exact near 0.
  public static func exponentialMinusOne(_ value: Double) -> Double { expm1(value) }
  /// The natural logarithm.
  public static func logarithm(_ value: Double) -> Double { log(value) }
  /// The natural logarithm of 1 + `value`; exact near 0.
  public static func logarithmOnePlus(_ value: Double) -> Double { log1p(value) }
  /// `base` to the power of `exponent`.
  public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  /// The cube root.
  public static func cubeRoot(_ value: Double) -> Double { cbrt(value) }
  /// √(x² + y²) without overflow.
  public static func hypotenuse(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
  /// The largest whole number that is not above `value`.
  public static func floor(_ value: Double) -> Double { value.rounded(.down) }
}
