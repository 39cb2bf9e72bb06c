public import DanceSource

/// One layout for everybody.
///
/// The formatter works on lexemes, not on the syntax tree: it changes white space and nothing else, so it cannot lose
/// a comment or change what a routine says. Where a line ends is the author's business, with one exception: a block is
/// either on one line or has its braces at the ends of lines. Everything else follows from the lexemes:
///
/// - two spaces for each open brace, and two more for a line that goes on inside parentheses or after a comma;
/// - one space between words, around operators, after commas and colons, before braces; two before a `//` at a line's end;
/// - at most one empty line, none after `{` and before `}`; no white space at the ends of lines; `\n` at each of them.
public enum Formatter {
  /// The text in the one layout. Formatting it again changes nothing.
  ///
  /// Only for files without mistakes: where brackets don't match, nobody knows what the layout should be. Ask
  /// ``ParsedFile/hasErrors`` first.
  ///
  /// - Complexity: O(bytes).
  public static func format(_ file: SourceFile) -> String {
    let pieces = Piece.pieces(of: file)
    var layout = Layout()
    for index in pieces.indices { layout.append(pieces[index], after: index > 0 ? pieces[index - 1] : nil) }
    return layout.finished()
  }
}

/// The text that is being laid out.
private struct Layout {
  private var text: [UInt8] = []
  private var braceDepth = 0
  private var parenthesisDepth = 0
  /// The last piece that is no comment.
  private var lastWord: TokenKind?

  mutating func append(_ piece: Piece, after previous: Piece?) {
    if piece.kind == .closeBrace { braceDepth = max(0, braceDepth - 1) }
    if piece.kind == .closeParenthesis { parenthesisDepth = max(0, parenthesisDepth - 1) }
    if let previous {
      if piece.lineBreaks > 0 {
        text += Array(repeating: UInt8(ascii: "\n"), count: piece.lineBreaks)
        text += Array(repeating: UInt8(ascii: " "), count: 2 * indentation)
      } else {
        text += Array(repeating: UInt8(ascii: " "), count: Spacing.spaces(between: previous, and: piece))
      }
    }
    text += piece.text
    if piece.kind == .openBrace { braceDepth += 1 }
    if piece.kind == .openParenthesis { parenthesisDepth += 1 }
    if !piece.isComment { lastWord = piece.kind }
  }

  /// How many steps a line is moved in; bounded, because nobody reads deeper and text must not grow with its square.
  private var indentation: Int {
    let goesOn = parenthesisDepth > 0 || lastWord == .comma
    return min(braceDepth, Parser.nestingLimit) + (goesOn ? 1 : 0)
  }

  consuming func finished() -> String {
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
    return String(decoding: text, as: UTF8.self)
  }
}
