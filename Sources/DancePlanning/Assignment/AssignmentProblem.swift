public import DanceGeometry
public import DanceScore

/// Who is to go where: dancers, as many places, what is made least, and who may take which place.
public struct AssignmentProblem: Hashable, Sendable {
  /// Where the dancers are, in cast order.
  public var starts: [Point]
  /// The places, as many, in order.
  public var goals: [Point]
  /// What is made least.
  public var objective: Placement.Objective
  /// Who may take which place.
  public var allowed: AllowedPlaces
  /// For `together`, by what share the sum of squared distances may exceed the least.
  public var loss: Double

  /// Makes a problem of as many goals as starts.
  public init(
    from starts: [Point], to goals: [Point], objective: Placement.Objective, allowed: AllowedPlaces = AllowedPlaces(),
    loss: Double = Placement.standardLoss
  ) {
    self.starts = starts
    self.goals = goals
    self.objective = objective
    self.allowed = allowed
    self.loss = loss
  }
}
