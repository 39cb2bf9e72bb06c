import DanceTestSupport
import Testing

@testable import DanceGeometry

/// Ways as somebody really walks them.
@Suite struct DisplacementTests {
  private static let courses: [Motion.Course] = [
    .line(Point(0, 0), Point(4, 1)),
    .arc(CircularArc(centre: Point(1, 1), radius: 2, start: .degrees(20), sweep: .degrees(90))),
    .arc(CircularArc(centre: Point(1, 1), radius: 2, start: .degrees(20), sweep: .degrees(-180))),
    .arc(CircularArc(centre: Point(0, 0), radius: 3, start: .degrees(20), sweep: .degrees(360))),
    .path(Path.polyline([Point(0, 0), Point(3, 0), Point(3, 4), Point(-1, 4)]), from: 0.5, to: 9),
    .path(Path.polyline([Point(0, 0), Point(3, 0), Point(3, 4), Point(-1, 4)]), from: 8, to: 1),
    .path(
      Path(pieces: [
        .cubic(CubicCurve(Point(0, 0), Point(2, 3), Point(4, -3), Point(6, 0))), .line(Point(6, 0), Point(6, 3)),
        .arc(CircularArc(centre: Point(4, 3), radius: 2, start: .zero, sweep: .degrees(200))),
      ]), from: 1, to: 14),
    .still(Point(2, 2)),
  ]

  @Test(arguments: courses) func `the ends are moved, and nothing is farther off than is said`(_ course: Motion.Course)
  {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      func vector() -> Vector { Vector(random.number(in: -0.4...0.4), random.number(in: -0.4...0.4)) }
      let displacement = Displacement(start: vector(), end: vector(), stray: random.number(in: -0.2...0.2))
      let moved = DisplacedCourse(course, displacement)
      #expect(moved.course.point(at: 0).distance(to: course.point(at: 0) + displacement.start) < 1e-9)
      #expect(moved.course.point(at: 1).distance(to: course.point(at: 1) + displacement.end) < 1e-9)
      let length = Motion(from: 0, to: 1, along: course).length
      let spread = DisplacedCourse.greatestSpread(
        ofLength: length, ends: (displacement.start.length, displacement.end.length), stray: displacement.stray)
      for step in 0...50 {
        let share = Double(step) / 50
        let off = moved.course.point(at: share).distance(to: course.point(at: share))
        #expect(off <= moved.greatestOffset + 1e-9)
        let nearest =
          (0...400).map { course.point(at: Double($0) / 400).distance(to: moved.course.point(at: share)) }.min() ?? 0
        #expect(nearest <= spread + 1e-9)
      }
    }
  }

  @Test(arguments: courses) func `without displacement a way is what it was`(_ course: Motion.Course) {
    let same = DisplacedCourse(course, Displacement(start: .zero, end: .zero))
    #expect(same.course == course)
    #expect(same.greatestOffset == 0)
  }

  @Test func `a straight way bends aside by its share, to the left if positive`() {
    let moved = DisplacedCourse(.line(Point(0, 0), Point(4, 0)), Displacement(start: .zero, end: .zero, stray: 0.1))
    #expect(moved.course.point(at: 0.5).distance(to: Point(2, 0.4)) < 1e-9)
  }

  @Test func `the simple bound of a bow is above the exact one`() {
    for step in 0...1000 {
      let stray = Displacement.greatestStray * Double(step) / 1000
      let exact = DisplacedCourse.greatestOffset(chord: 1, turn: 0, ends: (0, 0), stray: stray)
      #expect(exact <= DisplacedCourse.greatestBow(chord: 1, stray: stray) + 1e-12)
      #expect(exact >= stray - 1e-12)
    }
  }

  @Test func `stretches of a path are its pieces`() {
    let path = Path(pieces: [
      .line(Point(0, 0), Point(3, 0)), .cubic(CubicCurve(Point(3, 0), Point(5, 0), Point(5, 3), Point(3, 3))),
      .arc(CircularArc(centre: Point(3, 2), radius: 1, start: .degrees(90), sweep: .degrees(150))),
    ])
    for (from, to) in [(0.0, path.length), (1, 2), (2.5, 6), (6, 2.5), (4, path.length - 0.1)] {
      let stretch = Path(pieces: path.pieces(from: from, to: to))
      #expect(abs(stretch.length - abs(to - from)) < 1e-8)
      for step in 0...20 {
        let share = Double(step) / 20
        let off = stretch.point(at: stretch.length * share).distance(to: path.point(at: from + (to - from) * share))
        #expect(off < 1e-7)
      }
    }
    #expect(path.pieces(from: 2, to: 2).isEmpty)
  }

  @Test func `whether two come near is what their contacts say`() {
    var random = SeededGenerator(seed: 12)
    var near = 0
    for _ in 0..<1500 {
      func motion() -> Motion {
        let course = Self.courses[random.integer(in: 0...(Self.courses.count - 1))]
        let start = random.number(in: 0...3)
        return Motion(
          from: start, to: start + random.number(in: 1...8), along: course,
          easing: Easing.allCases[random.integer(in: 0...3)])
      }
      let (one, other) = (motion(), motion())
      let limit = random.number(in: 0.05...2)
      let counts = random.number(in: -1...4)...random.number(in: 4...12)
      let found = !contacts(of: one, and: other, over: counts, nearerThan: limit).isEmpty
      #expect(comeNearer(one, other, than: limit, over: counts) == found)
      near += found ? 1 : 0
    }
    #expect((200...1400).contains(near))
  }
}
