import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceChecks

@Suite struct PlanReportTests {
  /// The case that meets the bound: a block is turned and moved, and its neighbours come as near as they may.
  @Test func `the theorem is sharp for a block that becomes an upright block`() throws {
    let found = try transition(
      """
      stage 40m x 40m
      cast p 1...48
      start grid(columns: 8, rows: 6, spacing: 2m)
      move 16 to grid(columns: 6, rows: 8, spacing: 2m)
      """)
    #expect(abs(found.totalSquared - 192) < 1e-9)
    #expect(abs((found.guarantee.distance ?? 0) - 2.0.squareRoot()) < 1e-9)
    #expect(abs((found.closest?.distance ?? 0) - 2.0.squareRoot()) < 1e-4)
  }

  @Test(arguments: 0..<40)
  func `what is sure before checking is never undercut by those who go`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = random.integer(in: 2...14)
    let found = try transition(
      """
      stage 40m x 40m
      cast p 1...\(count)
      start scatter(\(count), width: 9m, depth: 9m, apart: 1m, seed: \(seed))
      move 16 to scatter(\(count), width: 9m, depth: 9m, apart: 0.8m, seed: \(seed + 99)), ease smooth, avoid off
      """)
    let (sure, closest) = (try #require(found.guarantee.distance), try #require(found.closest))
    // Places are chosen on a lattice of a tenth of a millimetre.
    #expect(closest.distance >= sure - 5e-4)
  }

  @Test(arguments: 0..<60)
  func `nor is it between blocks and rings of different spacing, which tie everywhere`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (columns, rows) = (random.integer(in: 1...6), random.integer(in: 1...6))
    let count = columns * rows
    guard count > 1 else { return }
    func spacing() -> Double { Double(random.integer(in: 5...20)) / 10 }
    func shape(_ spacing: Double) -> String {
      let divisors = (1...count).filter { count % $0 == 0 }
      let across = divisors[random.integer(in: 0...divisors.count - 1)]
      let place = "at (\(random.integer(in: -3...3))m, \(random.integer(in: -3...3))m)"
      let turn = random.integer(in: 0...2) * 45
      return
        "grid(columns: \(across), rows: \(count / across), spacing: \(FixedDecimal.text(spacing, 1))m) turned \(turn)deg \(place)"
    }
    let (one, other) = (spacing(), spacing())
    let found = try transition(
      """
      stage 90m x 90m
      cast p 1...\(count)
      start \(shape(one))
      move 16 to \(shape(other)), ease smooth, avoid off
      """)
    let (sure, closest) = (try #require(found.guarantee.distance), try #require(found.closest))
    #expect(abs(sure - one * other / (one * one + other * other).squareRoot()) < 1e-9)
    #expect(closest.distance >= sure - 5e-4)
  }

  @Test(arguments: [
    ("move 8 to line(4), assign fair", SpacingGuarantee.Reason.objective(.fair)),
    ("move 8 to line(4), assign nearest", .objective(.nearest)),
    ("move 8 to line(4), place ara 4", .givenPlaces),
    ("move 8 to mine", .givenPlaces),
    ("move 8 to line(4), delay ara 1", .ownTimes),
    ("move 8 to line(4), stagger 0.5 from left", .ownTimes),
    ("move 8 to line(4) at (0, 1m), path arc 30deg", .bentWays),
    ("shift (1m, 0) over 8", .noChoice),
    ("turn 90deg over 8", .noChoice),
  ])
  func `the theorem says nothing where something voids it`(
    statement: String, reason: SpacingGuarantee.Reason
  ) throws {
    let text = """
      cast ara, bora, dami, eunji
      formation mine {
        line(3)
        ara (3m, 3m)
      }
      start grid(columns: 2, rows: 2)
      \(statement), avoid off
      """
    #expect(try transition(text).guarantee == .isVoid(reason))
  }

