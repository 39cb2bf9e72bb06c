import DanceNotation
import DanceSource
import DanceTestSupport
import Testing

/// Texts that nobody should write, and somebody will.
@Suite struct HardCaseTests {
  @Test(arguments: ["", "\u{FEFF}", "\n\n", "   ", "// only a comment", "/* only\na comment */", ";;;\n;", "\r\n"])
  func `a text without statements is an empty tree without mistakes`(text: String) {
    #expect(errors(in: text).isEmpty)
    #expect(parse(text).tree.statements.isEmpty)
  }

  @Test func `a byte-order mark and carriage returns change nothing`() {
    let plain = parse(Samples.razor)
    let windows = parse(
      "\u{FEFF}" + Samples.razor.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(windows.diagnostics.isEmpty)
    #expect(outline(windows.tree) == outline(plain.tree))
  }

  @Test func `both normal forms of a name are one name`() throws {
    let composed = parse("cast \u{C18C}\u{B77C}, \u{E9}lan, \u{D55C}")
    let decomposed = parse("cast \u{1109}\u{1169}\u{1105}\u{1161}, e\u{301}lan, \u{1112}\u{1161}\u{11AB}")
    #expect(outline(composed.tree) == outline(decomposed.tree))
    #expect(Array(outline(composed.tree).utf8) == Array(outline(decomposed.tree).utf8))
  }

  /// Ten megabytes; without the optimiser, which is a hundred times slower here, a part of them.
  #if DEBUG
    private static let many = 1 << 17
  #else
    private static let many = 10 << 20
  #endif

  @Test(arguments: [
    ("(", "1:1 expected-statement"), ("{", "1:1 expected-statement"), ("/*", "1:1 unclosed-comment"),
    ("(\n", "1:1 expected-statement"), ("{\n", "1:1 expected-statement"), ("-", "1:1 expected-statement"),
    (")", "1:1 expected-statement"), (",", "1:1 expected-statement"), ("\0", "1:1 unknown-character"),
    ("\"", nil), ("a", "1:1 unknown-statement"), ("{(", "1:1 expected-statement"), ("9", "1:1 expected-statement"),
  ])
  func `ten megabytes of the same give one clear error`(unit: String, error: String?) throws {
    let bytes = Array(repeatElement(Array(unit.utf8), count: Self.many / unit.utf8.count).joined())
    let file = SourceFile(name: "test", bytes: bytes)
    let diagnostics = parse(file).diagnostics
    #expect(diagnostics.count == 1)
    let first = try #require(diagnostics.first)
    if let error { #expect("1:1 \(first.id)" == error) }
    #expect(first.message.utf8.count < 200)
  }

  @Test(arguments: [
    ("hold ", "(", "too-deep"), ("hold ", "f(", "too-deep"), ("section \"a\" {", "section \"a\" {", "too-deep"),
    ("hold ", "-", "too-many-operators"), ("hold 1", "+1", "too-many-operators"),
    ("formation f {", "if a {", "too-deep"), ("formation f { if a {}", " else if a {}", "too-deep"),
    ("", "together { a {", "too-deep"),
  ])
  func `what stands in itself very often gives one clear error`(start: String, unit: String, error: String) {
    let text = start + String(repeating: unit, count: Self.many / 40)
    #expect(parse(text).diagnostics.map(\.id) == [error])
  }

  @Test func `brackets may stand in each other up to the limit`() {
    func nested(_ depth: Int) -> String {
      "hold " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(errors(in: nested(Parser.nestingLimit)).isEmpty)
    #expect(parse(nested(Parser.nestingLimit + 1)).diagnostics.map(\.id) == ["too-deep"])
    #expect(errors(in: nested(500) + "\nhold").count == 2)
  }

  @Test func `a file beyond the limit of size is refused`() {
    let file = SourceFile(name: "test", bytes: Array(repeating: 0x20, count: Parser.sizeLimit + 1))
    #expect(parse(file).diagnostics.map(\.id) == ["file-too-large"])
  }

  @Test func `a very long name is refused`() {
    let name = String(repeating: "a", count: Parser.nameLimit + 1)
    #expect(parse("cast \(name), b").diagnostics.map(\.id) == ["long-name"])
    #expect(parse("cast \(name.dropLast()), b").diagnostics.isEmpty)
  }

  @Test func `mistakes behind an unclosed comment's beginning are still reported`() {
    #expect(errors(in: "hold\nhold 8 /* never\nhold") == ["1:5 expected-duration", "2:8 unclosed-comment"])
  }

  @Test func `a thousand different mistakes need no more memory than a hundred`() {
    let text = (0..<1_000).map { "word\($0) §\n" }.joined()
    #expect(parse(text).diagnostics.count == 101)
  }

  @Test func `NUL bytes are reported and read over`() {
    let result = parse(SourceFile(name: "test", text: "hold\0 8\nhold \0 8"))
    #expect(result.diagnostics.map(\.id) == ["unknown-character", "unknown-character"])
    #expect(result.diagnostics.first?.message == "`U+0000` means nothing here")
    #expect(result.tree.statements.count == 2)
  }
}

@Suite struct EncodingTests {
  @Test func `a text in another encoding is one mistake`() {
    let latin = Array("cast a\nnote \"".utf8) + [0xFC, 0x62, 0x65, 0x72, 0xFC] + Array("\"\nmvoe 8 to line".utf8)
    let parsed = Parser.parse(SourceFile(name: "a", bytes: latin), id: SourceFile.ID(index: 0))
    #expect(parsed.diagnostics.map(\.id) == ["not-utf8"])
    #expect(parsed.diagnostics.first?.location.span.lower == 13)
    let wide: [UInt8] = [0xFF, 0xFE, 0x63, 0, 0x61, 0, 0x73, 0, 0x74, 0, 0x20, 0, 0x61, 0]
    #expect(Parser.parse(SourceFile(name: "a", bytes: wide), id: SourceFile.ID(index: 0)).diagnostics.count == 1)
  }
}
