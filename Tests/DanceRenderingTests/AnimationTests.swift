import DanceGeometry
import DancePlanning
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct AnimationTests {
  /// Mixed ways: arcs, easings, holds, a tempo that changes under way.
  static func performance(tempo: Clock = Clock(beatsPerMinute: 120)) -> Performance {
    var staged = StagedPerformance("Moving", cast: ["ara", "bora", "dami"], at: FrameTests.line(3, spacing: 2))
    staged.routine.clock = tempo
    staged.hold(3)
    staged.move(8, to: [Point(0, 2), Point(-3, 1), Point(4, -2)], named: "a", easing: .smooth, bend: .degrees(200))
    staged.hold(1.5)
    staged.move(4, to: [Point(5, 2), Point(-3, -3), Point(4, 3)], named: "b", easing: .in)
    staged.section("One")
    staged.move(4, to: [Point(0, -2), Point(1, 3), Point(-4, 3)], named: "c", easing: .out, bend: .degrees(-40))
    staged.move(6, to: [Point(0, -2), Point(2, 3), Point(-4, 0)], named: "d", easing: .linear)
    staged.section("Two")
    return staged.finished()
  }

  static let clocks = [
    Clock(beatsPerMinute: 120),
    Clock(beatsPerMinute: 100, changes: [Clock.Change(count: 4, length: 16, beatsPerMinute: 150)]),
  ]

  @Test(arguments: clocks)
  func `the keyframes follow the engine to a centimetre at any time`(clock: Clock) throws {
    let performance = Self.performance(tempo: clock)
    let projection = FrameLayout(routine: performance.routine, style: FrameStyle(), legendHeight: 0).stage.projection
    for dancer in 0..<3 {
      let motion = DancerMotion(of: dancer, in: performance, projection)
      let way = try #require(PathWalk(motion.path.data))
      #expect(abs(way.length - motion.path.length) < 0.01)
      let begin = projection(performance.position(of: dancer, at: 0))
      for step in 0...2000 {
        let time = performance.routine.seconds * Double(step) / 2000
        let spot = way.point(at: KeyWalk.value(of: motion.keys, at: time))
        let truth = projection(performance.position(of: dancer, at: clock.count(atSeconds: time)))
        let error = begin.offset(spot.x, spot.y).distance(to: truth) / projection.scale
        #expect(error < 0.01, "dancer \(dancer) at \(time) s: \(error) m")
      }
    }
  }

  @Test func `easings of degree two take one stretch, minimum jerk a few`() {
    func stretches(_ easing: Easing) -> Int {
      var keys = TimedKeys(time: 0, value: 0)
      keys.follow(until: 4, bound: 0.15) { time in
        (375 * easing.progress(time / 4), 375 * easing.rate(time / 4) / 4)
      }
      return keys.bends.count
    }
    #expect(stretches(.linear) == 1 && stretches(.in) == 1 && stretches(.out) == 1)
    #expect((4...8).contains(stretches(.smooth)))
  }

  @Test func `control values stay where SMIL allows them, and times ascend`() {
    for dancer in 0..<3 {
      let performance = Self.performance(tempo: Self.clocks[1])
      let keys = DancerMotion(
        of: dancer, in: performance, Projection(scale: 70, centre: PagePoint(0, 0))
      ).keys
      for bend in keys.bends { #expect((0...1).contains(bend.first) && (0...1).contains(bend.second)) }
      #expect(zip(keys.times, keys.times.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test(arguments: [1, 9, 70])
  func `an animation is well-formed, has no script, and says what it is`(count: Int) {
    var staged = StagedPerformance("<&>", cast: (0..<count).map { "d<\($0)" }, at: FrameTests.line(count, spacing: 0.3))
    staged.move(8, to: FrameTests.line(count, spacing: 0.3, depth: 2), named: "<up>", bend: .degrees(60))
    staged.face(0, .travel)
    staged.section("<one>")
    let bytes = Animation(staged.finished(), report: FrameTests.clean).bytes
    let (document, complaint) = XMLChecker.check(bytes)
    #expect(complaint == nil)
    #expect(!document.elements.contains("script"))
    #expect(document.elements.count { $0 == "animateMotion" } == count)
    #expect(document.text.contains("moving by itself"))
  }

  @Test func `an animation looks as recorded`() {
    let bytes = Animation(FrameTests.four(), report: FrameTests.clean).bytes
    #expect(GoldenFile.complaint(about: bytes, name: "four-animation.svg") == nil)
  }

  @Test func `a routine without length stands still`() {
    var staged = StagedPerformance("Still", cast: ["ara"], at: [.origin])
    let bytes = Animation(staged.finished(), report: FrameTests.clean).bytes
    #expect(XMLChecker.check(bytes).complaint == nil)
  }
}

/// Keyframes as a browser walks through them.
private enum KeyWalk {
  static func value(of keys: TimedKeys, at time: Double) -> Double {
    // Where several keys have one time, the last counts.
    guard let index = keys.times.lastIndex(where: { $0 <= time }) else { return keys.values[0] }
    guard index + 1 < keys.times.count else { return keys.values[index] }
    let share = (time - keys.times[index]) / (keys.times[index + 1] - keys.times[index])
    let way = keys.values[index + 1] - keys.values[index]
    return keys.values[index] + way * TimedKeys.value(of: keys.bends[index], at: share)
  }
}

/// A path of `l` as a browser walks along it.
private struct PathWalk {
  private var stretches: [(begin: Double, length: Double, point: (Double) -> PagePoint)] = []
  private(set) var length = 0.0

  init?(_ data: String) {
    var (x, y) = (0.0, 0.0)
    var rest = data[...]
    while let command = rest.popFirst() {
      let text = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(text.count)
      switch command {
      case "M": continue
      case "l":
        guard let (dx, dy) = Self.pair(text) else { return nil }
        let start = PagePoint(x, y)
        add(PagePoint(0, 0).distance(to: PagePoint(dx, dy))) { start.offset(dx * $0, dy * $0) }
        (x, y) = (x + dx, y + dy)
      default: return nil
      }
    }
  }

  private mutating func add(_ length: Double, _ point: @escaping (Double) -> PagePoint) {
    stretches.append((self.length, length, point))
    self.length += length
  }

  func point(at distance: Double) -> PagePoint {
    guard let stretch = stretches.last(where: { $0.begin <= distance }) else { return PagePoint(0, 0) }
    return stretch.point(stretch.length > 0 ? min((distance - stretch.begin) / stretch.length, 1) : 1)
  }

  private static func pair(_ text: Substring) -> (Double, Double)? {
    var numbers: [Double] = []
    var rest = text
    while !rest.isEmpty {
      let sign = rest.first == "-" ? "-" : ""
      if sign == "-" || rest.first == " " { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      guard !digits.isEmpty else { return nil }
      rest = rest.dropFirst(digits.count)
      guard let number = Double(sign + "0" + digits) else { return nil }
      numbers.append(number)
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}
