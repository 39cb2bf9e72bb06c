import Kalgunmu
import Testing

/// Statements that decisions cannot be written into: they stay, and a note says why.
@Suite struct LeftAsItIsTests {
  private func expect(_ text: String, _ words: String) throws {
    let made = try Rewriting(text)
    #expect(made.after == text)
    #expect(made.written.notes.map(\.severity) == [.note])
    #expect(made.written.notes.first?.message.contains(words) == true, "\(made.written.notes)")
  }

  @Test func `rounds of a repeat that lead to other places cannot share a list`() throws {
    try expect(
      """
      cast ara, bora, dami
      start line(spacing: 2m)
      repeat 2 {
        move 8 to line(spacing: 2m) at (0, 1m)
        swap ara, dami over 4
      }

      """, "each round")
  }

  @Test func `rounds that lead to the same places share one`() throws {
    let made = try Rewriting(
      """
      cast ara, bora, dami
      start line(spacing: 2m)
      repeat 3 {
        move 8 to line(spacing: 2m) at (0, 1m)
        shift (0, -1m) over 4
      }

      """)
    #expect(made.after.contains("  move 8 to line(spacing: 2m) at (0, 1m), assign (ara, bora, dami)\n"))
    #expect(made.written.tally.places == 1 && made.written.notes.isEmpty)
  }

  @Test func `a list would hide that a side is too small`() throws {
    try expect(
      "cast ara, bora, dami\nstart line(spacing: 2m) at (4m, 0)\nmove 8 to line(spacing: 2m), keep sides\n",
      "a side has fewer places")
  }

  @Test func `no comment is lost`() throws {
    try expect(
      "cast ara, bora\nstart line\nmove 8 to line, assign /* for now */ nearest\n", "a comment stands among the words")
  }

  @Test func `a list that would be too long for its line takes no comment with it`() throws {
    let cast = (1...30).map { "dancer\($0)x" }.joined(separator: ", ")
    try expect(
      "cast \(cast)\nstart line(spacing: 0.5m)\nmove 8 to line(spacing: 0.5m), // all\n  assign fair, ease smooth\n",
      "a comment stands among the words")
  }

  @Test func `keyframes have no statements`() throws {
    let routine = try Rewriting.routine("cast ara, bora\nstart line\n", "a", .libraryOnly)
    var sources = SourceMap()
    _ = sources.add(SourceFile(name: "a.csv", text: "count,dancer,x,y\n0,ara,0,0\n"))
    var table = routine
    table.sources = sources
    let written = WrittenDecisions(of: Performance(of: table), into: table)
    #expect(written.tally.total == 0 && written.text == sources.files[0].bytes)
  }
}
