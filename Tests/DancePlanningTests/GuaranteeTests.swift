import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

@Suite struct GuaranteeTests {
  /// The least distance between any two who go straight and together, in closed form.
  private func closestApproach(_ starts: [Point], _ goals: [Point], _ assignment: Assignment) -> Double {
    var least = Double.infinity
    let ends = assignment.places.map { goals[$0 ?? 0] }
    for one in starts.indices {
      for other in 0..<one {
        let offset = starts[one] - starts[other]
        let change = (ends[one] - ends[other]) - offset
        let share = change.squaredLength > 0 ? -offset.dot(change) / change.squaredLength : 0
        least = min(least, (offset + change * min(max(share, 0), 1)).length)
      }
    }
    return least
  }

  @Test func `a block that changes its proportions comes as near as the bound allows`() throws {
    let start = (0..<48).map { Point(2 * Double($0 % 8), 2 * Double($0 / 8)) }
    let goal = (0..<48).map { Point(2 * Double($0 % 6) + 2, 2 * Double($0 / 6) - 2) }
    let assignment = Assignment(from: start, to: goal, objective: .shortest)
    let guarantee = try #require(Guarantee(from: start, to: goal))
    #expect(abs(guarantee.distance - 2.0.squareRoot()) < 1e-12)
    #expect(abs(closestApproach(start, goal, assignment) - 2.0.squareRoot()) < 1e-12)
    #expect(assignment.report(from: start, to: goal, objective: .shortest).totalSquared == 192)
  }

  @Test func `nobody on shortest straight ways comes nearer than the spacings promise`() throws {
    var random = SeededGenerator(seed: 14)
    for round in 0..<400 {
      let count = random.integer(in: 2...12)
      func cloud(_ spacing: Double) -> [Point] {
        let columns = random.integer(in: 1...4)
        var cells = Array(0..<40)
        cells.shuffle(using: &random)
        let turn = Angle.turn * random.number(in: 0...1)
        return cells.prefix(count).map { cell in
          let jitter = round % 2 == 0 ? 0 : spacing / 3
          return Point(
            spacing * Double(cell % columns) + random.number(in: 0...1) * jitter, spacing * Double(cell / columns)
          ).turned(by: turn, about: Point(3, 1))
        }
      }
      let (starts, goals) = (cloud(random.number(in: 0.5...2)), cloud(random.number(in: 0.5...2)))
      let guarantee = try #require(Guarantee(from: starts, to: goals))
      let assignment = Assignment(from: starts, to: goals, objective: .shortest)
      #expect(closestApproach(starts, goals, assignment) >= guarantee.distance - 3e-4)
    }
  }

  @Test func `the spacing that would do is the one that promises the clearance`() throws {
    let wide = Guarantee(startSpacing: Guarantee.spacing(for: 0.6), goalSpacing: Guarantee.spacing(for: 0.6))
    #expect(abs(wide.distance - 0.6) < 1e-12)
    let narrow = Guarantee(startSpacing: 1, goalSpacing: 0.7)
    #expect(narrow.distance < 0.6)
    let needed = try #require(narrow.goalSpacing(for: 0.6))
    #expect(abs(Guarantee(startSpacing: 1, goalSpacing: needed).distance - 0.6) < 1e-12)
    let start = try #require(narrow.startSpacing(for: 0.6))
    #expect(abs(Guarantee(startSpacing: start, goalSpacing: 0.7).distance - 0.6) < 1e-12)
    #expect(Guarantee(startSpacing: 0.6, goalSpacing: 5).goalSpacing(for: 0.6) == nil)
  }

  @Test func `one dancer has nobody to keep away from, and two on one spot nothing to rely on`() {
    #expect(Guarantee(from: [.origin], to: [.origin]) == nil)
    #expect(Guarantee(from: [.origin, .origin], to: [.origin, Point(1, 0)])?.distance == 0)
    #expect(Guarantee(from: [.origin, .origin], to: [.origin, .origin])?.distance == 0)
  }
}
