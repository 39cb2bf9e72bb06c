import Kalgunmu
import Testing

/// A move that opens the shape, crosses and closes it, written as three statements.
@Suite struct WrittenOpeningTests {
  private static let head = "cast ara, bora, dami, eunji\nstart grid(columns: 2, spacing: 1m)\n"

  /// Lets the cues of a move be three, as a planner does: two counts to grow, two to shrink.
  private static func open(_ routine: inout Routine, _ number: Int, change: (inout Manner) -> Void = { _ in }) {
    let cue = routine.cues[number]
    guard case .move(var formation, let placement, var manner) = cue.action else { return }
    change(&manner)
    let (factor, about, offset) = (1.42, Point(0.5, 0), Vector(-0.21, 0))
    for index in formation.places.indices {
      let place = formation.places[index].position - .origin
      formation.places[index].position = .origin + place * factor + offset
    }
    var steps = [cue, cue, cue]
    steps[0].action = .scale(factor, about: .origin, manner)
    steps[1].action = .move(formation, placement, manner)
    steps[2].action = .scale(1 / factor, about: about, manner)
    let counts = [cue.start, cue.start + 2, cue.end - 2, cue.end]
    for index in 0..<3 { (steps[index].start, steps[index].end) = (counts[index], counts[index + 1]) }
    routine.cues.replaceSubrange(number...number, with: steps)
  }

  private func expect(
    _ text: String, becomes expected: String, change: (inout Manner) -> Void = { _ in }
  ) throws {
    let made = try Rewriting(text) { Self.open(&$0, 1, change: change) }
    #expect(made.after == expected)
    #expect(made.written.tally.openings == 1 && made.written.notes.isEmpty)
  }

  @Test func `a move becomes three statements on lines of their own`() throws {
    try expect(
      Self.head
        + "section \"A\" {\n  move 8 to grid(columns: 2, spacing: 1m) reversed, ease smooth // through\n  hold 8\n}\n",
      becomes: Self.head + """
        section "A" {
          scale 1.42 about (0, 0) over 2, ease smooth
          move 4 to grid(columns: 2, spacing: 1m) reversed scaled 1.42 at (-0.21m, 0), ease smooth,
            assign (eunji, dami, bora, ara) // through
          scale 1 / 1.42 about (0.5m, 0) over 2, ease smooth
          hold 8
        }

        """)
  }

  @Test func `on a line with others the three follow one another`() throws {
    try expect(
      Self.head + "together { all { move 1 eights to grid(columns: 2), assign order; hold 4 } }\n",
      becomes: Self.head
        + "together { all { scale 1.42 about (0, 0) over 2; "
        + "move 4 to grid(columns: 2) scaled 1.42 at (-0.21m, 0), assign order; "
        + "scale 1 / 1.42 about (0.5m, 0) over 2; hold 4 } }\n")
  }

  @Test func `what the way between does not do any more is taken out`() throws {
    try expect(
      Self.head
        + "move 8 to grid(columns: 2), stagger 0.5 from left, assign order, delay ara 2, path arc 30deg, face travel\n",
      becomes: Self.head + """
        scale 1.42 about (0, 0) over 2, face travel
        move 4 to grid(columns: 2) scaled 1.42 at (-0.21m, 0), assign order, face travel
        scale 1 / 1.42 about (0.5m, 0) over 2, face travel

        """
    ) { manner in
      manner.stagger = nil
      manner.delays = [:]
      manner.way = nil
    }
  }

  @Test func `every round of a repeat opens`() throws {
    let text = Self.head + "repeat 2 {\n  move 8 to grid(columns: 2), assign order\n  hold 4\n}\n"
    let made = try Rewriting(text) { routine in
      Self.open(&routine, 1)
      Self.open(&routine, 4)
    }
    #expect(
      made.after == Self.head + """
        repeat 2 {
          scale 1.42 about (0, 0) over 2
          move 4 to grid(columns: 2) scaled 1.42 at (-0.21m, 0), assign order
          scale 1 / 1.42 about (0.5m, 0) over 2
          hold 4
        }

        """)
    let once = try #require(try? Rewriting.routine(text, "a", .libraryOnly))
    var decided = once
    Self.open(&decided, 1)
    let written = WrittenDecisions(of: Performance(of: decided, effort: .none), into: once, effort: .none)
    #expect(written.tally.total == 0 && written.notes.count == 1)
  }

  @Test func `places that are no exact multiple are not written`() throws {
    let asked = try Rewriting.routine(Self.head + "move 8 to grid(columns: 2), assign order\n", "a", .libraryOnly)
    var decided = asked
    Self.open(&decided, 1)
    guard case .move(var formation, let placement, let manner) = decided.cues[2].action else { return }
    formation.places[0].position.x += 1e-9
    decided.cues[2].action = .move(formation, placement, manner)
    let written = WrittenDecisions(of: Performance(of: decided, effort: .none), into: asked, effort: .none)
    #expect(written.tally.total == 0)
    #expect(written.notes.map(\.message) == ["left as it is: a number of the plan cannot be written exactly"])
  }
}
