import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct NearPairsTests {
  /// The least distance of two even walks, slack taken off, by the closed form.
  private func distance(_ one: Sweep, _ other: Sweep) -> Double {
    let (x, y) = (one.x - other.x, one.y - other.y)
    let (dx, dy) = (one.dx - other.dx, one.dy - other.dy)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(max(-(x * dx + y * dy) / square, 0), 1) : 0
    let nearest = Vector(x + share * dx, y + share * dy).length
    return nearest - one.slack - other.slack
  }

  private func check(_ sweeps: [Sweep], reach: Double) {
    var expected: Set<IndexPair> = []
    var extent = 0.0
    for i in sweeps.indices {
      for j in sweeps.indices where j > i && distance(sweeps[i], sweeps[j]) <= reach {
        expected.insert(IndexPair(Int32(i), Int32(j)))
      }
      let reaches = [sweeps[i].x, sweeps[i].y, sweeps[i].x + sweeps[i].dx, sweeps[i].y + sweeps[i].dy].map(abs)
      extent = max(extent, (reaches.max() ?? 0) + sweeps[i].slack)
    }
    let found = ContiguousArray(sweeps).pairs(within: reach)
    let set = Set(found)
    #expect(set.count == found.count, "each pair once")
    #expect(set.isSuperset(of: expected), "lost \(expected.subtracting(set)) at reach \(reach)")
    // Pairs that stay a hair outside may be found, others may not.
    for pair in set.subtracting(expected) {
      #expect(distance(sweeps[Int(pair.first)], sweeps[Int(pair.second)]) <= reach + 3 * extent * 0x1p-17)
    }
  }

  private func spots(_ points: [Point]) -> [Sweep] { points.map { Sweep(from: $0, to: $0) } }

  @Test func `walks of all lengths anywhere agree with brute force`() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<120 {
      let spread = [0.5, 5, 50, 5000][round % 4]
      let longest = [0, 0.5, 3, spread][round / 4 % 4]
      let sweeps = (0..<generator.integer(in: 2...150)).map { _ in
        let start = Point(generator.number(in: -spread...spread), generator.number(in: -spread...spread))
        let most = generator.integer(in: 0...9) == 0 ? spread : longest
        let way = Vector(generator.number(in: -most...most), generator.number(in: -most...most))
        let slack = generator.integer(in: 0...2) == 0 ? generator.number(in: 0...1) : 0
        return Sweep(from: start, to: start + way, slack: slack)
      }
      check(sweeps, reach: [0, 0.3, 0.6, 7][round / 16 % 4])
    }
  }

  @Test func `everybody walking side by side in step agrees with brute force`() {
    var generator = SeededGenerator(seed: 3)
    for length in [1.0, 40, 3000] {
      let way = Vector(length, length / 3)
      let sweeps = (0..<200).map { _ in
        let start = Point(generator.number(in: 0...20), generator.number(in: 0...20))
        return Sweep(from: start, to: start + way)
      }
      check(sweeps, reach: 0.6)
    }
  }

  @Test func `points on a lattice whose spacing is the reach agree with brute force`() {
    for spacing in [1, 0.6, 0.1, 1.0 / 3, 1e-3] {
      let lattice = (0..<144).map { Point(Double($0 % 12) * spacing - 2, Double($0 / 12) * spacing + 7) }
      for factor in [0.99, 1, 2.0.squareRoot(), 2] { check(spots(lattice), reach: spacing * factor) }
    }
  }

  @Test func `collinear, coincident and equal coordinates agree with brute force`() {
    check(spots((0..<50).map { Point(Double($0) * 0.3, 2) }), reach: 0.6)
    check(spots((0..<50).map { Point(-3, Double($0 * $0 % 17) * 0.3) }), reach: 0.6)
    check(spots((0..<50).map { Point(Double($0) * 0.1, Double($0) * 0.1) }), reach: 0.6)
    check(spots(Array(repeating: Point(1, 1), count: 30)), reach: 0)
    check(spots(Array(repeating: Point(1, 1), count: 30) + [Point(1e7, -1e7), Point(1e7, -1e7 + 0.5)]), reach: 0.6)
    check([], reach: 1)
    check(spots([.origin]), reach: 1)
  }

  @Test func `whoever is nowhere is near nobody`() {
    let sweeps: ContiguousArray = [
      Sweep(from: .origin, to: .origin), .absent, Sweep(from: .origin, to: Point(.infinity, 0)),
      Sweep(within: Box(Point(0.1, 0), Point(0.2, 0))),
    ]
    #expect(sweeps.pairs(within: 1) == [IndexPair(0, 3)])
    #expect(ContiguousArray(sweeps[1...2]).pairs(within: 1) == [])
  }

  @Test func `the order of the walks changes nothing but their names`() {
    var generator = SeededGenerator(seed: 9)
    let sweeps = (0..<100).map { _ in
      let start = Point(generator.number(in: -3...3), generator.number(in: -3...3))
      return Sweep(from: start, to: start + Vector(generator.number(in: 0...2), 0.1))
    }
    let forwards = ContiguousArray(sweeps).pairs(within: 0.5)
    let backwards = ContiguousArray(sweeps.reversed()).pairs(within: 0.5)
    #expect(Set(backwards.map { IndexPair(99 - $0.first, 99 - $0.second) }) == Set(forwards))
  }

  private func checkClosest(_ points: [Point]) {
    var best: ClosestPair?
    for i in points.indices {
      for j in points.indices where j > i {
        let distance = points[i].distance(to: points[j])
        if distance < best?.distance ?? .infinity {
          best = ClosestPair(pair: IndexPair(Int32(i), Int32(j)), distance: distance)
        }
      }
    }
    #expect(closestPair(of: points) == best)
  }

  @Test func `the closest pair is that of brute force, the first of equals`() {
    var generator = SeededGenerator(seed: 2)
    for round in 0..<200 {
      let count = generator.integer(in: 0...40)
      let points = (0..<count).map { _ -> Point in
        let (x, y) = (generator.number(in: -5...5), generator.number(in: -5...5))
        switch round % 5 {
        case 0: return Point(x, y)
        case 1: return Point(x.rounded(), y.rounded())
        case 2: return Point(x, 1)
        case 3: return Point(-2, y)
        default: return Point(x.rounded() * 3, (x.rounded() * 3 + y.rounded()) * 0.5)
        }
      }
      checkClosest(points)
    }
    checkClosest((0..<64).map { Point(Double($0 % 8), Double($0 / 8)) })
  }
}
