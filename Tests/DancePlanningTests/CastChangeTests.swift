import DanceGeometry
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DancePlanning

/// Who dances what when somebody is missing, or has come.
@Suite struct CastChangeTests {
  private struct Versions {
    var old: Performance
    var new: Performance

    /// `ara 8 place`, one a dancer who does not do the same.
    var changes: [String] {
      PartChanges(from: old, to: new).parts.filter { !$0.isSame }.map { part in
        guard let count = part.count else { return part.name + (part.before == nil ? " joined" : " left") }
        let what = part.differences.map(\.rawValue).sorted().joined(separator: "+")
        return "\(part.name) \(FixedDecimal.shortText(count, atMost: 3)) \(what)"
      }
    }

    /// Where somebody stands with the new cast at a count.
    func place(of name: String, at count: Double) -> Point? {
      new.routine.cast.firstIndex { $0.name == name }.map { new.position(of: $0, at: count) }
    }
  }

  private static let cast = "cast ara, bora, dami, eunji, gaeul\n"

  private func versions(
    _ score: String, without absent: [String] = [], with joining: [String] = [], cast: String = cast
  ) throws -> Versions {
    let file = SourceFile(name: "test.routine", text: cast + score)
    let routine = try #require(Resolver.resolve(file).routine)
    let change = try CastChange(without: absent, with: joining, in: routine)
    let changed = try #require(Resolver.resolve(file, change: change).routine)
    let old = Performance(of: routine, effort: .none)
    return Versions(old: old, new: Performance(of: changed, keepingPartsOf: old, effort: .none))
  }

  @Test func `where every place is still there nobody changes, and one stays empty`() throws {
    for score in [
      "start line(5); move 8 to circle(5); turn 90deg over 8; scale 2 over 4; move 4 to v(5), assign fair",
      "start line(5), assign (eunji, ara, bora, dami, gaeul); move 8 to column(5), assign order; mirror x over 4",
      "start line(5); move 8 to circle(5), assign (bora, gaeul, ara); move 8 to line(5), assign together, ease smooth",
    ] {
      let versions = try versions(score, without: ["bora"])
      #expect(versions.changes == ["bora left"])
      #expect(versions.new.unfilled.isEmpty)
    }
  }

  @Test func `who has come takes the place of who is missing`() throws {
    let score = "start line; move 8 to circle(radius: 2m); turn 90deg over 8; move 4 to v, assign order"
    let versions = try versions(score, without: ["dami"], with: ["hana"])
    #expect(versions.changes == ["dami left", "hana joined"])
    #expect(PartChanges(from: versions.old, to: versions.new).joined.map(\.predecessor) == ["dami"])
  }

  @Test func `where a formation is made anew, everybody goes to the nearest place in all`() throws {
    // Five in a line stand at −3 … 3; four at −2.25 … 2.25.
    let versions = try versions("start line; hold 8", without: ["bora"])
    #expect(["ara", "dami", "eunji", "gaeul"].map { versions.place(of: $0, at: 0)?.x } == [-2.25, -0.75, 0.75, 2.25])
    #expect(versions.changes.count == 5)
  }

  @Test func `a swap with somebody who is missing is a hold`() throws {
    let versions = try versions(
      "start line(5); swap ara, bora over 8; move 8 to line(5), assign order", without: ["bora"])
    #expect(versions.place(of: "ara", at: 8) == Point(-3, 0))
    // Back where the whole cast has her.
    #expect(versions.changes == ["ara 0 place", "bora left"])
    #expect(versions.place(of: "ara", at: 16) == Point(-3, 0))
  }

  @Test func `places and sides that the routine gives are kept to`() throws {
    let pinned = try versions(
      "start line; move 8 to f, place ara centre\nformation f { circle(dancers - 1, radius: 2m); point(0, 0) as centre }",
      without: ["dami"])
    #expect(pinned.place(of: "ara", at: 8) == .origin)
    let sided = try versions("start line(5); move 8 to line(dancers, spacing: 3m), keep sides", without: ["eunji"])
    #expect(["ara", "bora"].allSatisfy { (sided.place(of: $0, at: 8)?.x ?? 1) < 0 })
    #expect((sided.place(of: "gaeul", at: 8)?.x ?? -1) > 0)
  }

