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

  /// Makes a problem of as many goals as starts.
  public init(
    from starts: [Point], to goals: [Point], objective: Placement.Objective, allowed: AllowedPlaces = AllowedPlaces()
  ) {
    self.starts = starts
    self.goals = goals
    self.objective = objective
    self.allowed = allowed
  }

  /// The best assignment, among equals the first in cast order, and what proves it the best; no proof for cast order.
  ///
  /// If what is allowed leaves somebody without a place, as many as possible have one: of those with the same choice the
  /// first of the cast. The assignment is then the best for these.
  ///
  /// - Complexity: about O(n log n) time for clouds of one spread; O(n + ties) memory.
  public func solve() -> (assignment: Assignment, certificate: Assignment.Certificate?) {
    guard objective != .order else { return (inOrder, nil) }
    let costs = AssignmentCosts(
      from: starts, to: goals, metric: objective == .nearest ? .plain : .squared, allowed: allowed)
    let solved = Fitting(costs).map(solve) ?? solve(costs)
    assert(isProved(solved.assignment, solved.certificate), "an assignment without proof")
    return solved
  }

  /// The best assignment for those for whom there are places.
  private func solve(_ fitting: Fitting) -> (assignment: Assignment, certificate: Assignment.Certificate) {
    let costs = AssignmentCosts(
      from: fitting.dancers.map { starts[$0] }, to: fitting.places.map { goals[$0] },
      metric: objective == .nearest ? .plain : .squared,
      allowed: allowed.among(dancers: fitting.dancers, places: fitting.places))
    let (some, proof) = solve(costs)
    var assignment = Assignment(places: Array(repeating: nil, count: starts.count))
    var certificate = Assignment.Certificate(
      dancerPrices: Array(repeating: 0, count: starts.count), placePrices: Array(repeating: 0, count: starts.count),
      longestSquared: proof.longestSquared, crowded: proof.crowded.map { Int32(fitting.dancers[Int($0)]) })
    for (number, dancer) in fitting.dancers.enumerated() {
      assignment.places[dancer] = some.places[number].map { fitting.places[$0] }
      certificate.dancerPrices[dancer] = proof.dancerPrices[number]
    }
    for (number, place) in fitting.places.enumerated() { certificate.placePrices[place] = proof.placePrices[number] }
    return (assignment, certificate)
  }

  /// The best assignment where there is a place for everybody.
  private func solve(_ costs: AssignmentCosts) -> (assignment: Assignment, certificate: Assignment.Certificate) {
    var costs = costs
    let near = costs.count > Self.mostDense ? NearAssignment(costs) : nil
    let first = near?.places.map { Int($0) } ?? Array(repeating: -1, count: costs.count)
    let walk = objective == .fair ? LongestWalk(costs, startingFrom: first) : nil
    costs.longestSquared = walk?.square ?? .max
    let solution =
      near.map { CrowdAssignment(solving: costs, from: $0, possible: walk?.places ?? []).solution }
      ?? AssignmentSolver(solving: costs).solution
    let assignment = Assignment(places: CastOrderTies.resolve(solution).map { $0 < 0 ? nil : $0 })
    return (assignment, costs.certificate(of: solution, walk: walk))
  }

  /// For more dancers than this the solver for crowds is faster.
  private static let mostDense = 100
  /// So many dancers are proved again at every assignment of a debug build.
  private static let mostProved = 2000

  private func isProved(_ assignment: Assignment, _ certificate: Assignment.Certificate?) -> Bool {
    guard let certificate, starts.count <= Self.mostProved else { return true }
    return AssignmentProof(of: assignment, certificate, for: self).holds
  }

  /// Dancers with a choice of their own take the first of their places that is free; the others take what is left, in
  /// order.
  private var inOrder: Assignment {
    var places = [Int?](repeating: nil, count: starts.count)
    var isTaken = [Bool](repeating: false, count: starts.count)
    for dancer in starts.indices {
      guard let place = allowed.places(of: dancer)?.first(where: { !isTaken[Int($0)] }) else { continue }
      places[dancer] = Int(place)
      isTaken[Int(place)] = true
    }
    var free = starts.indices.lazy.filter { !isTaken[$0] }.makeIterator()
    for dancer in starts.indices where allowed.places(of: dancer) == nil { places[dancer] = free.next() }
    return Assignment(places: places)
  }
}
