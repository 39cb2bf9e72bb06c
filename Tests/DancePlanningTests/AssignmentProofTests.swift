import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct AssignmentProofTests {
  private func cloud(_ count: Int, _ random: inout SeededGenerator) -> [Point] {
    (0..<count).map { _ in Point(random.number(in: 0...20), random.number(in: 0...20)) }
  }

  private static let objectives = [Placement.Objective.shortest, .nearest, .fair]

  @Test(arguments: objectives, [2, 3, 20, 100, 101, 350])
  func `what is found is proved, limits or none`(objective: Placement.Objective, count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    var allowed = AllowedPlaces()
    for round in 0..<4 {
      // First anybody anywhere; then two halves that overlap; then some with a single place.
      if round == 1 { allowed.restrict(0..<count / 2, to: 0..<(count * 3 / 4)) }
      if round == 2 { allowed.restrict((count - 1)..<count, to: [count - 1]) }
      if round == 3 { allowed.restrict(0..<1, to: [0]) }
      let problem = AssignmentProblem(
        from: cloud(count, &random), to: cloud(count, &random), objective: objective, allowed: allowed)
      let solution = problem.solve()
      let (assignment, certificate) = (solution.assignment, solution.certificate)
      let proof = AssignmentProof(of: assignment, try #require(certificate), for: problem)
      #expect(proof.holds)
      #expect(proof.dancers == count && proof.pairs >= count && proof.leastReducedCost == 0)
      #expect(proof.total == proof.dualTotal)
      #expect(objective != .fair || proof.shortfall > 0)
    }
  }

  @Test(arguments: objectives) func `a proof falls with anything that is changed`(objective: Placement.Objective) throws
  {
    var random = SeededGenerator(seed: 3)
    let problem = AssignmentProblem(from: cloud(60, &random), to: cloud(60, &random), objective: objective)
    let solved = problem.solve()
    let certificate = try #require(solved.certificate)
    func holds(_ assignment: Assignment, _ certificate: Assignment.Certificate) -> Bool {
      AssignmentProof(of: assignment, certificate, for: problem).holds
    }
    #expect(holds(solved.assignment, certificate))
    for index in [0, 17, 59] {
      var swapped = solved.assignment
      swapped.places.swapAt(index, (index + 1) % 60)
      #expect(!holds(swapped, certificate))
      var doubled = solved.assignment
      doubled.places[index] = doubled.places[(index + 1) % 60]
      #expect(!holds(doubled, certificate))
      var dear = certificate
      dear.dancerPrices[index] += 1
      #expect(!holds(solved.assignment, dear))
      // One price up and the other down keeps the total, but no longer every pair.
      var shifted = certificate
      let place = try #require(solved.assignment.places[index])
      shifted.placePrices[place] += 1 << 50
      shifted.dancerPrices[index] -= 1 << 50
      #expect(!holds(solved.assignment, shifted))
    }
    guard objective == .fair else { return }
    var free = certificate
    free.crowded = []
    #expect(!holds(solved.assignment, free))
    free = certificate
    free.longestSquared = certificate.longestSquared.map { $0 + 1 }
    #expect(!holds(solved.assignment, free))
  }

  @Test func `another best assignment has the same proof`() throws {
    let starts = [Point(0, 0), Point(1, 0)]
    let goals = [Point(0.5, 1), Point(0.5, -1)]
    let problem = AssignmentProblem(from: starts, to: goals, objective: .shortest)
    let solved = problem.solve()
    #expect(solved.assignment.places == [0, 1])
    let other = Assignment(places: [1, 0])
    #expect(AssignmentProof(of: other, try #require(solved.certificate), for: problem).holds)
  }

  @Test(arguments: objectives) func `where there are too few places the rest is still proved`(
    objective: Placement.Objective
  ) throws {
    var random = SeededGenerator(seed: 8)
    for count in [10, 150] {
      var allowed = AllowedPlaces()
      allowed.restrict(0..<6, to: [1, 2, 5, 7])
      let problem = AssignmentProblem(
        from: cloud(count, &random), to: cloud(count, &random), objective: objective, allowed: allowed)
      let solution = problem.solve()
      let (assignment, certificate) = (solution.assignment, solution.certificate)
      // The first four have the four places, the last two of them and the last two other places none.
      #expect(assignment.places.indices.filter { assignment.places[$0] == nil } == [4, 5])
      #expect(Set(assignment.places.compactMap(\.self)) == Set(0..<(count - 2)))
      #expect(AssignmentProof(of: assignment, try #require(certificate), for: problem).holds)
    }
  }

  @Test func `nobody, and one alone, are assigned and proved`() throws {
    for count in 0...1 {
      let points = Array(repeating: Point(1, 2), count: count)
      for objective in Self.objectives {
        let problem = AssignmentProblem(from: points, to: points, objective: objective)
        let solved = problem.solve()
        #expect(solved.assignment.places == Array(0..<count))
        #expect(AssignmentProof(of: solved.assignment, try #require(solved.certificate), for: problem).holds)
      }
    }
  }
}
