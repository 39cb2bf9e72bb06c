/// What `assign together` came to, beside what the least sum of squares would have been.
public struct Togetherness: Hashable, Sendable {
  /// How many pairs of dancers stand next to each other at the start.
  public var neighbours: Int
  /// How many of them still do at the end.
  public var kept: Int
  /// How many would with `assign shortest`.
  public var keptByShortest: Int
  /// The sum of squared distances, in square metres.
  public var totalSquared: Double
  /// The least possible sum of squared distances, in square metres.
  public var leastSquared: Double
  /// By what share the sum was allowed to exceed the least.
  public var allowance: Double

  /// By what share the sum exceeds the least.
  public var loss: Double { leastSquared > 0 ? totalSquared / leastSquared - 1 : 0 }
}
