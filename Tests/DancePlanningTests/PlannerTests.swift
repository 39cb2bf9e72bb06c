import DanceGeometry
import DanceScore
import DanceSource
import Testing

@testable import DancePlanning

/// A routine of a few cues, for tests.
private func routine(_ cast: Int, counts: Double, _ cues: [(Double, Double, [Int], Cue.Action)]) -> Routine {
  var sources = SourceMap()
  let file = sources.add(SourceFile(name: "test.routine", text: ""))
  var routine = Routine(
    title: "Test", stage: .standard, cast: (0..<cast).map { Dancer(name: "d\($0)") }, clock: Clock(beatsPerMinute: 120),
    sources: sources)
  routine.counts = counts
  routine.cues = cues.map { start, end, dancers, action in
    Cue(
      dancers: dancers, start: start, end: end, action: action,
      location: SourceLocation(file: file, span: Span(0, 0)))
  }
  return routine
}

private func formation(_ points: Point...) -> Formation {
  Formation(name: "test", places: points.map { Formation.Place($0) })
}

private func near(_ one: Point, _ other: Point) -> Bool { one.distance(to: other) < 1e-9 }

@Suite struct PlannerTests {
  private let line = formation(Point(-1, 0), Point(1, 0))

  @Test func `dancers start in cast order and walk straight and evenly`() {
    let performance = Performance(
      of: routine(
        2, counts: 12,
        [
          (0, 0, [0, 1], .start(line, Placement())),
          (4, 12, [0, 1], .move(formation(Point(1, 2), Point(-1, 2)), Placement(), Manner())),
        ]))
    #expect(near(performance.position(of: 0, at: 2), Point(-1, 0)))
    #expect(near(performance.position(of: 0, at: 8), Point(-1, 1)))
    #expect(near(performance.position(of: 1, at: 12), Point(1, 2)))
    #expect(near(performance.position(of: 1, at: 99), Point(1, 2)))
    #expect(performance.velocity(of: 0, at: 8) == Vector(0, 0.25))
    #expect(performance.velocity(of: 0, at: 2) == .zero)
  }

  @Test func `tracks have no gaps and cover the whole routine`() {
    let performance = Performance(
      of: routine(
        2, counts: 20,
        [
          (0, 0, [0, 1], .start(line, Placement())),
          (4, 8, [0], .shift(Vector(0, 1), Manner())),
          (10, 16, [0, 1], .turn(.degrees(90), about: nil, Manner())),
        ]))
    let tracks = performance.tracks
    for dancer in 0..<2 {
      let rows = tracks.rows(of: dancer)
      #expect(tracks.starts[rows.lowerBound] == 0)
      #expect(tracks.ends[rows.upperBound - 1] == 20)
      for (row, next) in zip(rows, rows.dropFirst()) {
        #expect(tracks.ends[row] == tracks.starts[next])
        #expect(near(tracks.endPoint(row), tracks.startPoint(next)))
      }
    }
  }

  @Test func `a turn follows circles about the middle of those addressed`() {
    let performance = Performance(
      of: routine(
        2, counts: 8,
        [(0, 0, [0, 1], .start(line, Placement())), (0, 8, [0, 1], .turn(.degrees(90), about: nil, Manner()))]))
    for count in stride(from: 0.0, through: 8, by: 0.5) {
      #expect(abs(performance.position(of: 0, at: count).distance(to: .origin) - 1) < 1e-12)
    }
    #expect(near(performance.position(of: 0, at: 8), Point(0, -1)))
    #expect(near(performance.position(of: 1, at: 8), Point(0, 1)))
  }

  @Test func `a shift goes along the way asked for`() {
    var manner = Manner()
    manner.way = .via([Point(3, 0)])
    let performance = Performance(
      of: routine(
        1, counts: 8,
        [(0, 0, [0], .start(formation(Point(0, 0)), Placement())), (0, 8, [0], .shift(Vector(3, 3), manner))]))
    #expect(near(performance.position(of: 0, at: 4), Point(3, 0)))
    #expect(near(performance.position(of: 0, at: 8), Point(3, 3)))
  }

