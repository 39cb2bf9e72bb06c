public import DanceSource

/// One layout for everybody.
///
/// The formatter works on lexemes, not on the syntax tree: it changes white space and nothing else, so it cannot lose
/// a comment or change what a routine says. Where a line ends is the author's business, with two exceptions: a block is
/// either on one line or has its braces at the ends of lines, and long lists of names are broken. Everything else follows
/// from the lexemes:
///
/// - two spaces for each open brace, and two more for a line that goes on inside parentheses or after a comma;
/// - one space between words, around operators, after commas and colons, before braces; two before a `//` at a line's end;
/// - a list of names behind `assign` goes on in the next line where it would pass column 100;
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
    for index in pieces.indices {
      var piece = pieces[index]
      if index > 0, layout.mustBreak(before: pieces[index...], after: pieces[index - 1]) { piece.lineBreaks = 1 }
      layout.append(piece, after: index > 0 ? pieces[index - 1] : nil)
    }
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
  /// Whether the word `assign` has just been written.
  private var isBehindAssign = false
  /// How many parentheses are open in the list behind `assign`; `nil` outside of it.
  private var listDepth: Int?
  /// The columns of the line so far.
  private var column = 0

  /// Whether a list of names goes on in the next line: the first of `pieces` and what hangs on it are too long for this one.
  func mustBreak(before pieces: ArraySlice<Piece>, after previous: Piece) -> Bool {
    guard let first = pieces.first, listDepth == parenthesisDepth, first.lineBreaks == 0, previous.kind == .comma,
      !first.isComment
    else { return false }
    let isAtEnd = { (piece: Piece) in piece.kind == .comma || piece.kind == .closeParenthesis }
    let joined = pieces.prefix { !isAtEnd($0) }
    return column + 1 + joined.reduce(0) { $0 + $1.columns } + 1 > NameList.lastColumn
  }

  mutating func append(_ piece: Piece, after previous: Piece?) {
    if piece.kind == .closeBrace { braceDepth = max(0, braceDepth - 1) }
    if piece.kind == .closeParenthesis { parenthesisDepth = max(0, parenthesisDepth - 1) }
    if let previous {
      if piece.lineBreaks > 0 {
        text += Array(repeating: UInt8(ascii: "\n"), count: piece.lineBreaks)
        text += Array(repeating: UInt8(ascii: " "), count: 2 * indentation)
        column = 2 * indentation
      } else {
        let spaces = Spacing.spaces(between: previous, and: piece)
        text += Array(repeating: UInt8(ascii: " "), count: spaces)
        column += spaces
      }
    }
    text += piece.text
    column += piece.columns
    if piece.kind == .openBrace { braceDepth += 1 }
    if piece.kind == .openParenthesis {
      parenthesisDepth += 1
      if isBehindAssign { listDepth = parenthesisDepth }
    }
    if parenthesisDepth < listDepth ?? 0 { listDepth = nil }
    guard !piece.isComment else { return }
    isBehindAssign = lastWord == .comma && piece.text.elementsEqual("assign".utf8)
    lastWord = piece.kind
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
