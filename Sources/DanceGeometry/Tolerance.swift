/// Every tolerance of the geometry engine, each with its reason.
public enum Tolerance {
  /// Two distances nearer to each other than this are the same: 0.1 mm, well under what a floor, a shoe or a tape can hold.
  public static let distance = 1e-4
  /// A limit counts as broken only beyond this many metres: what rounding leaves of a distance that equals the limit.
  public static let limit = 1e-9
  /// Two counts nearer than this are one moment: a tenth of a microsecond at any tempo, above the rounding of sums.
  public static let count = 1e-9
  /// Two angles in radians nearer than this are one: 0.1 µm at 100 m.
  public static let angle = 1e-12
}
