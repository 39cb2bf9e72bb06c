import DanceGeometry
import DanceSource
import Testing

@testable import DanceScore

private func routine(_ text: String) -> Routine? { resolution(of: score(text)).routine }

/// The action's name, the counts and the dancers of every cue after `start`.
private func shown(_ text: String) -> [String] {
  guard let routine = routine(text) else { return findings(score(text)) }
  return routine.cues.dropFirst().map { cue in
    let name = String("\(cue.action)".prefix { $0 != "(" })
    let (start, end) = (FixedDecimal.shortText(cue.start, atMost: 3), FixedDecimal.shortText(cue.end, atMost: 3))
    return "\(name) \(start)–\(end) \(cue.dancers.map(String.init).joined(separator: ","))"
  }
}

@Suite struct ScoreTests {
  @Test(
    arguments: [
      ("move 8 to circle", ["move 0–8 0,1,2,3"]), ("hold 4; move 1 eights to circle", ["move 4–12 0,1,2,3"]),
      ("shift (1m, -1m) over 4", ["shift 0–4 0,1,2,3"]), ("turn 90deg over 4", ["turn 0–4 0,1,2,3"]),
      ("turn -1turn about (0, 1m) over 4", ["turn 0–4 0,1,2,3"]), ("scale 1.5 about C over 4", ["scale 0–4 0,1,2,3"]),
      ("mirror x over 4", ["mirror 0–4 0,1,2,3"]), ("swap ara, dami over 4", ["swap 0–4 0,2"]),
      ("follow circle(radius: 3m) over 16, spacing 1m", ["follow 0–16 0,1,2,3"]),
      ("exit ara to left over 8; enter ara from back over 4", ["exit 0–8 0", "enter 8–12 0"]),
      ("exit front to right over 2; move 4 to line", ["exit 0–2 0,1", "move 2–6 2,3"]),
      ("face centre over 2; level low; hold 2", ["face 0–2 0,1,2,3", "level 0–0 0,1,2,3"]),
      ("move 0 to circle", ["move 0–0 0,1,2,3"]),
      (
        "together { front { move 4 to line } rest { move 8 to column } }; hold 1; face back",
        ["move 0–4 0,1", "move 0–8 2,3", "face 9–9 0,1,2,3"]
      ),
      ("together { front { hold 2; move 2 to line } dami { move 1 to point(0, 0) } }", ["move 0–1 2", "move 2–4 0,1"]),
      (
        "together { front { together { ara { move 4 to point(0, 0) } rest { hold 4; face back } } } }",
        ["move 0–4 0", "face 4–4 1"]
      ),
      (
        "repeat 3 { shift (1m, 0) over 2; hold 1 }",
        ["shift 0–2 0,1,2,3", "shift 3–5 0,1,2,3", "shift 6–8 0,1,2,3"]
      ),
      ("section \"A\" { move 2 to line }; section \"B\" { move 2 to line }", ["move 0–2 0,1,2,3", "move 2–4 0,1,2,3"]),
      (
        "together { bora...eunji { move 4 to line } ara { exit all to left over 2 } }; move 2 to line",
        ["move 0–4 1,2,3", "exit 0–2 0", "move 4–6 1,2,3"]
      ),
      ("repeat 0 { move 4 to line }", []),
    ])
  func `every step becomes a cue with its counts and its dancers`(text: String, cues: [String]) {
    #expect(shown(text) == cues)
  }

