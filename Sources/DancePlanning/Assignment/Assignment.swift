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
    from starts: [Point], to goals: [Point], objective: Placement.Objective, allowed: [Int: Set<Int>] = [:]
  ) {
    let metric: AssignmentCosts.Metric = objective == .nearest ? .plain : .squared
    var costs = AssignmentCosts(from: starts, to: goals, metric: metric, allowed: allowed)
    switch objective {
    case .order:
      self.init(places: Self.inOrder(count: starts.count, allowed: allowed))
      return
    case .fair:
      if let longest = LongestWalk.leastSquared(costs) { costs.longestSquared = longest }
    case .shortest, .nearest: break
    }
    let isCrowd = costs.count > Self.mostDense && objective != .fair
    let solution = isCrowd ? CrowdAssignment(solving: costs).solution : AssignmentSolver(solving: costs).solution
    self.init(places: CastOrderTies.resolve(solution).map { $0 < 0 ? nil : $0 })
  }

  /// For more dancers than this the solver for crowds is faster.
  private static let mostDense = 100

  /// Pinned dancers take the first of their places that is free; the others take what is left, in order.
  private static func inOrder(count: Int, allowed: [Int: Set<Int>]) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for dancer in allowed.keys.sorted() {
      guard let place = allowed[dancer]?.sorted().first(where: { !isTaken[$0] }) else { continue }
      places[dancer] = place
      isTaken[place] = true
    }
    var free = (0..<count).lazy.filter { !isTaken[$0] }.makeIterator()
    for dancer in 0..<count where allowed[dancer] == nil { places[dancer] = free.next() }
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
