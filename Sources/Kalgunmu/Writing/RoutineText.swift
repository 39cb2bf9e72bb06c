import DanceNotation
import DanceSource

/// The text of a routine, with what must be known of its layout to write into it.
struct RoutineText {
  /// The text.
  let file: SourceFile
  /// Its steps, by where they stand.
  let statements: [Span: ScoreStatement]
  /// Whether `kalgunmu format` has nothing to do.
  let isFormatted: Bool
  /// What ends its lines.
  let lineBreak: String

  /// Reads a text; `nil` if it is no routine, as a table of keyframes.
  init?(_ file: SourceFile) {
    let parsed = Parser.parse(file, id: SourceFile.ID(index: 0))
    guard !parsed.hasErrors else { return nil }
    self.file = file
    statements = ScoreStatement.all(in: parsed.tree)
    isFormatted = Formatter.format(file).utf8.elementsEqual(file.bytes)
    lineBreak = Self.lineBreak(in: file.bytes)
  }

  /// The words of a stretch.
  func words(_ span: Span) -> String { file.text(of: span) }

  /// Whether a stretch holds a comment. Texts in quotes, which could hold the same signs, stand in none of the stretches
  /// that are replaced.
  func hasComment(in span: Span) -> Bool {
    let words = words(span)
    return words.contains("//") || words.contains("/*")
  }

  /// How lines of a statement go on.
  func lines(of statement: ScoreStatement) -> LineShape {
    if isFormatted { return LineShape(lineBreak: lineBreak, indentation: 2 * (statement.depth + 1)) }
    let margin = margin(at: statement.span.lower)
    guard margin.allSatisfy({ $0 == " " }) else { return LineShape(lineBreak: lineBreak + margin, indentation: 2) }
    return LineShape(lineBreak: lineBreak, indentation: margin.utf8.count + 2)
  }

  /// The white space with which the line of an offset begins.
  func margin(at offset: Int32) -> String {
    let line = file.bytes[lineStart(of: offset)..<Int(offset)]
    return String(decoding: line.prefix(while: Self.isBlank), as: UTF8.self)
  }

  /// Whether nothing but white space stands before an offset on its line.
  func beginsLine(at offset: Int32) -> Bool {
    file.bytes[lineStart(of: offset)..<Int(offset)].allSatisfy(Self.isBlank)
  }

  /// Where the line of an offset ends, if nothing but white space and a comment to the end of the line stands behind it.
  func lineEnd(behind offset: Int32) -> Int32? {
    let rest = file.bytes[Int(offset)...].prefix { !Self.isBreak($0) }
    let words = rest.drop(while: Self.isBlank)
    return words.isEmpty || words.starts(with: "//".utf8) ? Int32(rest.endIndex) : nil
  }

  /// Whether words fit on the line on which some begin whose place they take, with all that stands around these.
  func hasRoom(for words: String, at span: Span) -> Bool {
    let before = file.bytes[lineStart(of: span.lower)..<Int(span.lower)]
    let behind = file.bytes[Int(span.upper)...].prefix { !Self.isBreak($0) }
    let line = String(decoding: before, as: UTF8.self) + words + String(decoding: behind, as: UTF8.self)
    return DisplayWidth.of(line) <= NameList.lastColumn
  }

  /// The text with some words replaced, and laid out again if it was laid out before.
  func edited(_ edits: [TextEdit]) -> [UInt8] {
    let bytes = TextEdit.apply(edits, to: file.bytes)
    return isFormatted ? Array(Formatter.format(SourceFile(name: file.name, bytes: bytes)).utf8) : bytes
  }

  private func lineStart(of offset: Int32) -> Int {
    file.bytes[..<Int(offset)].lastIndex(where: Self.isBreak).map { $0 + 1 } ?? 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func lineBreak(in bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: isBreak) else { return "\n" }
    if bytes[first] == UInt8(ascii: "\n") { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == UInt8(ascii: "\n") ? "\r\n" : "\r"
  }
}