  @Test func `sections, notes, allowances and tempo stand where they are said`() throws {
    let made = try #require(
      routine(
        "tempo 60bpm; hold 2; section \"A\", 4 { allow contact front; hold 2; note \"x\"; tempo 120bpm over 2; hold 2 }; hold 2"
      ))
    #expect(made.sections.map { [$0.start, $0.end] } == [[2, 6]])
    #expect(made.notes == [.init(text: "x", count: 4)])
    #expect(made.contactAllowances.map(\.dancers) == [[0, 1]])
    #expect(made.contactAllowances.map { [$0.start, $0.end] } == [[2, 6]])
    #expect(made.clock.changeCounts == [4, 6])
    #expect(made.clock.seconds(atCount: 4) == 4)
    #expect(abs(made.clock.seconds(atCount: 8) - made.clock.seconds(atCount: 6) - 1) < 1e-12)
    #expect(made.counts == 8)
  }

  @Test func `an allowance outside of sections holds for the whole routine, once`() throws {
    let made = try #require(routine("repeat 2 { hold 4; allow contact ara, dami }"))
    #expect(made.contactAllowances.map { [$0.start, $0.end] } == [[0, 8]])
  }

  @Test func `lengths that do not come out are recorded`() throws {
    let made = try #require(
      routine(
        "section \"A\", 8 { hold 4; together { front { hold 2 } rest { hold 3 } }; together 4 { all { hold 5 } } }"))
    #expect(made.lengthMismatches.map(\.kind) == [.shorterLane, .lane, .section("A")])
    #expect(made.lengthMismatches.map(\.declared) == [3, 4, 8])
    #expect(made.lengthMismatches.map(\.actual) == [2, 5, 12])
    #expect(made.counts == 12)
    #expect(routine("section \"A\", 1 eights { hold 8 }")?.lengthMismatches.isEmpty == true)
  }

  @Test func `who stands in two lanes stays in the first, and the overlap is recorded`() throws {
    let made = try #require(
      routine("together { front { move 4 to line } bora { move 4 to point(0, 0) } dami { hold 4 } }"))
    #expect(made.overlaps.map(\.dancer) == [1])
    #expect(made.cues.dropFirst().map(\.dancers) == [[0, 1]])
  }

  @Test func `those offstage are not addressed until they enter`() throws {
    let made = try #require(
      resolution(
        of:
          "cast a, b, c\noffstage b\nstart line\nmove 4 to line\nenter b from left over 4 to point(0, 0)\nmove 2 to line"
      )
      .routine)
    #expect(made.offstageAtStart == [1])
    #expect(made.cues.map(\.dancers) == [[0, 2], [0, 2], [1], [0, 1, 2]])
    guard case .start(let formation, _) = made.cues[0].action else { return }
    #expect(formation.places.count == 2)
  }

  @Test func `an empty stage needs no start`() throws {
    let made = try #require(
      resolution(of: "cast a, b\noffstage all\nhold 8\nenter all from back over 8 to line").routine)
    #expect(made.offstageAtStart == [0, 1])
    #expect(made.cues.count == 1)
  }

  @Test func `staying together may cost a tenth more unless another share is written`() throws {
    for (clause, loss) in [("assign together", 0.1), ("assign together 5%", 0.05), ("assign together 0.5", 0.5)] {
      let made = try #require(routine("move 8 to line, \(clause)"))
      guard case .move(_, let placement, _) = made.cues[1].action else { continue }
      #expect(placement.objective == .together && abs(placement.loss - loss) < 1e-12)
    }
  }

  @Test func `clauses say who goes where and how`() throws {
    let made = try #require(
      routine(
        "move 8 to line as row, assign fair, place ara 4, place bora row, path arc 30deg left, path ara via (1, 2) C, ease smooth, stagger 0.5 from left, delay dami 2, avoid off, face travel"
      ))
    guard case .move(_, let placement, let manner) = made.cues[1].action else { return }
    #expect(placement.objective == .fair)
    #expect(placement.pins.map(\.places) == [[3], [0, 1, 2, 3]])
    #expect(manner.way == .arc(.degrees(-30)))
    #expect(manner.ownWays == [0: .via([Point(1, 2), .origin])])
    #expect(manner.easing == .smooth)
    #expect(manner.stagger?.interval == 0.5 && manner.stagger?.order == .left)
    #expect(manner.delays == [2: 2])
    #expect(manner.avoidance == .asWritten)
    #expect(manner.facing == .travel)
  }

  /// The places to which each dancer is pinned, and the places that stay empty.
  private func seats(_ step: String) -> String {
    guard let made = routine(step), made.cues.count > 1 else { return findings(score(step)).joined(separator: "\n") }
    guard case .move(_, let placement, _) = made.cues[1].action else { return "" }
    let pins = placement.pins.map { "\($0.dancer):" + $0.places.map(String.init).joined(separator: "+") }
    return (pins + placement.emptyPlaces.map { "_:\($0)" }).joined(separator: " ")
  }

  @Test(arguments: [
    ("line, assign (dami, ara, eunji, bora)", "2:0 0:1 3:2 1:3"),
    ("line, assign (dami,\n  ara)", "2:0 0:1"),
    ("line, assign (front, eunji)", "0:0 1:1 3:2"),
    ("line, assign (bora...eunji, ara)", "1:0 2:1 3:2 0:3"),
    ("line(6), assign (_, ara, bora, _, dami, eunji)", "0:1 1:2 2:4 3:5 _:0 _:3"),
    ("line as row, assign (eunji), place ara row", "0:0+1+2+3 3:0"),
    ("line as row, assign (_, ara, eunji), place ara row, place bora 4", "0:1 1:3 3:2 _:0"),
    ("line as row, place front row, assign (eunji, bora)", "0:0+1+2+3 1:1 3:0"),
    ("own, assign (bora, ara); formation own { point(0, 0); ara (1, 0); line(2) at (0, 1) }", "0:1 1:0"),
  ])
  func `a list gives the places in order`(clauses: String, pins: String) {
    #expect(seats("move 8 to " + clauses) == pins)
  }

  @Test func `a list holds at the start and on the way in as well`() throws {
    let made = try #require(
      resolution(
        of: "cast a, b, c\noffstage c\nstart line, assign (b, a)\nenter c from left over 4 to point(0, 0), assign (c)"
      ).routine)
    guard case .start(_, let first) = made.cues[0].action, case .enter(_, _, let second, _) = made.cues[1].action
    else { return }
    #expect(first.pins.map(\.dancer) == [1, 0] && first.objective == .order)
    #expect(second.pins.map(\.dancer) == [2])
  }

  @Test func `nobody can be called like an empty place`() {
    #expect(
      findings("cast a, _\nstart line")
        == ["[_] error: `_` means a place that stays empty and cannot be a dancer (choose another name)"])
  }

  @Test func `those who keep their sides are everybody, or those who are named`() throws {
    for (clauses, keepers) in [
      ("keep sides", [0, 1, 2, 3]), ("keep dami sides, keep front sides", [0, 1, 2]), ("ease smooth", []),
    ] {
      let made = try #require(routine("move 8 to line, " + clauses))
      guard case .move(_, let placement, _) = made.cues[1].action else { return }
      #expect(placement.sideKeepers == keepers)
    }
  }

  @Test func `an arc without a side swings out to the walker's right`() throws {
    for (text, degrees) in [("30deg", 30.0), ("30deg right", 30), ("30deg left", -30)] {
      let made = try #require(routine("move 8 to line, path arc \(text)"))
      guard case .move(_, _, let manner) = made.cues[1].action else { return }
      #expect(manner.way == .arc(.degrees(degrees)))
    }
  }

  @Test func `followers go along a placed way`() throws {
    let made = try #require(routine("follow line(width: 6m) rotated 90deg reversed at (1, 0) over 8"))
    guard case .follow(let path, let spacing, _) = made.cues[1].action else { return }
    #expect(spacing == nil)
    #expect(path.start.distance(to: Point(1, 3)) < 1e-12 && path.end.distance(to: Point(1, -3)) < 1e-12)
  }
}
