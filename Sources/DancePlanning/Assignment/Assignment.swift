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
  ///   - allowed: for a pinned dancer (index into starts), the goals allowed.
  /// - Complexity: O(n³) time at worst, O(n + ties) memory.
  public init(
    from starts: [Point], to goals: [Point], objective: Placement.Objective, allowed: AllowedPlaces = AllowedPlaces()
  ) {
    let metric: AssignmentCosts.Metric = objective == .nearest ? .plain : .squared
    let costs = AssignmentCosts(from: starts, to: goals, metric: metric, allowed: allowed)
    let solution: PricedAssignment
    switch objective {
    case .order:
      self.init(places: Self.inOrder(count: starts.count, allowed: allowed))
      return
    case .fair: solution = Self.fairest(costs)
    case .shortest, .nearest: solution = Self.cheapest(costs)
    }
    self.init(places: CastOrderTies.resolve(solution).map { $0 < 0 ? nil : $0 })
  }

  private static func cheapest(_ costs: AssignmentCosts) -> PricedAssignment {
    costs.count > mostDense ? CrowdAssignment(solving: costs).solution : AssignmentSolver(solving: costs).solution
  }

  /// The least longest walk, then the least sum of squares among those.
  private static func fairest(_ costs: AssignmentCosts) -> PricedAssignment {
    var costs = costs
    guard costs.count > mostDense else {
      let walk = LongestWalk(costs, startingFrom: Array(repeating: -1, count: costs.count))
      costs.longestSquared = walk?.square ?? .max
      return AssignmentSolver(solving: costs).solution
    }
    let near = NearAssignment(costs)
    guard let walk = LongestWalk(costs, startingFrom: near.places.map { Int($0) }) else { return cheapest(costs) }
    costs.longestSquared = walk.square
    return CrowdAssignment(solving: costs, from: near, possible: walk.places).solution
  }

  /// For more dancers than this the solver for crowds is faster.
  private static let mostDense = 100

  /// Dancers with a choice of their own take the first of their places that is free; the others take what is left, in
  /// order.
  private static func inOrder(count: Int, allowed: AllowedPlaces) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for dancer in 0..<count {
      guard let place = allowed.places(of: dancer)?.first(where: { !isTaken[Int($0)] }) else { continue }
      places[dancer] = Int(place)
      isTaken[Int(place)] = true
    }
    var free = (0..<count).lazy.filter { !isTaken[$0] }.makeIterator()
    for dancer in 0..<count where allowed.places(of: dancer) == nil { places[dancer] = free.next() }
    return places
  }

  /// What this assignment comes to.
  public func report(from starts: [Point], to goals: [Point], objective: Placement.Objective) -> Report {
    var report = Report(objective: objective, totalSquared: 0, total: 0, longest: 0, longestDancer: 0)
    for (dancer, place) in places.enumerated() {
      guard let place else { continue }
      let distance = starts[dancer].distance(to: goals[place])
      report.totalSquared += distance * distance
      report.total += distance
      if distance > report.longest {
        report.longest = distance
        report.longestDancer = dancer
      }
    }
    return report
  }
}
