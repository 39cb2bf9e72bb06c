import Kalgunmu
import Testing

/// Who takes which place, written as a list. Five dancers stand in a line; what moves them about is the routine's text.
@Suite struct WrittenPlacesTests {
  private static let head = """
    cast ara, bora, dami, eunji, 소라
    group pair = ara, bora
    start line(spacing: 2m)

    """

  private func expect(_ statement: String, becomes expected: String) throws {
    let made = try Rewriting(Self.head + statement + "\n")
    #expect(made.after == Self.head + expected + "\n")
    #expect(made.written.notes.isEmpty)
    #expect((made.written.tally.total == 0) == (statement == expected))
  }

  @Test(arguments: [
    ("move 8 to line reversed", "move 8 to line reversed, assign (소라, eunji, dami, bora, ara)"),
    ("move 8 to line, assign fair", "move 8 to line, assign (ara, bora, dami, eunji, 소라)"),
    ("move 8 to line, assign nearest, ease smooth", "move 8 to line, assign (ara, bora, dami, eunji, 소라), ease smooth"),
    ("move 8 to line, assign together 5%", "move 8 to line, assign (ara, bora, dami, eunji, 소라)"),
    ("move 2 eights to line // there", "move 2 eights to line, assign (ara, bora, dami, eunji, 소라) // there"),
    ("move 8 to line /* there */", "move 8 to line, assign (ara, bora, dami, eunji, 소라) /* there */"),
    ("move 8 to line; hold 8", "move 8 to line, assign (ara, bora, dami, eunji, 소라); hold 8"),
    ("move   8 to line,ease smooth", "move   8 to line,ease smooth, assign (ara, bora, dami, eunji, 소라)"),
  ])
  func `a choice is written as a list`(statement: String, expected: String) throws {
    try expect(statement, becomes: expected)
  }

  @Test(arguments: [
    "move 8 to line, assign order", "move 8 to line, assign (ara, bora, dami, eunji, 소라)", "hold 8",
    "move 8 to line, assign (소라, bora, dami, eunji)", "move 8 to point(0, 0)", "turn 90deg over 8",
    "exit all to left over 8", "move 8 to line, place ara 2, place dami 3, place eunji 4, place 소라 5",
    "together { ara { move 8 to point(0, 2m) }\n  rest { hold 8 } }", "swap ara, dami over 4",
    "exit all to left over 8\nenter all from left over 8",
  ])
  func `where there was no choice, nothing is written`(statement: String) throws {
    try expect(statement, becomes: statement)
  }

  @Test(arguments: [
    ("move 8 to line, assign (ara, bora)", "move 8 to line, assign (ara, bora, dami, eunji, 소라)"),
    ("move 8 to line, assign (pair)", "move 8 to line, assign (pair, dami, eunji, 소라)"),
    ("move 8 to line(6), assign (_, 소라)", "move 8 to line(6), assign (_, 소라, ara, bora, dami, eunji)"),
    (
      "move 8 to line, assign (ara, // leads\n  bora /* follows */)",
      "move 8 to line, assign (ara, // leads\n  bora, dami, eunji, 소라 /* follows */)"
    ),
    ("move 8 to line(8), assign (_, ara, _)", "move 8 to line(8), assign (_, ara, _, bora, dami, eunji, 소라)"),
  ])
  func `a list of some goes on with the others`(statement: String, expected: String) throws {
    try expect(statement, becomes: expected)
  }

  @Test(arguments: [
    ("move 8 to line, place 소라 1", "move 8 to line, place 소라 1, assign (소라, ara, bora, dami, eunji)"),
    (
      "move 8 to line as row, place pair row, keep sides",
      "move 8 to line as row, place pair row, keep sides, assign (ara, bora, dami, eunji, 소라)"
    ),
    ("move 8 to line(7), place ara 7", "move 8 to line(7), place ara 7, assign (bora, dami, eunji, 소라, _, _, ara)"),
    (
      "move 8 to own; formation own { line(4); 소라 (0, 2m) }",
      "move 8 to own, assign (ara, bora, dami, eunji, 소라); formation own { line(4); 소라 (0, 2m) }"
    ),
    ("move 8 to line(3)", "move 8 to line(3), assign (ara, bora, dami)"),
  ])
  func `places of one's own stay said, and stand in the list as well`(statement: String, expected: String) throws {
    try expect(statement, becomes: expected)
  }