  @Test func `a swap keeps two dancers as far apart as they were`() {
    let performance = Performance(
      of: routine(2, counts: 4, [(0, 0, [0, 1], .start(line, Placement())), (0, 4, [0, 1], .swap(0, 1, Manner()))]))
    for count in stride(from: 0.0, through: 4, by: 0.25) {
      let distance = performance.position(of: 0, at: count).distance(to: performance.position(of: 1, at: count))
      #expect(abs(distance - 2) < 1e-9)
    }
    #expect(near(performance.position(of: 0, at: 4), Point(1, 0)))
  }

  @Test(arguments: [
    Cue.Action.shift(Vector(2, 0), Manner()), .scale(2, about: Point(-1, 0), Manner()), .mirror(.x, Manner()),
  ])
  func `a shape that moves as one takes the way asked for`(action: Cue.Action) {
    let performance = Performance(
      of: routine(1, counts: 8, [(0, 0, [0], .start(formation(Point(1, 0)), Placement())), (0, 8, [0], action.bent)]))
    let goal = performance.position(of: 0, at: 8)
    let middle = Point(1, 0).moved(0.5, towards: goal)
    // An arc that turns by 180° is half a circle.
    #expect(abs(performance.position(of: 0, at: 4).distance(to: middle) - Point(1, 0).distance(to: goal) / 2) < 1e-9)
  }

  @Test func `a stagger from the left starts the rightmost last and all arrive together`() {
    var manner = Manner()
    manner.stagger = Manner.Stagger(
      interval: 2, order: .left, location: SourceLocation(file: SourceFile.ID(index: 0), span: Span(0, 0)))
    manner.delays = [0: 1]
    let performance = Performance(
      of: routine(
        2, counts: 8,
        [
          (0, 0, [0, 1], .start(line, Placement())),
          (0, 8, [0, 1], .move(formation(Point(-1, 3), Point(1, 3)), Placement(), manner)),
        ]))
    #expect(performance.velocity(of: 0, at: 0.5) == .zero)
    #expect(performance.velocity(of: 0, at: 1.5).y > 0)
    #expect(performance.velocity(of: 1, at: 1.9) == .zero)
    #expect(performance.velocity(of: 1, at: 2.1).y > 0)
    #expect(near(performance.position(of: 1, at: 8), Point(1, 3)))
  }

  @Test func `dancers level with each other start together`() {
    var manner = Manner()
    manner.stagger = Manner.Stagger(
      interval: 1, order: .front, location: SourceLocation(file: SourceFile.ID(index: 0), span: Span(0, 0)))
    let performance = Performance(
      of: routine(
        2, counts: 8,
        [(0, 0, [0, 1], .start(line, Placement())), (0, 8, [0, 1], .shift(Vector(0, 2), manner))]))
    #expect(performance.velocity(of: 0, at: 0.5).y > 0)
    #expect(performance.velocity(of: 1, at: 0.5).y > 0)
  }

  @Test func `followers pass exactly where the leader passed`() {
    let circle = Path.circle(centre: Point(0, 3), radius: 2, from: .audience)
    let performance = Performance(
      of: routine(
        3, counts: 16,
        [
          (0, 0, [0, 1, 2], .start(formation(Point(0, 1), Point(0, 0), Point(0, -1)), Placement())),
          (0, 16, [0, 1, 2], .follow(circle, spacing: nil, Manner())),
        ]))
    let stride = circle.length / 16
    for count in [2.0, 5, 9, 15.5] {
      let leader = performance.position(of: 0, at: count)
      #expect(near(performance.position(of: 1, at: count + 1 / stride), leader) || count + 1 / stride > 16)
      #expect(near(performance.position(of: 2, at: count + 2 / stride), leader) || count + 2 / stride > 16)
    }
  }

  @Test func `a spacing is reached at the end of a follow`() {
    let path = Path.polyline([Point(0, 1), Point(0, 9)])
    let performance = Performance(
      of: routine(
        2, counts: 8,
        [
          (0, 0, [0, 1], .start(formation(Point(0, 1), Point(0, 0)), Placement())),
          (0, 8, [0, 1], .follow(path, spacing: 2.5, Manner())),
        ]))
    #expect(near(performance.position(of: 0, at: 8), Point(0, 9)))
    #expect(near(performance.position(of: 1, at: 8), Point(0, 6.5)))
  }

