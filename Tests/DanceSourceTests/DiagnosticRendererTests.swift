import DanceSource
import Testing

@Suite struct DiagnosticRendererTests {
  /// What is shown of an error in the first occurrence of `words`.
  private func rendered(
    _ text: String, at words: String, style: DiagnosticRenderer.Style = .plain, columns: Int = 100
  ) -> String {
    var map = SourceMap()
    let id = map.add(SourceFile(name: "a.routine", text: text))
    let location = SourceLocation(file: id, span: span(of: words, in: text))
    let diagnostic = Diagnostic(.error, "test", "expected `to`", at: location)
    return DiagnosticRenderer(style: style, columns: columns).text(of: [diagnostic], in: map)
  }

  private func span(of words: String, in text: String) -> Span {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return Span(Int32(start), Int32(start + wanted.count))
  }

  @Test func `the caret stands under the exact words`() {
    #expect(
      rendered("hold 8\nmove 8 tp halo\n", at: "tp") == """
        a.routine:2:8: error: expected `to`
          move 8 tp halo
                 ^~

        """)
  }

  @Test func `Hangul takes two columns, a combining mark none`() {
    #expect(
      rendered("place 소라 e\u{301} here", at: "here") == """
        a.routine:1:12: error: expected `to`
          place 소라 e\u{301} here
                       ^~~~

        """)
    #expect(
      rendered("place 소라 here", at: "소라") == """
        a.routine:1:7: error: expected `to`
          place 소라 here
                ^~~~

        """)
  }

  @Test func `tabs are expanded and control characters made visible`() {
    #expect(
      rendered("\thold\u{0}\u{1B}[2J x", at: "x") == """
        a.routine:1:12: error: expected `to`
              hold␀␛[2J x
                        ^

        """)
  }

  @Test func `words over several lines are underlined on the first`() {
    #expect(
      rendered("note \"a\nb\"", at: "\"a\nb\"") == """
        a.routine:1:6: error: expected `to`
          note "a
               ^~

        """)
  }

  @Test func `an empty place has a caret, an empty line nothing`() {
    #expect(rendered("hold", at: "").hasSuffix("  hold\n  ^\n"))
    #expect(rendered("", at: "") == "a.routine:1:1: error: expected `to`\n")
  }

  @Test func `a long line is cut around the words`() {
    let text = String(repeating: "a", count: 5_000) + " here " + String(repeating: "b", count: 5_000)
    let lines = rendered(text, at: "here", columns: 40).split(separator: "\n").map(String.init)
    #expect(lines[1] == "  …aaaaaaaaaaaaaaaaaa here bbbbbbbbbbbbbb…")
    #expect(lines[2] == "                      ^~~~")
    #expect(DisplayWidth.of(lines[1]) <= 42)
  }

  @Test func `wide characters do not make a cut line too long`() {
    let text = String(repeating: "소", count: 3_000) + "here" + String(repeating: "라", count: 3_000)
    let lines = rendered(text, at: "here", columns: 40).split(separator: "\n").map(String.init)
    #expect(DisplayWidth.of(lines[1]) <= 42)
    let caret = lines[2].prefix { $0 == " " }.count
    let before = lines[1].prefix { $0 != "h" }
    #expect(DisplayWidth.of(before) == caret)
  }

  @Test func `hints and notes follow`() {
    var map = SourceMap()
    let id = map.add(SourceFile(name: "a.routine", text: "cast ara\nhold x"))
    let diagnostic = Diagnostic(
      .warning, "test", "odd", at: SourceLocation(file: id, span: Span(14, 15)), hints: ["write `8`"],
      notes: [.init("declared here", at: SourceLocation(file: id, span: Span(5, 8))), .init("and so on")])
    #expect(
      DiagnosticRenderer().text(of: diagnostic, in: map) == """
        a.routine:2:6: warning: odd
          hold x
               ^
          hint: write `8`
        a.routine:1:6: note: declared here
          note: and so on

        """)
  }

  @Test func `diagnostics come in reading order, each once`() {
    var map = SourceMap()
    let first = map.add(SourceFile(name: "a", text: "x y"))
    let second = map.add(SourceFile(name: "b", text: "x y"))
    func error(_ message: String, _ file: SourceFile.ID, _ offset: Int32) -> Diagnostic {
      Diagnostic(.error, "test", message, at: SourceLocation(file: file, span: Span(offset, offset + 1)))
    }
    let diagnostics = [
      error("one", second, 0), error("two", first, 2), error("b", first, 0), error("a", first, 0),
      error("two", first, 2),
    ]
    #expect(diagnostics.inReadingOrder().map(\.message) == ["b", "a", "two", "one"])
  }

  @Test func `colour changes nothing but the colour`() {
    let coloured = rendered("move 8 tp halo", at: "tp", style: .coloured)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    var plain = ""
    var isInEscape = false
    for character in coloured {
      if character == "\u{1B}" { isInEscape = true }
      if !isInEscape { plain.append(character) }
      if isInEscape, character == "m" { isInEscape = false }
    }
    #expect(plain == rendered("move 8 tp halo", at: "tp"))
  }
}
