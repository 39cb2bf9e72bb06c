import DanceGeometry
import DanceScore

/// Who goes where, and what there is to say for it.
public struct AssignmentSolution: Sendable {
  /// Who goes where.
  public var assignment: Assignment
  /// What proves it the best; for `together`, what proves how little the sum of squares can be; `nil` for cast order.
  public var certificate: Assignment.Certificate?
  /// For `together`, how many neighbours were kept, and at what loss.
  public var togetherness: Togetherness?
}

extension AssignmentProblem {
  /// The best assignment, and what proves it the best.
  ///
  /// Among equals one with the least total distance is taken, of these one that is as symmetric as the scene, of these the
  /// first in cast order.
  ///
  /// If what is allowed leaves somebody without a place, as many as possible have one: of those with the same choice the
  /// first of the cast. The assignment is then the best for these.
  ///
  /// - Complexity: about O(n log n) time for clouds of one spread; O(n + ties) memory.
  public func solve() -> AssignmentSolution {
    guard objective != .order else { return AssignmentSolution(assignment: inOrder) }
    let costs = AssignmentCosts(from: starts, to: goals, metric: metric, allowed: allowed)
    let solution = Fitting(costs).map(solve) ?? solve(costs)
    assert(isProved(solution), "an assignment without proof")
    return solution
  }

  private var metric: AssignmentCosts.Metric { objective == .nearest ? .plain : .squared }

  /// The best assignment for those for whom there are places.
  private func solve(_ fitting: Fitting) -> AssignmentSolution {
    let costs = AssignmentCosts(
      from: fitting.dancers.map { starts[$0] }, to: fitting.places.map { goals[$0] }, metric: metric,
      allowed: allowed.among(dancers: fitting.dancers, places: fitting.places))
    let some = solve(costs)
    var solution = AssignmentSolution(
      assignment: Assignment(places: Array(repeating: nil, count: starts.count)), togetherness: some.togetherness)
    for (number, dancer) in fitting.dancers.enumerated() {
      solution.assignment.places[dancer] = some.assignment.places[number].map { fitting.places[$0] }
    }
    solution.certificate = some.certificate?.spread(over: fitting, of: starts.count)
    return solution
  }

  /// The best assignment where there is a place for everybody.
  private func solve(_ costs: AssignmentCosts) -> AssignmentSolution {
    var costs = costs
    let near = costs.count > Self.mostDense ? NearAssignment(costs) : nil
    let first = near?.places.map { Int($0) } ?? Array(repeating: -1, count: costs.count)
    let walk = objective == .fair ? LongestWalk(costs, startingFrom: first) : nil
    costs.longestSquared = walk?.square ?? .max
    let priced =
      near.map { CrowdAssignment(solving: costs, from: $0, possible: walk?.places ?? []).solution }
      ?? AssignmentSolver(solving: costs).solution
    let places = Ties.resolve(priced, costs, then: objective == .nearest ? nil : .plain)
    let certificate = costs.certificate(of: priced, walk: walk)
    guard objective == .together else {
      return AssignmentSolution(
        assignment: Assignment(places: places.map { $0 < 0 ? nil : $0 }), certificate: certificate)
    }
    let together = TogetherAssignment(from: places, costs, loss: loss)
    return AssignmentSolution(
      assignment: Assignment(places: together.places), certificate: certificate, togetherness: together.report)
  }

  /// The places of least squares, without a second look at what proves it.
  static func shortest(from starts: [Point], to goals: [Point], allowed: AllowedPlaces) -> [Int] {
    let problem = AssignmentProblem(from: starts, to: goals, objective: .shortest, allowed: allowed)
    let costs = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: allowed)
    return problem.solve(costs).assignment.places.map { $0 ?? 0 }
  }

  /// For more dancers than this the solver for crowds is faster.
  private static let mostDense = 350
  /// So many dancers are proved again at every assignment of a debug build.
  private static let mostProved = 1000

  private func isProved(_ solution: AssignmentSolution) -> Bool {
    guard let certificate = solution.certificate, starts.count <= Self.mostProved else { return true }
    return AssignmentProof(of: solution.assignment, certificate, for: self).holds
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