  @Test func `the place of somebody who is not there stays empty`() throws {
    let text = """
      cast ara, bora, dami, 소라
      start line(spacing: 2m)
      exit 소라 to left over 4
      move 4 to own
      formation own {
        point(-3m, 0)
        소라 (-1m, 0)
        line(2, spacing: 2m)
      }

      """
    let made = try Rewriting(text)
    #expect(made.after == text.replacing("move 4 to own", with: "move 4 to own, assign (ara, _, bora, dami)"))
  }

  @Test func `who enters has a place of the list, in whatever order they are named`() throws {
    let text = """
      cast ara, bora, dami
      offstage bora, dami
      start point(0, 0)
      enter dami, bora from left over 8 to line(spacing: 2m) at (0, -2m), ease out

      """
    let made = try Rewriting(text)
    #expect(made.after.contains("to line(spacing: 2m) at (0, -2m), ease out, assign (bora, dami)\n"))
  }

  @Test func `runs of numbered names are short, and long lists go on in new lines`() throws {
    let text = "cast p 1...40\nstart grid(columns: 8)\nmove 8 to grid(columns: 10) reversed\n"
    let made = try Rewriting(text)
    let lines = made.after.split(separator: "\n")
    #expect(lines.count > 4 && lines.allSatisfy { $0.count <= 100 }, "\(made.after)")
    let still = try Rewriting("cast p 1...40\nstart grid(columns: 8)\nmove 8 to grid(columns: 8)\n")
    #expect(still.after.contains("move 8 to grid(columns: 8), assign (p1...p40)\n"))
  }

  @Test func `a block on one line is opened for a list that does not fit`() throws {
    let names = "abcdefghijkl".map { "\($0)\($0)\($0)\($0)\($0)\($0)" }.joined(separator: ", ")
    let text = """
      cast \(names)
      start line(spacing: 1m)
      together {
        all { move 8 to line(spacing: 1m) }
      }

      """
    let made = try Rewriting(text)
    #expect(
      made.after.contains(
        """
          all {
            move 8 to line(spacing: 1m),
              assign (aaaaaa, bbbbbb, cccccc, dddddd, eeeeee, ffffff, gggggg, hhhhhh, iiiiii, jjjjjj,
              kkkkkk, llllll)
          }

        """), "\(made.after)")
  }

  @Test(arguments: ["\r\n", "\r", "\n"]) func `line breaks stay what they are`(lineBreak: String) throws {
    let lines = [
      "cast p 1...30", "start line(spacing: 0.9m)", "section \"A\" {", "\tmove 8 to line(spacing: 0.9m) reversed", "}",
      "",
    ]
    let made = try Rewriting(lines.joined(separator: lineBreak))
    let others = ["\r\n", "\r", "\n"].filter { $0 != lineBreak }
    let rest = made.after.unicodeScalars.split { "\r\n".unicodeScalars.contains($0) }
    #expect(rest.count > 6)
    let left = String(made.after.replacing(lineBreak, with: ""))
    #expect(others.allSatisfy { !left.contains($0) })
    #expect(made.after.contains("\(lineBreak)\t  assign (p30, p29"), "\(made.after)")
  }

  @Test func `a mark at the beginning and text without an end of line are kept`() throws {
    let made = try Rewriting("\u{FEFF}cast ara, bora; start line; move 8 to line")
    #expect(made.after == "\u{FEFF}cast ara, bora; start line; move 8 to line, assign (ara, bora)")
  }
}
