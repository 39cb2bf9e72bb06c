public import DanceScore

/// Who takes which place.
public struct Assignment: Hashable, Sendable {
  /// What an assignment comes to.
  public struct Report: Hashable, Sendable {
    /// What was made least.
    public var objective: Placement.Objective
    /// The sum of squared distances in square metres.
    public var totalSquared: Double
    /// The sum of distances in metres.
    public var total: Double
    /// The longest walk in metres.
    public var longest: Double
    /// Who has the longest walk, by cast index.
    public var longestDancer: Int

    /// Makes a report.
    public init(
      objective: Placement.Objective, totalSquared: Double, total: Double, longest: Double, longestDancer: Int
    ) {
      self.objective = objective
      self.totalSquared = totalSquared
      self.total = total
      self.longest = longest
      self.longestDancer = longestDancer
    }
  }

  /// For each dancer in the order given, the index of the place; `nil` where no place was left.
  public var places: [Int?]

  /// Makes an assignment.
  public init(places: [Int?]) { self.places = places }
}
