import DanceNotation
import DanceSource

/// Words that take the place of some bytes of a text; of none, where something is added.
struct TextEdit {
  /// A part of the new words.
  enum Part {
    /// As it is.
    case text(String)
    /// Words behind a space: all on the line, or, where they are too long for it, from a new line on.
    case clause([String])
    /// Words one behind the other, with a new line where the next would be too long; a space or a line break stands before
    /// each. `end` is what follows in the text at once, and must fit on the last line.
    case list([String], end: String = "")
  }

  /// The bytes that go.
  var span: Span
  /// The new words.
  var parts: [Part]
  /// How lines go on.
  var lines = LineShape()
}

/// How a statement that is too long for a line goes on in the next.
struct LineShape {
  /// What ends a line, and what every line of the statement begins with.
  var lineBreak = "\n"
  /// How many spaces more a line that goes on begins with.
  var indentation = 2
}

extension TextEdit {
  /// A text with some of its bytes replaced; all others are what they were.
  ///
  /// - Parameter edits: of stretches that do not overlap; what is added at one place, in that order.
  /// - Complexity: O(bytes + edits × log edits).
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.span.lower, $0.element.span.upper, $0.offset) < (
        $1.element.span.lower, $1.element.span.upper, $1.offset
      )
    }
    var result: [UInt8] = []
    var position = 0
    for (_, edit) in ordered {
      result += bytes[position..<Int(edit.span.lower)]
      for part in edit.parts { append(part, edit.lines, to: &result) }
      position = Int(edit.span.upper)
    }
    return result + bytes[position...]
  }

  private static func append(_ part: Part, _ lines: LineShape, to result: inout [UInt8]) {
    switch part {
    case .text(let text): result += text.utf8
    case .clause(let words):
      let joined = words.joined(separator: " ")
      let isFitting = column(atEndOf: result) + 1 + DisplayWidth.of(joined) <= NameList.lastColumn
      if isFitting { return result += " \(joined)".utf8 }
      let margin = String(repeating: " ", count: lines.indentation)
      result += "\(lines.lineBreak)\(margin)\(words.first ?? "")".utf8
      append(.list(Array(words.dropFirst())), lines, to: &result)
    case .list(var words, let end):
      guard let last = words.indices.last else { return }
      words[last] += end
      let text = NameList.filled(
        words, fromColumn: column(atEndOf: result), indentation: lines.indentation, lineBreak: lines.lineBreak)
      result += text.utf8.dropLast(end.utf8.count)
    }
  }

  /// How many columns the last line of a text takes.
  private static func column(atEndOf bytes: [UInt8]) -> Int {
    let isBreak = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = bytes.lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    return DisplayWidth.of(String(decoding: bytes[start...], as: UTF8.self))
  }
}