  @Test func `entering dancers pass through the edge and are on stage afterwards`() {
    var asked = routine(
      2, counts: 12,
      [
        (0, 0, [0], .start(formation(Point(0, 0)), Placement())),
        (4, 8, [1], .enter(from: .left, formation(Point(-3, 0)), Placement(), Manner())),
        (8, 12, [0], .exit(to: .back, Manner())),
      ])
    asked.offstageAtStart = [1]
    let performance = Performance(of: asked)
    #expect(performance.presence(of: 1, at: 2) == .waiting)
    #expect(performance.presence(of: 1, at: 5) == .passing)
    #expect(performance.presence(of: 1, at: 9) == .onStage)
    #expect(performance.position(of: 1, at: 4).x < -6)
    #expect(near(performance.position(of: 1, at: 8), Point(-3, 0)))
    #expect(performance.presence(of: 0, at: 10) == .passing)
    #expect(performance.position(of: 0, at: 12).y > 4.5)
  }

  @Test func `too few places leave the last of the cast where they are`() {
    let performance = Performance(
      of: routine(
        3, counts: 8,
        [
          (0, 0, [0, 1, 2], .start(formation(Point(0, 0), Point(1, 0), Point(2, 0)), Placement())),
          (0, 8, [0, 1, 2], .move(formation(Point(0, 3), Point(1, 3)), Placement(), Manner())),
        ]))
    #expect(performance.unfilled == [Unfilled(cue: 1, places: 2, dancers: [0, 1, 2], placeless: [2])])
    #expect(near(performance.position(of: 2, at: 8), Point(2, 0)))
  }

  @Test func `eyes follow the way while travelling and come back to the audience`() {
    var manner = Manner()
    manner.facing = .travel
    let performance = Performance(
      of: routine(
        2, counts: 12,
        [(0, 0, [0, 1], .start(line, Placement())), (4, 8, [0, 1], .shift(Vector(3, 0), manner))]))
    #expect(abs(performance.facing(of: 0, at: 2).degrees + 90) < 1e-9)
    #expect(abs(performance.facing(of: 0, at: 6).degrees) < 1e-9)
    #expect(abs(performance.facing(of: 0, at: 10).degrees + 90) < 1e-9)
  }

  @Test func `facing the way of travel lasts while standing`() {
    let performance = Performance(
      of: routine(
        1, counts: 12,
        [
          (0, 0, [0], .start(formation(Point(0, 0)), Placement())),
          (0, 0, [0], .face(.travel)),
          (4, 8, [0], .shift(Vector(-3, 0), Manner())),
        ]))
    #expect(abs(abs(performance.facing(of: 0, at: 6).degrees) - 180) < 1e-9)
    #expect(abs(abs(performance.facing(of: 0, at: 11).degrees) - 180) < 1e-9)
  }

  @Test func `a turn of the eyes takes its counts and a level is reached within its counts`() {
    let performance = Performance(
      of: routine(
        1, counts: 8,
        [
          (0, 0, [0], .start(formation(Point(0, 0)), Placement())),
          (2, 4, [0], .face(.direction(.zero))),
          (2, 4, [0], .level(.low)),
        ]))
    #expect(abs(performance.facing(of: 0, at: 3).degrees + 45) < 1e-9)
    #expect(abs(performance.facing(of: 0, at: 4).degrees) < 1e-9)
    #expect(abs(performance.height(of: 0, at: 3) - 0.5) < 1e-9)
    #expect(performance.height(of: 0, at: 5) == 0)
  }

  @Test func `a routine without counts has one moment`() {
    let performance = Performance(of: routine(2, counts: 0, [(0, 0, [0, 1], .start(line, Placement()))]))
    #expect(near(performance.position(of: 1, at: 0), Point(1, 0)))
  }
}

extension Cue.Action {
  /// The same along half a circle.
  fileprivate var bent: Cue.Action {
    var manner = Manner()
    manner.way = .arc(.degrees(180))
    switch self {
    case .shift(let vector, _): return .shift(vector, manner)
    case .scale(let factor, let centre, _): return .scale(factor, about: centre, manner)
    case .mirror(let axis, _): return .mirror(axis, manner)
    default: return self
    }
  }
}
