import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct TogetherTests {
  private func block(_ columns: Int, _ rows: Int) -> [Point] {
    (0..<columns * rows).map { Point(1.5 * Double($0 % columns), 1.5 * Double($0 / columns)) }
  }

  private func strewn(_ count: Int, _ random: inout SeededGenerator, coarse: Bool = false) -> [Point] {
    (0..<count).map { _ in
      let point = Point(random.number(in: 0...6), random.number(in: 0...4))
      return coarse ? Point(point.x.rounded(), point.y.rounded()) : point
    }
  }

  private func pairs(_ neighbours: Neighbours) -> Set<[Int]> {
    Set((0..<neighbours.count).flatMap { one in neighbours.of(one).map { [min(one, Int($0)), max(one, Int($0))] } })
  }

  // MARK: - Neighbours

  @Test func `in a block the next in the row and in the file are neighbours`() {
    let neighbours = Neighbours(block(5, 4))
    #expect(neighbours.pairCount == 4 * 4 + 5 * 3)
    #expect(neighbours.contains(0, 1) && neighbours.contains(0, 5) && !neighbours.contains(0, 6))
  }

  @Test func `in a line and in a ring everybody has two neighbours, but for the ends`() {
    #expect(Neighbours((0..<9).map { Point(Double($0), 0) }).pairCount == 8)
    let ring = (0..<12).map { Point.origin + Vector.unit(.turn * (Double($0) / 12)) * 3 }
    #expect(Neighbours(ring).pairCount == 12)
  }

  @Test func `two groups far apart are not neighbours`() {
    let two = block(3, 3) + block(3, 3).map { $0 + Vector(20, 0) }
    #expect(pairs(Neighbours(two)).allSatisfy { ($0[0] < 9) == ($0[1] < 9) })
  }

  @Test func `neighbours are those with nobody in the circle between`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<100 {
      let points = strewn(25, &random)
      func nearest(_ one: Int) -> Double {
        points.indices.filter { $0 != one }.map { points[one].distance(to: points[$0]) }.min() ?? 0
      }
      var expected: Set<[Int]> = []
      for one in points.indices {
        for other in points.indices where other > one {
          let distance = points[one].distance(to: points[other])
          guard distance <= 2 * max(nearest(one), nearest(other)) else { continue }
          let centre = points[one].moved(0.5, towards: points[other])
          let isBlocked = points.indices.contains {
            $0 != one && $0 != other && points[$0].distance(to: centre) <= distance / 2
          }
          if !isBlocked { expected.insert([one, other]) }
        }
      }
      #expect(pairs(Neighbours(points)) == expected)
    }
  }

  // MARK: - A handful, against all there are

  private struct Best {
    var kept = -1
    var total = Int128.max
    var places: [Int] = []
  }

  /// The best of all permutations: most neighbours kept, then least squares, then first in cast order.
  private func best(_ shortest: Exchanges, within most: Int128) -> Best {
    var best = Best()
    func extend(_ places: [Int]) {
      guard places.count == shortest.costs.count else {
        for place in 0..<shortest.costs.count where !places.contains(place) { extend(places + [place]) }
        return
      }
      let total = places.indices.reduce(Int128(0)) { $0 + Int128(shortest.costs.squaredLength($1, places[$1])) }
      let kept = shortest.before.kept(in: shortest.after, by: places)
      guard total <= most, (kept, best.total) > (best.kept, total) else { return }
      best = Best(kept: kept, total: total, places: places)
    }
    extend([])
    return best
  }

  private func exchanges(_ starts: [Point], _ goals: [Point]) -> Exchanges {
    let costs = AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: AllowedPlaces())
    let shortest = AssignmentProblem.shortest(from: starts, to: goals, allowed: AllowedPlaces())
    return Exchanges(shortest, costs, before: Neighbours(starts), after: Neighbours(goals))
  }

  @Test(arguments: 2...7) func `a handful keeps as many neighbours as can be`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for round in 0..<(count < 6 ? 80 : count < 7 ? 20 : 3) {
      let starts = strewn(count, &random, coarse: round % 3 == 0)
      let goals = strewn(count, &random, coarse: round % 3 == 1)
      let shortest = exchanges(starts, goals)
      let loss = random.number(in: 0...1)
      let most = shortest.total + Int128((Double(shortest.total) * loss).rounded(.down))
      let found = TogetherAssignment(from: shortest.placeOfDancer, shortest.costs, loss: loss)
      let best = best(shortest, within: most)
      #expect(found.report.kept == best.kept)
      #expect(found.places == best.places)
    }
  }

  @Test func `exchanges come near to the best also without going through all`() {
    var random = SeededGenerator(seed: 9)
    var (found, possible) = (0, 0)
    for _ in 0..<12 {
      let shortest = exchanges(strewn(6, &random), strewn(6, &random))
      let most = shortest.total + shortest.total / 2
      var search = shortest
      search.anneal(within: most, least: shortest.total, proposals: 4000)
      #expect(search.total <= most)
      found += search.kept
      possible += best(shortest, within: most).kept
    }
    #expect(found >= possible * 9 / 10)
  }

  // MARK: - Lines

  @Test func `a block that becomes wider keeps its lines`() throws {
    let (starts, goals) = (block(10, 10), block(20, 5).map { $0 + Vector(-7.5, 3.75) })
    let problem = AssignmentProblem(from: starts, to: goals, objective: .together)
    let solution = problem.solve()
    let report = try #require(solution.togetherness)
    #expect(report.neighbours == 180)
    #expect(report.kept >= 2 * report.keptByShortest)
    #expect(report.loss <= 0.1 && report.allowance == 0.1)
    #expect(AssignmentProof(of: solution.assignment, try #require(solution.certificate), for: problem).holds)
  }

  @Test(arguments: [0, 0.02, 0.1, 0.5]) func `a loss is never exceeded, and nobody is left out`(loss: Double) throws {
    var random = SeededGenerator(seed: 12)
    for count in [9, 40, 130] {
      let (starts, goals) = (strewn(count, &random), strewn(count, &random))
      var problem = AssignmentProblem(from: starts, to: goals, objective: .together, loss: loss)
      problem.allowed.restrict(0..<3, to: 0..<5)
      let solution = problem.solve()
      let report = try #require(solution.togetherness)
      #expect(report.loss <= loss + 1e-12 && report.kept >= report.keptByShortest)
      #expect(Set(solution.assignment.places.compactMap(\.self)).count == count)
      #expect((0..<3).allSatisfy { (solution.assignment.places[$0] ?? 9) < 5 })
      #expect(AssignmentProof(of: solution.assignment, try #require(solution.certificate), for: problem).holds)
      #expect(solution.assignment == problem.solve().assignment)
    }
  }

  @Test func `a line goes onto a ring in order`() throws {
    let line = (0..<20).map { Point(Double($0) - 9.5, 0) }
    let ring = (0..<20).map { Point.origin + Vector.unit(.turn * (Double($0) / 20)) * 3.2 }
    let solution = AssignmentProblem(from: line, to: ring, objective: .together, loss: 1).solve()
    #expect(try #require(solution.togetherness).kept == 19)
  }

  @Test func `a proof falls when the loss is exceeded`() throws {
    let problem = AssignmentProblem(from: block(4, 5), to: block(5, 4), objective: .together, loss: 0.05)
    let solution = problem.solve()
    let certificate = try #require(solution.certificate)
    #expect(AssignmentProof(of: solution.assignment, certificate, for: problem).holds)
    let reversed = Assignment(places: solution.assignment.places.reversed())
    #expect(!AssignmentProof(of: reversed, certificate, for: problem).holds)
  }
}
