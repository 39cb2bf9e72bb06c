import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct FloorTests {
  /// An L: not convex.
  static let angle = Polygon([
    Point(-3, -3), Point(3, -3), Point(3, 0), Point(0, 0), Point(0, 3), Point(-3, 3),
  ])

  static let regions: [Region] = [
    .rectangle(Box(minX: -2, minY: -1.5, maxX: 2, maxY: 1.5)), .disc(centre: Point(0.5, -0.5), radius: 2.2),
    .polygon(angle), .polygon(Polygon(angle.corners.reversed())),
    .polygon(Polygon([Point(0, 3), Point(-2, -2), Point(2, -2)])),
  ]

  @Test func `the signed distance is negative inside and counts to corners outside`() {
    let angle = Self.angle
    #expect(angle.signedDistance(to: Point(-1, -1)) == -2.0.squareRoot())
    #expect(angle.signedDistance(to: Point(1, 1)) == 1)
    #expect(angle.signedDistance(to: Point(6, -7)) == 5)
    #expect(angle.signedDistance(to: Point(0, 1)) == 0)
    #expect(angle.contains(Point(-2.9, 2.9)) && !angle.contains(Point(0.1, 0.1)))
    let box = Box(minX: -2, minY: -1, maxX: 2, maxY: 1)
    for x in stride(from: -4, through: 4, by: 0.5) {
      for y in stride(from: -3, through: 3, by: 0.5) {
        let (one, other) = (Region.rectangle(box), Region.polygon(Polygon(box)))
        #expect(abs(one.signedDistance(to: Point(x, y)) - other.signedDistance(to: Point(x, y))) < 1e-12)
      }
    }
  }

  @Test func `degenerate polygons enclose nothing`() {
    #expect(Polygon([]).signedDistance(to: .origin) == .infinity)
    #expect(Polygon([Point(3, 4)]).signedDistance(to: .origin) == 5)
    #expect(Polygon([Point(-1, 1), Point(1, 1)]).signedDistance(to: .origin) == 1)
    let standing = Motion(from: 0, to: 8, along: .still(.origin))
    #expect(Region.polygon(Polygon([])).excursions(of: standing, over: 0...8).count == 1)
    #expect(Region.polygon(Polygon([])).intrusions(of: standing, over: 0...8, nearerThan: 1).isEmpty)
  }

  @Test(arguments: regions) func `excursions and intrusions agree with brute force`(region: Region) {
    var generator = SeededGenerator(seed: 77)
    for round in 0..<30 {
      let easing = Easing.allCases[round % 4]
      let motion = MotionScenes.motion(kind: round % MotionScenes.kinds, easing: easing, &generator)
      let margin = [0, 0.25, 1][round % 3]
      let counts = 0.5...11
      let distance = BruteForce(over: counts, samples: 800) { region.signedDistance(to: motion.position(at: $0)) }
      let inverse = BruteForce(over: counts, samples: 800) { -region.signedDistance(to: motion.position(at: $0)) }
      check(region.excursions(of: motion, over: counts, beyond: margin), inverse, limit: margin)
      check(region.intrusions(of: motion, over: counts, nearerThan: margin), distance, limit: margin)
    }
  }

  private func check(_ found: [Excursion], _ brute: BruteForce, limit: Double) {
    for (before, after) in zip(found, found.dropFirst()) { #expect(before.to < after.from) }
    for excursion in found {
      #expect(excursion.from <= excursion.count && excursion.count <= excursion.to)
      #expect(excursion.deepest > 0)
      #expect(abs(limit - brute.value(excursion.count) - excursion.deepest) < 1e-9)
      if excursion.from > brute.counts.lowerBound { #expect(abs(brute.value(excursion.from) - limit) < 1e-6) }
      if excursion.to < brute.counts.upperBound { #expect(abs(brute.value(excursion.to) - limit) < 1e-6) }
    }
    for (index, value) in brute.samples.enumerated() {
      let count = brute.count(index)
      let excursion = found.first { $0.from <= count && count <= $0.to }
      if value < limit - 2e-6 { #expect(excursion != nil, "lost at \(count)") }
      if value > limit + 2e-6 { #expect(excursion == nil, "invented at \(count)") }
      if let excursion { #expect(limit - value <= excursion.deepest + Tolerance.distance) }
    }
  }

  @Test func `who walks along the edge is inside, at any margin`() {
    for easing in Easing.allCases {
      let floor = Region.polygon(Self.angle)
      let edge = Motion(from: 0, to: 8, along: .line(Point(-3, -3), Point(3, -3)), easing: easing)
      #expect(floor.excursions(of: edge, over: 0...8).isEmpty)
      let inside = Motion(from: 0, to: 8, along: .line(Point(-2.9, -2.9), Point(2.9, -2.9)), easing: easing)
      #expect(floor.excursions(of: inside, over: 0...8, beyond: 0.1).isEmpty)
      let round = Motion(
        from: 0, to: 8,
        along: .arc(CircularArc(centre: .origin, radius: 4, start: .zero, sweep: .turn)), easing: easing)
      #expect(Region.disc(centre: .origin, radius: 4).excursions(of: round, over: 0...8).isEmpty)
      #expect(Region.disc(centre: .origin, radius: 3).intrusions(of: round, over: 0...8, nearerThan: 1).isEmpty)
      #expect(Region.disc(centre: .origin, radius: 3.9).excursions(of: round, over: 0...8).count == 1)
    }
  }

  @Test func `a straight way through a prop has its known depth and instants`() {
    let prop = Region.rectangle(Box(minX: -1, minY: -1, maxX: 1, maxY: 1))
    let motion = Motion(from: 0, to: 8, along: .line(Point(-4, 0.5), Point(4, 0.5)))
    let found = prop.intrusions(of: motion, over: 0...8, nearerThan: 0.25)
    #expect(found.count == 1)
    #expect(abs((found.first?.from ?? 0) - 2.75) < 1e-7 && abs((found.first?.to ?? 0) - 5.25) < 1e-7)
    #expect(abs((found.first?.deepest ?? 0) - 0.75) < 1e-4)
  }

  @Test func `leaving the floor for good ends with the interval`() {
    let floor = Region.disc(centre: .origin, radius: 5)
    let motion = Motion(from: 0, to: 8, along: .line(.origin, Point(8, 0)), easing: .linear)
    let found = floor.excursions(of: motion, over: 0...16, beyond: 1)
    #expect(found.count == 1)
    #expect(abs((found.first?.from ?? 0) - 4) < 1e-7 && found.first?.to == 16)
    #expect(abs((found.first?.deepest ?? 0) - 4) < 1e-9)
  }
}
