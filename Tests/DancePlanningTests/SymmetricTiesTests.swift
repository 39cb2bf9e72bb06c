import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DancePlanning

/// Where the scene is symmetric, the ways are.
@Suite struct SymmetricTiesTests {
  private func block(_ columns: Int, _ rows: Int, spacing: Double = 1.5) -> [Point] {
    (0..<columns * rows).map {
      Point(
        spacing * (Double($0 % columns) - Double(columns - 1) / 2),
        spacing * (Double($0 / columns) - Double(rows - 1) / 2))
    }
  }

  /// Whether whoever starts at the image of a start goes to the image of its goal.
  private func isSymmetric(_ places: [Int?], _ starts: [Point], _ goals: [Point], _ image: (Point) -> Point) -> Bool {
    func index(_ point: Point, in points: [Point]) -> Int? { points.firstIndex { $0.distance(to: point) < 1e-6 } }
    return starts.indices.allSatisfy { dancer in
      guard let other = index(image(starts[dancer]), in: starts), let place = places[dancer] else { return false }
      return places[other] == index(image(goals[place]), in: goals)
    }
  }

  @Test(
    arguments: [
      (8, 6, 6, 8), (6, 4, 4, 6), (4, 4, 2, 8), (6, 6, 9, 4), (10, 10, 20, 5), (24, 20, 20, 24), (12, 4, 4, 12),
    ] as [(Int, Int, Int, Int)], [Placement.Objective.shortest, .nearest])
  func `a block becomes another block alike on the left and the right, in front and behind`(
    sizes: (Int, Int, Int, Int), objective: Placement.Objective
  ) {
    var random = SeededGenerator(seed: 3)
    let starts = block(sizes.0, sizes.1).shuffled(using: &random)
    let goals = block(sizes.2, sizes.3).shuffled(using: &random)
    let places = Assignment(from: starts, to: goals, objective: objective).places
    #expect(isSymmetric(places, starts, goals) { Point(-$0.x, $0.y) } == (sizes.0 % 2 == sizes.2 % 2))
    #expect(isSymmetric(places, starts, goals) { Point($0.x, -$0.y) } == (sizes.1 % 2 == sizes.3 % 2))
  }

  @Test func `a line becomes a block alike on the left and the right, where that is possible`() {
    let line = (0..<16).map { Point(Double($0) - 7.5, 0) }
    let places = Assignment(from: line, to: block(4, 4), objective: .shortest).places
    #expect(isSymmetric(places, line, block(4, 4)) { Point(-$0.x, $0.y) })
  }

  @Test func `a line becomes a file point by point, for nobody stands on the axis of the file`() {
    let line = (0..<12).map { Point(Double($0) - 5.5, 0) }
    let file = line.map { Point($0.y, $0.x) }
    for objective in [Placement.Objective.shortest, .nearest, .fair] {
      let places = Assignment(from: line, to: file, objective: objective).places
      #expect(isSymmetric(places, line, file) { Point(-$0.x, -$0.y) }, "\(objective)")
    }
  }

  @Test func `a shape that moves away to the side is alike in front and behind`() {
    let goals = block(6, 8, spacing: 2).map { $0 + Vector(31, 0) }
    let starts = block(8, 6, spacing: 2)
    for objective in [Placement.Objective.shortest, .nearest, .fair] {
      let places = Assignment(from: starts, to: goals, objective: objective).places
      #expect(isSymmetric(places, starts, goals) { Point($0.x, -$0.y) }, "\(objective)")
    }
  }

  @Test func `of the shortest the one is taken in which people walk least`() {
    // Two steps round a corner or one across: the squares are the same, 8 m² for each corner.
    let starts = block(6, 4)
    let report = Assignment(from: starts, to: block(4, 6), objective: .shortest)
      .report(from: starts, to: block(4, 6), objective: .shortest)
    let nearest = Assignment(from: starts, to: block(4, 6), objective: .nearest)
      .report(from: starts, to: block(4, 6), objective: .nearest)
    #expect(report.totalSquared == nearest.totalSquared && report.total == nearest.total)
  }

  @Test func `the symmetries of a square are found, and no others`() {
    func count(_ starts: [Point], _ goals: [Point]) -> Int {
      LatticeSymmetry.all(of: AssignmentCosts(from: starts, to: goals, metric: .squared, allowed: AllowedPlaces()))
        .count
    }
    #expect(count(block(4, 4), block(4, 4, spacing: 2)) == 8)
    #expect(count(block(4, 4), block(8, 2)) == 4)
    #expect(count(block(4, 3).dropLast() + [Point(9, 9)], block(4, 3)) == 1)
    // A pinwheel turns onto itself, but is no mirror image.
    let pinwheel = [Point(2, 1), Point(-1, 2), Point(-2, -1), Point(1, -2)]
    #expect(count(pinwheel, block(2, 2)) == 4 && count(pinwheel, pinwheel) == 4)
    #expect(count([.origin, .origin, Point(1, 0)], block(3, 1)) == 2)
  }

  @Test func `groups of symmetries are closed, and together all there are`() {
    for group in SquareSymmetry.groups {
      for one in group {
        for other in group {
          let inner = other(1, 2)
          let image = one(inner.x, inner.y)
          #expect(group.contains { $0(1, 2) == image })
        }
      }
    }
    #expect(SquareSymmetry.groups.count == 9 && Set(SquareSymmetry.groups.map(Set.init)).count == 9)
  }

  @Test func `lists are matched if that is possible`() {
    #expect(ListMatching(of: [[0, 1], [0], [1, 2]])?.choice == [1, 0, 2])
    #expect(ListMatching(of: [[0, 1], [0, 1], [0, 1]]) == nil)
    #expect(ListMatching(of: [])?.choice == [])
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let count = random.integer(in: 1...7)
      let lists = (0..<count).map { _ in (0..<Int32(count)).filter { _ in random.integer(in: 0...2) == 0 } }
      func canMatch(_ one: Int, _ taken: Set<Int32>) -> Bool {
        one == count || lists[one].contains { !taken.contains($0) && canMatch(one + 1, taken.union([$0])) }
      }
      let found = ListMatching(of: lists)
      #expect((found != nil) == canMatch(0, []))
      guard let found else { continue }
      #expect(
        Set(found.choice).count == count && found.choice.indices.allSatisfy { found.holders[found.choice[$0]] == $0 })
      #expect(found.choice.indices.allSatisfy { lists[$0].contains(Int32(found.choice[$0])) })
    }
  }
}
