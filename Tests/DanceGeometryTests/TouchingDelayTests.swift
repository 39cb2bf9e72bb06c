import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct TouchingDelayTests {
  private static let limit = 0.52

  /// How near the two come when `one` is late by `delay`: the other, shifted back, in continuous time.
  private func nearest(_ one: Motion, _ other: Motion, delay: Double, over counts: ClosedRange<Double>) -> Double {
    var shifted = other
    shifted.start -= delay
    shifted.end -= delay
    let (from, to) = (max(counts.lowerBound, counts.lowerBound - delay), counts.upperBound - delay)
    return from <= to ? closestApproach(of: one, and: shifted, over: from...to).distance : .infinity
  }

  /// Nobody touches at any delay below the answer, and they do touch at it.
  private func expectLeast(_ one: Motion, _ other: Motion, over counts: ClosedRange<Double>, most: Double) {
    let found = leastDelay(
      of: one, over: counts, beforeTouching: other, over: counts, nearerThan: Self.limit, atMost: most)
    if let found {
      #expect(found.delay - found.lowerBound <= 1e-4 + 1e-12)
      #expect(found.delay >= 0 && found.delay <= most)
      #expect(abs(found.count - found.ownCount - found.delay) < 1e-9)
      let apart = one.position(at: found.ownCount).distance(to: other.position(at: found.count))
      #expect(apart < Self.limit + 2e-5)
    }
    let end = found?.lowerBound ?? most
    guard end > 0 else { return }
    for part in 0..<40 {
      let delay = end * Double(part) / 40
      #expect(
        nearest(one, other, delay: delay, over: counts) > Self.limit - 2e-5,
        "late by \(delay), found \(found.map { "\($0)" } ?? "nothing"): \(one) \(other)")
    }
  }

  @Test(arguments: Easing.allCases, 0..<MotionScenes.kinds)
  func `every delay below the least is free of touches, and the least one is not`(easing: Easing, kind: Int) {
    var generator = SeededGenerator(seed: UInt64(kind) * 31 + UInt64(easing.rawValue))
    for other in 0..<MotionScenes.kinds {
      for _ in 0..<4 {
        expectLeast(
          MotionScenes.motion(kind: kind, easing: easing, &generator),
          MotionScenes.motion(kind: other, easing: Easing.allCases[generator.integer(in: 0...3)], &generator),
          over: 0...12, most: 3)
      }
    }
  }

  @Test func `straight even walks, with ties and mirror images`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      func point() -> Point { Point(Double(generator.integer(in: -3...3)), Double(generator.integer(in: -3...3))) }
      let (a, b) = (point(), point())
      let one = Motion(from: 2, to: 6, along: a == b ? .still(a) : .line(a, b))
      let (c, d) = generator.integer(in: 0...1) == 0 ? (point(), point()) : (Point(-a.x, a.y), Point(-b.x, b.y))
      let other = Motion(from: Double(generator.integer(in: 1...5)), to: 7, along: c == d ? .still(c) : .line(c, d))
      expectLeast(one, other, over: 0...9, most: 4)
    }
  }

  @Test func `two who cross at a right angle have a margin in closed form`() throws {
    // Both at 1 m a count through the origin, the second 3 counts later: late by d they pass (3 − d)/√2 apart.
    let one = Motion(from: 0, to: 8, along: .line(Point(-4, 0), Point(4, 0)))
    let other = Motion(from: 3, to: 11, along: .line(Point(0, -4), Point(0, 4)))
    let found = try #require(
      leastDelay(of: one, over: 0...8, beforeTouching: other, over: 0...11, nearerThan: 0.52, atMost: 5))
    #expect(abs(found.delay - (3 - 0.52 * 2.0.squareRoot())) < 1e-8)
    #expect(found.lowerBound == found.delay)
  }

  @Test func `who is late is touched while still waiting`() throws {
    let one = Motion(from: 0, to: 4, along: .line(Point(0, 0), Point(0, 4)))
    let other = Motion(from: 0, to: 8, along: .line(Point(-4, 0), Point(4, 0)))
    let found = try #require(
      leastDelay(of: one, over: 0...4, beforeTouching: other, over: 0...8, nearerThan: 0.5, atMost: 8))
    let passing = closestApproach(of: one, and: other, over: 0...8).distance
    #expect(passing > 0.5)
    #expect(found.ownCount >= 0 && found.delay <= 3.5 + 1e-8)
  }

  @Test func `two who stand apart have no margin to lose`() {
    let one = Motion(from: 0, to: 4, along: .still(.origin))
    let other = Motion(from: 0, to: 4, along: .still(Point(1, 0)))
    #expect(leastDelay(of: one, over: 0...4, beforeTouching: other, over: 0...4, nearerThan: 0.5, atMost: 4) == nil)
  }
}