  @Test func `a place that was to stay empty does so while there are enough`() throws {
    let score = "start line(5); move 8 to column(6), assign (ara, _, bora, dami, eunji, gaeul)"
    #expect(try versions(score, without: ["dami"]).changes == ["dami left"])
    #expect(try versions(score, without: ["dami"], with: ["hana"]).changes == ["dami left", "hana joined"])
    let more = try versions(score, with: ["hana"])
    #expect(more.changes == ["hana joined"] && (more.place(of: "hana", at: 8)?.y ?? 0) != 0)
  }

  @Test func `where there are too few places, who has come has none`() throws {
    let versions = try versions("start line(5); move 8 to circle(5); hold 8", with: ["hana"])
    #expect(versions.changes == ["hana joined"])
    #expect(versions.new.unfilled.map(\.placeless) == [[5], [5]])
  }

  @Test func `a formation that was too small has the place of who is missing`() throws {
    let versions = try versions("start line(5); move 8 to circle(4, radius: 3m); hold 8", without: ["ara"])
    #expect(versions.changes == ["ara left", "gaeul 0 place"])
    #expect(versions.new.unfilled.isEmpty)
  }

  @Test func `the middle of a turn stays while everybody stands as before`() throws {
    let fixed = try versions("start line(5) at (1m, 1m); turn 90deg over 8; scale 2 over 8", without: ["ara"])
    #expect(fixed.changes == ["ara left"])
    let refitted = try versions("start v; turn 180deg over 8; scale 2 over 8", without: ["ara"])
    let before = Point.middle(of: (0..<4).map { refitted.new.position(of: $0, at: 0) })
    let after = Point.middle(of: (0..<4).map { refitted.new.position(of: $0, at: 8) })
    #expect(before.distance(to: after) < 1e-9)
  }

  @Test func `who enters to a formation keeps the place, too`() throws {
    let versions = try versions(
      "offstage ara, bora, dami; start line(2); enter all from left over 8 to line(3) at (0, 3m), assign order",
      without: ["bora"])
    #expect(versions.changes.contains("bora left"))
    #expect(versions.place(of: "dami", at: 8) == Point(1.5, 3) && versions.place(of: "ara", at: 8) == Point(-1.5, 3))
  }

  @Test func `repeated statements are told apart`() throws {
    let versions = try versions(
      "start line(5); repeat 2 { move 8 to circle(5), assign nearest; move 8 to column(5) }", without: ["eunji"])
    #expect(versions.changes == ["eunji left"])
  }

  @Test func `crowds are treated alike`() throws {
    let cast = "cast p 1...900\n"
    let kept = try versions(
      "start grid(rows: 30, columns: 30); move 8 to grid(rows: 30, columns: 30) at (0, 5m)", without: ["p17"],
      cast: cast)
    #expect(kept.changes == ["p17 left"])
    let rest = try versions("start circle(radius: 90m); hold 8", without: ["p17"], with: ["a", "b"], cast: cast)
    #expect(rest.new.unfilled.isEmpty && rest.new.dancerCount == 901)
    let farthest = (0..<899).map { index in
      rest.new.position(of: index, at: 0).distance(to: rest.old.position(of: index < 16 ? index : index + 1, at: 0))
    }.max()
    // A place is 0.63 m from the next; nobody is sent around the ring.
    #expect(farthest ?? 9 < 3)
  }
}

/// The fewest changes, and of those the least squares, and of those the first in cast order: held to all permutations.
@Suite struct PlaceKeepingTests {
  private struct Case {
    var formation: Formation
    var placement: Placement
    var former: FormerPlaces
    var dancers: [Int]
    var starts: [Point]
  }