  @Test(arguments: 0..<20)
  func `places that are given as they would be chosen are as sure`(seed: UInt64) throws {
    let head = """
      stage 40m x 40m
      cast p 1...9
      start scatter(9, width: 9m, depth: 9m, apart: 1m, seed: \(seed))
      move 16 to scatter(9, width: 9m, depth: 9m, apart: 1m, seed: \(seed + 99)), avoid off
      """
    let (report, performance) = try plan(head)
    let chosen = try #require(report.transitions.first)
    let takers = try #require(performance.transitions.last).takers.compactMap(\.self)
    let given = try transition(head + ", assign (" + takers.map { "p\($0 + 1)" }.joined(separator: ", ") + ")")
    #expect(given.guarantee == chosen.guarantee)
    #expect(given.placesAreGiven && given.objective == nil && !chosen.placesAreGiven)
    // Two trade their places, as nobody would.
    var traded = takers
    traded.swapAt(0, 1)
    let worse = try transition(head + ", assign (" + traded.map { "p\($0 + 1)" }.joined(separator: ", ") + ")")
    #expect(worse.guarantee == .isVoid(.givenPlaces))
  }

  @Test func `the reasons for given places tell no choice`() throws {
    let (report, performance) = try plan(
      "cast ara, bora\nstart line(2)\nmove 8 to line(2) at (0, 1m), assign (ara, bora)")
    let found = try #require(report.transitions.first)
    let sentences = PlanExplanation(of: found, in: performance).sentences
    #expect(
      sentences.first == "Who goes where: the places of 2 dancers are given; nothing is made least (2.00 m in all).")
    #expect(sentences.contains { $0.contains("because no two could trade places and shorten the sum of squares") })
    #expect(!sentences.contains { $0.hasPrefix("Proof") })
  }

  @Test func `one alone has no guarantee`() throws {
    let found = try transition("cast ara\nstart point(0, 0)\nmove 8 to point(1m, 0)")
    #expect(found.guarantee == .isVoid(.alone))
    #expect(found.closest == nil)
  }

  @Test func `a spacing that promises too little is a warning that names the spacing that would do`() throws {
    let (report, performance) = try plan(
      "cast ara, bora\nstart line(2, spacing: 0.7m)\nmove 8 to line(2, spacing: 0.7m) at (0, 2m)")
    let remarks = try #require(report.transitions.first).remarks(in: performance)
    #expect(remarks.map(\.severity) == [.warning])
    #expect(
      remarks.first?.message
        == "neighbours begin 0.70 m and end 0.70 m apart, which keeps only 0.49 m for sure (clearance 0.60 m): "
        + "0.85 m at both ends would do")
  }

  @Test func `collisions stand beside each transition of somebody who collides, allowed ones apart`() throws {
    let text = """
      cast ara, bora, dami
      start line(3, spacing: 2m)
      together {
        ara { shift (4m, 0) over 8, avoid off }
        dami { shift (-4m, 0) over 8, avoid off }
        bora { shift (0, 4m) over 4 }
      }
      """
    let report = try plan(text).report
    #expect(report.transitions.map(\.collisions.count) == [1, 1, 0])
    #expect(!report.keepsEverybodyApart && report.colliding.count == 2)
    let allowed = try plan(text + "\nallow contact ara, dami").report
    #expect(allowed.transitions.map(\.collisions.count) == [0, 0, 0])
    #expect(allowed.transitions.map(\.allowed.count) == [1, 1, 0])
    #expect(allowed.keepsEverybodyApart)
  }

  @Test func `totals are of straight lines, and the longest walk is of the way that is gone`() throws {
    let found = try transition(
      "cast ara, bora\nstart line(2, spacing: 2m)\nturn 180deg over 8")
    #expect(found.objective == nil)
    #expect(abs(found.total - 4) < 1e-9 && abs(found.totalSquared - 8) < 1e-9)
    #expect(abs(found.walked - 2 * .pi) < 1e-9)
    #expect(abs((found.longest?.metres ?? 0) - .pi) < 1e-9 && found.longest?.dancer == 0)
  }

  @Test func `the report does not depend on the number of workers`() throws {
    let performance = try plan(
      """
      cast p 1...20
      start grid(columns: 5, rows: 4, spacing: 1m)
      move 8 to circle(20, radius: 4m)
      turn 90deg over 8, ease smooth
      move 8 to line(20, spacing: 0.8m), assign fair
      """
    ).performance
    let texts = [1, 2, 5].map { workers in
      PlanText(style: .plain, detail: .explained)
        .text(PlanReport(of: performance, workers: workers), file: "a", of: performance)
    }
    #expect(Set(texts).count == 1)
  }
}

