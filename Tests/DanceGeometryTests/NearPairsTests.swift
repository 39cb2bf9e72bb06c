import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct NearPairsTests {
  private func check(_ boxes: [Box], reach: Double) {
    var expected: [IndexPair] = []
    for i in boxes.indices {
      for j in boxes.indices where j > i && boxes[i].distance(to: boxes[j]) <= reach {
        expected.append(IndexPair(Int32(i), Int32(j)))
      }
    }
    let found = Boxes(boxes).pairs(within: reach)
    // A pair at exactly the reach may be told apart by rounding only: more is allowed there, less is not.
    let set = Set(found)
    #expect(set.count == found.count, "each pair once")
    #expect(found == ContiguousArray(found.sorted()), "in order")
    #expect(set.isSuperset(of: expected), "lost \(Set(expected).subtracting(set)) at reach \(reach)")
    for pair in set.subtracting(expected) {
      #expect(boxes[Int(pair.first)].distance(to: boxes[Int(pair.second)]) <= reach * (1 + 1e-9))
    }
  }

  private func spots(_ points: [Point]) -> [Box] { points.map { Box($0, $0) } }

  @Test func `boxes of all sizes anywhere agree with brute force`() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<60 {
      let spread = [0.5, 5, 50, 5000][round % 4]
      let boxes = (0..<generator.integer(in: 2...150)).map { _ in
        let corner = Point(generator.number(in: -spread...spread), generator.number(in: -spread...spread))
        let size = generator.integer(in: 0...9) == 0 ? spread : generator.number(in: 0...1)
        return Box(corner, corner + Vector(generator.number(in: 0...size), generator.number(in: 0...size)))
      }
      check(boxes, reach: [0, 0.3, 0.6, 7][round / 4 % 4])
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

  @Test func `boxes that are not finite are near nobody`() {
    let boxes = Boxes([
      Box(.origin, .origin), Box(minX: .nan, minY: 0, maxX: 0, maxY: 0), Box(.origin, Point(.infinity, 0)),
      Box(Point(0.1, 0), Point(0.2, 0)),
    ])
    #expect(boxes.pairs(within: 1) == [IndexPair(0, 3)])
    #expect(
      Boxes([Box(minX: .nan, minY: 0, maxX: 0, maxY: 0), Box(.origin, Point(.infinity, 0))]).pairs(within: 1) == [])
  }

  @Test func `the order of the boxes changes nothing but their names`() {
    var generator = SeededGenerator(seed: 9)
    let boxes = (0..<100).map { _ in
      let corner = Point(generator.number(in: -3...3), generator.number(in: -3...3))
      return Box(corner, corner + Vector(generator.number(in: 0...2), 0.1))
    }
    let backwards = Boxes(boxes.reversed()).pairs(within: 0.5).map { IndexPair(99 - $0.first, 99 - $0.second) }
    #expect(ContiguousArray(backwards.sorted()) == Boxes(boxes).pairs(within: 0.5))
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
