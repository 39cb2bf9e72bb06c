import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct ClosestApproachTests {
  private func line(_ a: Point, _ b: Point, _ from: Double, _ to: Double, _ easing: Easing = .linear) -> Motion {
    Motion(from: from, to: to, along: .line(a, b), easing: easing)
  }

  private func still(_ point: Point) -> Motion { Motion(from: 0, to: 8, along: .still(point)) }

  private func check(_ one: Motion, _ other: Motion, over counts: ClosedRange<Double>, samples: Int = 500) {
    let brute = BruteForce(one, other, over: counts, samples: samples)
    let (least, found) = (brute.least, closestApproach(of: one, and: other, over: counts))
    let reached = one.position(at: found.count).distance(to: other.position(at: found.count))
    #expect(counts.contains(found.count))
    #expect(abs(reached - found.distance) < 1e-9, "the distance is reached at the count")
    #expect(found.lowerBound <= found.distance && found.lowerBound >= found.distance - Tolerance.distance)
    #expect(found.distance <= least + Tolerance.distance, "\(one) \(other)")
    #expect(found.lowerBound <= least + 1e-9, "\(one) \(other)")
    checkContacts(one, other, brute, limit: least + 0.3)
    checkContacts(one, other, brute, limit: least * 0.999 - 1e-4)
  }

  private func checkContacts(_ one: Motion, _ other: Motion, _ brute: BruteForce, limit: Double) {
    let found = contacts(of: one, and: other, over: brute.counts, nearerThan: limit)
    for (before, after) in zip(found, found.dropFirst()) { #expect(before.to < after.from) }
    for contact in found {
      #expect(contact.from <= contact.count && contact.count <= contact.to)
      #expect(contact.distance < limit)
      #expect(abs(brute.value(contact.count) - contact.distance) < 1e-9)
      if contact.from > brute.counts.lowerBound { #expect(abs(brute.value(contact.from) - limit) < 1e-6) }
      if contact.to < brute.counts.upperBound { #expect(abs(brute.value(contact.to) - limit) < 1e-6) }
    }
    for (index, value) in brute.samples.enumerated() {
      let count = brute.count(index)
      let inside = found.contains { $0.from <= count && count <= $0.to }
      if value < limit - 2e-6 { #expect(inside, "lost at \(count)") }
      if value > limit + 2e-6 { #expect(!inside, "invented at \(count)") }
    }
  }

  static let kindPairs = (0..<MotionScenes.kinds).flatMap { a in (a..<MotionScenes.kinds).map { [a, $0] } }

  @Test(arguments: kindPairs) func `every pair of courses agrees with brute force`(kinds: [Int]) {
    var generator = SeededGenerator(seed: UInt64(kinds[0] * 31 + kinds[1]))
    for one in Easing.allCases {
      for other in Easing.allCases {
        let a = MotionScenes.motion(kind: kinds[0], easing: one, &generator)
        let b = MotionScenes.motion(kind: kinds[1], easing: other, &generator)
        check(a, b, over: 0...12, samples: 2000)
      }
    }
  }

  @Test(arguments: kindPairs) func `pairs that share window and easing agree with brute force`(kinds: [Int]) {
    var generator = SeededGenerator(seed: UInt64(kinds[0] * 37 + kinds[1] + 1000))
    for easing in Easing.allCases {
      let a = MotionScenes.motion(kind: kinds[0], easing: easing, &generator)
      var b = MotionScenes.motion(kind: kinds[1], easing: easing, &generator)
      (b.start, b.end) = (a.start, a.end)
      if case .arc(let first) = a.course, case .arc(var second) = b.course {
        second.sweep = first.sweep
        b.course = .arc(second)
      }
      check(a, b, over: a.start + 0.3...a.end + 1, samples: 2000)
    }
  }

  @Test func `two who cross at the middle meet there`() {
    let found = closestApproach(
      of: line(Point(-1, 0), Point(1, 0), 0, 8), and: line(Point(0, -1), Point(0, 1), 0, 8), over: 0...8)
    #expect(found == Approach(distance: 0, count: 4, lowerBound: 0))
  }

  @Test(arguments: Easing.allCases) func `with a shared easing the way is the same, the count is not`(easing: Easing) {
    let found = closestApproach(
      of: line(Point(-1, 0), Point(3, 0), 2, 10, easing), and: line(Point(0, -1), Point(0, 3), 2, 10, easing),
      over: 0...12)
    #expect(abs(found.distance) < 1e-12)
    #expect(abs(found.count - (2 + 8 * easing.time(of: 0.25))) < 1e-12)
  }

  @Test func `who keeps exactly the limit does not touch, side by side or turning`() {
    let side = contacts(
      of: line(Point(0.2, 0), Point(5, 5), 0, 8), and: line(Point(0.8, 0), Point(5.6, 5), 0, 8), over: 0...8,
      nearerThan: 0.6)
    #expect(side.isEmpty)
    func gate(_ radius: Double, _ easing: Easing) -> Motion {
      let arc = CircularArc(centre: Point(0.3, 0.7), radius: radius, start: .degrees(12), sweep: .degrees(190))
      return Motion(from: 1, to: 9, along: .arc(arc), easing: easing)
    }
    for easing in Easing.allCases {
      #expect(contacts(of: gate(1.2, easing), and: gate(1.8, easing), over: 0...10, nearerThan: 0.6).isEmpty)
      let near = contacts(of: gate(1.2, easing), and: gate(1.8, easing), over: 0...10, nearerThan: 0.6001)
      #expect(near.count == 1 && near.first?.from == 0 && near.first?.to == 10)
    }
  }

  @Test func `two who follow the same smooth way at the limit are decided at bearable cost`() {
    // The same curve beside itself: the distance is the limit at every moment, and nothing has a closed form.
    let path = Path.smooth(through: [Point(0, 0), Point(2, 3), Point(5, -2), Point(9, 0)])
    let beside = path.moved(by: Vector(0, 0.6))
    let one = Motion(from: 0, to: 16, along: .path(path, from: 0, to: path.length), easing: .smooth)
    let other = Motion(from: 0, to: 16, along: .path(beside, from: 0, to: beside.length), easing: .smooth)
    #expect(contacts(of: one, and: other, over: 0...16, nearerThan: 0.6).isEmpty)
    #expect(contacts(of: one, and: other, over: 0...16, nearerThan: 0.6 + 1e-5).count == 1)
    #expect(abs(closestApproach(of: one, and: other, over: 0...16).distance - 0.6) < 1e-9)
  }

  @Test func `those who stand are as far apart as they stand`() {
    let found = closestApproach(of: still(Point(0, 0)), and: still(Point(3, 4)), over: 2...6)
    #expect(found == Approach(distance: 5, count: 2, lowerBound: 5))
    let touching = contacts(of: still(Point(0, 0)), and: still(Point(0, 0)), over: 2...6, nearerThan: 0.5)
    #expect(touching == [Contact(from: 2, to: 6, distance: 0, count: 2)])
  }

  @Test(arguments: 0..<MotionScenes.kinds) func `identical motions are at distance 0 throughout`(kind: Int) {
    var generator = SeededGenerator(seed: 5)
    for easing in Easing.allCases {
      let motion = MotionScenes.motion(kind: kind, easing: easing, &generator)
      #expect(closestApproach(of: motion, and: motion, over: 0...12).distance == 0)
      let found = contacts(of: motion, and: motion, over: 0...12, nearerThan: 0.5)
      #expect(found.count == 1 && found.first?.from == 0 && found.first?.to == 12 && found.first?.distance == 0)
    }
  }

  @Test(arguments: 0..<MotionScenes.kinds) func `a moment is an interval too`(kind: Int) {
    var generator = SeededGenerator(seed: 6)
    let one = MotionScenes.motion(kind: kind, easing: .smooth, &generator)
    let other = MotionScenes.motion(kind: 5, easing: .in, &generator)
    for count in [0, 2.5, one.start, one.end, 12] {
      let distance = one.position(at: count).distance(to: other.position(at: count))
      #expect(abs(closestApproach(of: one, and: other, over: count...count).distance - distance) < 1e-12)
      let found = contacts(of: one, and: other, over: count...count, nearerThan: distance + 0.1)
      #expect(found.count == 1 && found.first?.from == count && found.first?.to == count)
      #expect(contacts(of: one, and: other, over: count...count, nearerThan: distance - 0.1).isEmpty)
    }
  }

  @Test func `mirror images meet on the mirror`() {
    for easing in Easing.allCases {
      let path = Path.smooth(through: [Point(2, 0), Point(0.5, 2), Point(0, 3), Point(2, 5)])
      let mirrored = path.mirrored(along: .upstage)
      let one = Motion(from: 0, to: 8, along: .path(path, from: 0, to: path.length), easing: easing)
      let other = Motion(from: 0, to: 8, along: .path(mirrored, from: 0, to: mirrored.length), easing: easing)
      check(one, other, over: 0...8)
      let found = contacts(of: one, and: other, over: 0...8, nearerThan: 0.5)
      #expect(found.count == 1)
    }
  }

  @Test func `trading places along one line meets in the middle, also with one of them late`() {
    let one = line(Point(-2, 0), Point(2, 0), 0, 8)
    let other = line(Point(2, 0), Point(-2, 0), 2, 10)
    let found = contacts(of: one, and: other, over: 0...10, nearerThan: 0.5)
    #expect(found.count == 1)
    #expect(closestApproach(of: one, and: other, over: 0...10).distance < 1e-12)
    #expect(abs((found.first?.count ?? 0) - 5) < 1e-9)
    #expect(abs((found.first?.from ?? 0) - 4.5) < 1e-6 && abs((found.first?.to ?? 0) - 5.5) < 1e-6)
  }

  @Test func `a contact over the seam of two kinds of motion is one contact`() {
    let one = line(Point(0, 0), Point(4, 0), 0, 4)
    let other = line(Point(4, 0.3), Point(8, 0.3), 4, 8)
    let found = contacts(of: one, and: other, over: 0...8, nearerThan: 0.5)
    #expect(found.count == 1)
    #expect((found.first?.from ?? 9) < 4 && (found.first?.to ?? 0) > 4)
  }

  @Test func `an early passing and a late one are two contacts`() {
    let ring = CircularArc(centre: .origin, radius: 2, start: .degrees(90), sweep: .degrees(720))
    let walker = Motion(from: 0, to: 16, along: .arc(ring))
    let found = contacts(of: walker, and: still(Point(2.1, 0)), over: 0...16, nearerThan: 0.5)
    #expect(found.count == 2)
    #expect(found.allSatisfy { abs($0.distance - 0.1) < 1e-12 })
    #expect(abs((found.first?.count ?? 0) - 6) < 1e-9 && abs((found.last?.count ?? 0) - 14) < 1e-9)
  }

  @Test func `a jump touches only those who are where it begins or ends`() {
    let jump = line(Point(-3, 0), Point(3, 0), 4, 4)
    let between = still(Point(0, 0))
    #expect(contacts(of: jump, and: between, over: 0...8, nearerThan: 1).isEmpty)
    let found = contacts(of: jump, and: still(Point(3, 0)), over: 0...8, nearerThan: 1)
    #expect(found == [Contact(from: 4, to: 8, distance: 0, count: 4)])
  }

  @Test func `a finer tolerance gives a narrower bracket`() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<10 {
      let one = MotionScenes.motion(kind: 3, easing: .smooth, &generator)
      let other = MotionScenes.motion(kind: 2, easing: .out, &generator)
      let found = closestApproach(of: one, and: other, over: 0...12, tolerance: 1e-7)
      #expect(found.distance - found.lowerBound <= 1e-7)
    }
  }

  @Test func `cusps, doubled controls and many corners agree with brute force`() {
    let cusp = Path(pieces: [.cubic(CubicCurve(Point(-2, 0), Point(2, 2), Point(-2, 2), Point(2, 0)))])
    let back = Path(pieces: [.cubic(CubicCurve(Point(0, 0), Point(3, 0), Point(0, 0), Point(0, 0)))])
    let doubled = Path(pieces: [.cubic(CubicCurve(Point(-1, 1), Point(-1, 1), Point(1, 1.5), Point(1, 1.5)))])
    let saw = Path.polyline((0..<100).map { Point(Double($0) * 0.05 - 2, $0 % 2 == 0 ? 0.9 : 1.3) })
    let mixed = Path.line(from: Point(-3, 1), to: Point(0, 1)).joined(with: cusp.moved(by: Vector(2, 1)))
    let paths = [cusp, back, doubled, saw, mixed]
    for easing in Easing.allCases {
      for (index, path) in paths.enumerated() {
        let one = Motion(from: 0, to: 8, along: .path(path, from: 0, to: path.length), easing: easing)
        for partner in paths[index...] {
          let other = Motion(from: 1, to: 9, along: .path(partner, from: partner.length, to: 0), easing: .smooth)
          check(one, other, over: 0...9.5, samples: 1500)
        }
      }
    }
  }

  @Test func `numbers that are none end the search`() {
    let path = Path.smooth(through: [Point(0, 0), Point(.nan, 1), Point(2, 2)])
    let broken = Motion(from: 0, to: 8, along: .path(path, from: 0, to: 1), easing: .smooth)
    let arc = CircularArc(centre: Point(.infinity, 0), radius: 1, start: .zero, sweep: .turn)
    let endless = Motion(from: 0, to: 8, along: .arc(arc), easing: .in)
    let fine = line(Point(0, 0), Point(1, 1), 0, 8, .out)
    for motion in [broken, endless] {
      #expect(!(closestApproach(of: motion, and: fine, over: 0...8).distance < 0))
      #expect(contacts(of: motion, and: fine, over: 0...8, nearerThan: 0.6).count < 2)
      #expect(Region.disc(centre: .origin, radius: 1).excursions(of: motion, over: 0...8).count < 2)
    }
  }

  @Test func `a stretch beyond the end of a path stands at its end`() {
    let spot = Motion(from: 0, to: 8, along: .path(.polyline([Point(1, 0)]), from: 0, to: 5), easing: .smooth)
    #expect(closestApproach(of: spot, and: still(Point(4, 4)), over: 0...8).distance == 5)
    let short = Path.line(from: .origin, to: Point(1, 0))
    let long = Motion(from: 0, to: 8, along: .path(short, from: 0, to: 5))
    check(long, still(Point(4, 4)), over: 0...8)
    check(long, line(Point(-3, 1), Point(5, 1), 0, 8), over: 0...8)
    check(long, line(Point(0.9, 0.5), Point(1.1, 0.5), 1.5, 1.7), over: 0...8)
    check(long, line(Point(3, 3), Point(0, -3), 0, 8, .smooth), over: 0...8)
  }
}
