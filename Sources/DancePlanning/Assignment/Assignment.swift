public import DanceGeometry
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
    /// Who has the longest walk, as an index into the starts.
    public var longestDancer: Int
    /// For `together`, how many neighbours were kept, and at what loss.
    public var togetherness: Togetherness?
    /// Whether every place was given, so that nothing was left to choose.
    public var isGiven = false

    /// Makes a report.
    public init(
      objective: Placement.Objective, totalSquared: Double, total: Double, longest: Double, longestDancer: Int,
      togetherness: Togetherness? = nil
    ) {
      self.objective = objective
      self.totalSquared = totalSquared
      self.total = total
      self.longest = longest
      self.longestDancer = longestDancer
      self.togetherness = togetherness
    }
  }

  /// For each start, in order, the index of the goal; `nil` where pins leave none.
  public var places: [Int?]

  /// Makes an assignment.
  public init(places: [Int?]) { self.places = places }

  /// Finds the best assignment of as many goals as starts; among equals the least in cast order.
  ///
  /// - Parameters:
  ///   - starts: where the dancers are, in cast order.
  ///   - goals: the places, in order.
  ///   - objective: what is made least; exact on a lattice of 0.1 mm.
  ///   - allowed: who may take which goal.
  /// - Complexity: O(n³) time at worst, O(n + ties) memory.
  public init(
    from starts: [Point], to goals: [Point], objective: Placement.Objective, allowed: AllowedPlaces = AllowedPlaces()
  ) {
    self = AssignmentProblem(from: starts, to: goals, objective: objective, allowed: allowed).solve().assignment
  }

  /// What this assignment comes to.
  public func report(from starts: [Point], to goals: [Point], objective: Placement.Objective) -> Report {
    var report = Report(objective: objective, totalSquared: 0, total: 0, longest: 0, longestDancer: 0)
    for (dancer, place) in places.enumerated() {
      guard let place else { continue }
      let distance = starts[dancer].distance(to: goals[place])
      report.totalSquared += starts[dancer].squaredDistance(to: goals[place])
      report.total += distance
      if distance > report.longest {
        report.longest = distance
        report.longestDancer = dancer
      }
    }
    return report
  }
}
