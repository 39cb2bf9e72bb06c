import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

/// Middle sizes: totals that another solver finds, and assignments that are known from theory.
@Suite struct KnownOptimaTests {
  enum Kind: CaseIterable {
    case uniform, shifted, ring, blocks
  }

  /// Starts and goals with 2.25 m² for each dancer.
  private func scene(_ kind: Kind, _ count: Int, _ random: inout SeededGenerator) -> (starts: [Point], goals: [Point]) {
    let side = 1.5 * Double(count).squareRoot()
    let columns = Int(Double(count).squareRoot().rounded(.up))
    func strewn() -> [Point] {
      (0..<count).map { _ in Point(random.number(in: 0...side), random.number(in: 0...side)) }
    }
    func block(_ columns: Int) -> [Point] {
      (0..<count).map { Point(1.5 * Double($0 % columns), 1.5 * Double($0 / columns)) }
    }
    switch kind {
    case .uniform: return (strewn(), strewn())
    case .shifted: return (block(columns), block(columns).map { $0 + Vector(side, 0) })
    case .blocks: return (block(columns), block(2 * columns))
    case .ring:
      let around = (0..<count).map { _ in
        let radius = (side * side * random.number(in: 0.5...0.82)).squareRoot()
        return Point(side / 2, side / 2) + Vector.unit(.turn * random.number(in: 0...1)) * radius
      }
      return (strewn(), around)
    }
  }

  @Test(arguments: Kind.allCases, [20, 90, 300])
  func `totals are those that another solver finds`(kind: Kind, count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let (starts, goals) = scene(kind, count, &random)
    let distances = starts.map { start in goals.map { start.distance(to: $0) } }
    let shortest = Assignment(from: starts, to: goals, objective: .shortest)
      .report(from: starts, to: goals, objective: .shortest).totalSquared
    let nearest = Assignment(from: starts, to: goals, objective: .nearest)
      .report(from: starts, to: goals, objective: .nearest).total
    let (squares, lengths) = (HungarianMethod(distances.map { $0.map { $0 * $0 } }), HungarianMethod(distances))
    // Positions are chosen on a lattice of 0.1 mm: nobody loses more than a few of its squares by that.
    #expect(abs(shortest - squares.total) <= 1e-6 * squares.total)
    #expect(abs(nearest - lengths.total) <= 1e-6 * lengths.total)
    #expect(shortest >= squares.total * (1 - 1e-12) && nearest >= lengths.total * (1 - 1e-12))
  }

  @Test(arguments: [9, 200, 700]) func `a shape that is stretched, enlarged and moved keeps its order`(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<3 {
      let starts = (0..<count).map { _ in Point(random.number(in: -9...9), random.number(in: -9...9)) }
      // A symmetric matrix without negative eigenvalues is the slope of a convex function (Brenier, 1987).
      let (a, b) = (random.number(in: 0.2...3), random.number(in: 0.2...3))
      let c = random.number(in: -1...1) * (a * b).squareRoot() * 0.9
      let goals = starts.map { Point(a * $0.x + c * $0.y + 40, c * $0.x + b * $0.y - 7) }
      #expect(Assignment(from: starts, to: goals, objective: .shortest).places == Array(0..<count))
    }
  }

  @Test(arguments: [(1.0, 0.0), (1, 1), (2, 1), (0.3, -0.8)], [12, 400])
  func `a line that walks on keeps its order, in whatever direction`(step: (Double, Double), count: Int) {
    let line = (0..<count).map { Point(Double($0) * step.0, Double($0) * step.1) }
    let goals = line.map { $0 + Vector(step.0, step.1) * 5 }
    for objective in [Placement.Objective.shortest, .nearest, .fair] {
      #expect(Assignment(from: line, to: goals, objective: objective).places == Array(0..<count), "\(objective)")
    }
  }

  @Test func `a block that walks on along its diagonal keeps its order`() {
    let block = (0..<36).map { Point(1.5 * Double($0 % 6), 1.5 * Double($0 / 6)) }
    for objective in [Placement.Objective.shortest, .nearest, .fair] {
      let moved = block.map { $0 + Vector(4.5, 4.5) }
      #expect(Assignment(from: block, to: moved, objective: objective).places == Array(0..<36), "\(objective)")
    }
  }
}