@Suite struct WayCrossingsTests {
  /// A move of as many dancers from places to places, in order.
  private func crossings(_ ways: [(Point, Point)]) throws -> Int {
    let places = { (points: [Point]) in points.map { "point(\($0.x)m, \($0.y)m)" }.joined(separator: "\n") }
    return try transition(
      """
      stage 60m x 60m
      cast p 1...\(ways.count)
      formation here { \(places(ways.map(\.0))) }
      formation there { \(places(ways.map(\.1))) }
      start here
      move 8 to there, assign order, avoid off
      """
    ).crossings
  }

  @Test func `ways that share an inner point cross, and so do those that pass each other on a line`() throws {
    #expect(try crossings([(Point(0, 0), Point(2, 2)), (Point(0, 2), Point(2, 0))]) == 1)
    #expect(try crossings([(Point(0, 0), Point(3, 0)), (Point(3, 0), Point(0, 0))]) == 1)
    #expect(try crossings([(Point(1, 0), Point(1, 5)), (Point(1, 5), Point(1, 1))]) == 1)
    #expect(try crossings([(Point(0, 0), Point(5, 0)), (Point(1, 0), Point(2, 0))]) == 1)
  }

  @Test func `ways side by side, one behind the other or end to end do not cross`() throws {
    #expect(try crossings([(Point(0, 0), Point(3, 0)), (Point(0, 1), Point(3, 1))]) == 0)
    #expect(try crossings([(Point(0, 0), Point(3, 0)), (Point(1, 0), Point(4, 0))]) == 0)
    #expect(try crossings([(Point(0, 0), Point(1, 0)), (Point(1, 0), Point(2, 0))]) == 0)
    #expect(try crossings([(Point(0, 0), Point(1.4, 0)), (Point(3, 0), Point(1.6, 0))]) == 0)
    #expect(try crossings([(Point(0, 0), Point(1, 0)), (Point(2, 0), Point(1, 0.5))]) == 0)
    #expect(try crossings([(Point(0, 0), Point(4, 0)), (Point(2, 0), Point(2, 3))]) == 0)
  }

  @Test(arguments: 0..<20) func `as many pairs are counted as there are`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func point() -> Point {
      Point(Double(random.integer(in: -40...40)) / 4, Double(random.integer(in: -40...40)) / 4)
    }
    let ways = (0..<random.integer(in: 2...12)).map { _ in (point(), point()) }
    var expected = 0
    for (index, one) in ways.enumerated() {
      for other in ways[(index + 1)...] where Self.cross(one, other) { expected += 1 }
    }
    #expect(try crossings(ways) == expected)
  }

  /// Whether two ways cross, by solving for the shares at which they meet.
  private static func cross(_ one: (Point, Point), _ other: (Point, Point)) -> Bool {
    let (way, its, gap) = (one.1 - one.0, other.1 - other.0, other.0 - one.0)
    let area = way.cross(its)
    guard area != 0 else {
      return way.cross(gap) == 0 && way.dot(gap) * way.dot(other.1 - one.1) < 0
    }
    let (share, otherShare) = (gap.cross(its) / area, gap.cross(way) / area)
    return (1e-9..<1 - 1e-9).contains(share) && (1e-9..<1 - 1e-9).contains(otherShare)
  }
}