  private static func makeCase(_ generator: inout SeededGenerator) -> Case {
    let count = generator.integer(in: 1...6)
    let spare = generator.integer(in: 0...1)
    let lattice = { (generator: inout SeededGenerator) in
      Point(Double(generator.integer(in: -2...2)), Double(generator.integer(in: 0...2)))
    }
    let olds = (0..<count).map { _ in lattice(&generator) }
    let places = (0..<(count + spare)).map { _ -> Formation.Place in
      // Some of the old places are there, some not, some by less than a millimetre.
      switch generator.integer(in: 0...3) {
      case 0: Formation.Place(lattice(&generator))
      case 1: Formation.Place(lattice(&generator) + Vector(0.37, 0.11))
      case 2: Formation.Place(olds[generator.integer(in: 0...count - 1)] + Vector(0.0005, 0))
      default: Formation.Place(olds[generator.integer(in: 0...count - 1)])
      }
    }
    var former = FormerPlaces()
    // The last may have come only now.
    for dancer in 0..<count where dancer < count - 1 || generator.integer(in: 0...2) > 0 {
      former.dancers[dancer] = olds[dancer]
    }
    var placement = Placement()
    if generator.integer(in: 0...2) == 0 {
      let dancer = generator.integer(in: 0...count - 1)
      let choice = Set((0...1).map { _ in generator.integer(in: 0...places.count - 1) }).sorted()
      placement.pins = [
        Placement.Pin(
          dancer: dancer, places: choice, location: SourceLocation(file: SourceFile.ID(index: 0), span: Span(0, 0)))
      ]
    }
    return Case(
      formation: Formation(name: "f", places: places), placement: placement, former: former,
      dancers: Array(0..<count), starts: (0..<count).map { _ in lattice(&generator) })
  }

  /// What a choice of places costs: changes, then squares on the lattice, then the places themselves.
  private static func cost(_ places: [Int], of problem: Case) -> (Int, Int, [Int])? {
    for pin in problem.placement.pins where !pin.places.contains(places[pin.dancer]) { return nil }
    var (changes, squares) = (0, 0)
    for (dancer, place) in places.enumerated() {
      guard let old = problem.former.dancers[dancer] else { continue }
      let goal = problem.formation.places[place].position
      guard old.distance(to: goal) > 0.001 else { continue }
      changes += 1
      let (dx, dy) = (
        Int((goal.x * 1e4).rounded()) - Int((old.x * 1e4).rounded()),
        Int((goal.y * 1e4).rounded()) - Int((old.y * 1e4).rounded())
      )
      squares += dx * dx + dy * dy
    }
    return (changes, squares, places)
  }

  private static func choices(of places: Int, for dancers: Int) -> [[Int]] {
    guard dancers > 0 else { return [[]] }
    return choices(of: places, for: dancers - 1).flatMap { chosen in
      (0..<places).filter { !chosen.contains($0) }.map { chosen + [$0] }
    }
  }

  @Test(arguments: 0..<40) func `as few parts change as is possible`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let problem = Self.makeCase(&generator)
      let all = Self.choices(of: problem.formation.places.count, for: problem.dancers.count)
      let best = all.compactMap { Self.cost($0, of: problem) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
      let keeping = PlaceKeeping(problem.dancers, in: problem.formation, problem.placement, former: problem.former) {
        problem.starts[$0]
      }
      let found = keeping.solve()
      #expect((found == nil) == (best == nil))
      guard let best, let found, let cost = Self.cost(found, of: problem) else { continue }
      #expect(cost.0 == best.0 && cost.1 == best.1, "\(problem)")
    }
  }

  @Test func `of equals the first of the cast takes the first place`() {
    var former = FormerPlaces()
    for dancer in 0..<3 { former.dancers[dancer] = .origin }
    let ring = [Point(1, 0), Point(0, 1), Point(-1, 0)].map { Formation.Place($0) }
    let keeping = PlaceKeeping([0, 1, 2], in: Formation(name: "f", places: ring), Placement(), former: former) { _ in
      .origin
    }
    #expect(keeping.solve() == [0, 1, 2])
  }
}
