import DanceSource
import Testing

@Suite struct SourceFileTests {
  private typealias Position = SourceFile.Position

  private func file(_ text: String) -> SourceFile { SourceFile(name: "test", text: text) }

  @Test func `an empty text has one line`() {
    #expect(file("").lineCount == 1)
    #expect(file("").line(1).isEmpty)
    #expect(file("").position(at: 0) == Position(line: 1, column: 1))
  }

  @Test func `lines and columns count from 1`() {
    let text = file("ab\ncd\n")
    #expect(text.lineCount == 3)
    #expect(text.position(at: 0) == Position(line: 1, column: 1))
    #expect(text.position(at: 2) == Position(line: 1, column: 3))
    #expect(text.position(at: 3) == Position(line: 2, column: 1))
    #expect(text.position(at: 6) == Position(line: 3, column: 1))
  }

  @Test func `offsets outside the text give its ends`() {
    let text = file("ab\ncd")
    #expect(text.position(at: -5) == Position(line: 1, column: 1))
    #expect(text.position(at: 500) == Position(line: 2, column: 3))
    #expect(text.text(of: Span(3, 500)) == "cd")
    #expect(text.line(99) == "cd")
  }

  @Test func `a carriage return belongs to the line break`() {
    let text = file("ab\r\ncd\r\n")
    #expect(text.line(1) == "ab")
    #expect(text.line(2) == "cd")
    #expect(text.position(at: 5) == Position(line: 2, column: 2))
  }

  @Test(arguments: [("소라 x", 7, 4), ("\u{1109}\u{1169}x", 6, 2), ("e\u{301}x", 3, 2), ("👩‍👩‍👧x", 18, 2)])
  func `columns count characters as people see them`(text: String, offset: Int32, column: Int) {
    #expect(file(text).position(at: offset) == Position(line: 1, column: column))
  }

  @Test func `a byte-order mark has no column`() {
    let text = file("\u{FEFF}ab\ncd")
    #expect(text.position(at: 0) == Position(line: 1, column: 1))
    #expect(text.position(at: 3) == Position(line: 1, column: 1))
    #expect(text.position(at: 4) == Position(line: 1, column: 2))
    #expect(text.position(at: 6) == Position(line: 2, column: 1))
  }

  @Test func `bytes that are not UTF-8 are replaced so that every offset is one of valid text`() {
    let text = SourceFile(name: "test", bytes: [0x61, 0xFF, 0x62])
    #expect(text.bytes == Array("a\u{FFFD}b".utf8))
    #expect(text.position(at: 4) == Position(line: 1, column: 3))
  }

  @Test func `a map finds each file under the identifier it handed out`() {
    var map = SourceMap()
    let first = map.add(SourceFile(name: "a", text: "x"))
    let second = map.add(SourceFile(name: "b", text: "\n\nx"))
    #expect(map[first].name == "a")
    #expect(map.position(of: SourceLocation(file: second, span: Span(2, 3))) == Position(line: 3, column: 1))
  }

  @Test func `joined spans cover both`() {
    #expect(Span(3, 5).joined(with: Span(1, 2)) == Span(1, 5))
    #expect(Span(5, 3) == Span(5, 5))
  }
}

@Suite struct MalformedTextTests {
  @Test(
    arguments: [
      ([0x61, 0x62, 0xFF, 0x63], 2), ([0xFF], 0), ([0x61, 0xC3], 1), ([0xC3, 0xA4, 0xC3, 0x28], 2),
      // Looks like the beginning of the replacement itself.
      ([0x61, 0xEF, 0xBF], 1), ([0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0x20], 3),
    ] as [([UInt8], Int32)])
  func `the first bytes that are not UTF-8 are known`(bytes: [UInt8], offset: Int32) {
    let file = SourceFile(name: "a", bytes: bytes)
    #expect(file.firstMalformed == offset)
    #expect(file.text(of: Span(offset, offset + 3)) == "\u{FFFD}")
  }

  @Test func `a text in UTF-8 has none, also where it holds the replacement itself`() {
    #expect(SourceFile(name: "a", text: "소라 \u{FFFD}").firstMalformed == nil)
  }
}
