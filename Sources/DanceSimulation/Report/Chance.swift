/// How often something happens, estimated from takes, and how sure that is.
public struct Chance: Hashable, Sendable {
  /// In how many takes it happened.
  public let hits: Int
  /// Of how many.
  public let takes: Int

  /// Makes the chance of what happened in `hits` of `takes` takes.
  public init(_ hits: Int, of takes: Int) {
    (self.hits, self.takes) = (hits, takes)
  }

  /// The share of the takes, 0…1; 0 where there is none.
  public var share: Double { takes == 0 ? 0 : Double(hits) / Double(takes) }

  /// The interval that holds the true chance in 95 of 100 simulations.
  ///
  /// Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
  public var interval: ClosedRange<Double> {
    guard takes > 0 else { return 0...1 }
    let (n, z) = (Double(takes), Self.deviations)
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return (hits == 0 ? 0 : max(0, middle - half))...(hits == takes ? 1 : min(1, middle + half))
  }

  /// Of the normal distribution, 95 % lies within so many deviations.
  static let deviations = 1.959963984540054
}
