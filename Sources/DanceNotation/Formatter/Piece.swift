import DanceSource

/// A lexeme with what the layout must know of its surroundings.
struct Piece {
  let kind: TokenKind
  /// Its bytes as they will be written.
  let text: [UInt8]
  /// Whether white space or a line break stood before it.
  let isSpaced: Bool
  /// How many line breaks will stand before it: 0, 1, or 2 for an empty line.
  var lineBreaks: Int
  /// Whether it is a sign rather than a difference.
  var isSign = false

  /// How many columns it takes; what stands behind a line break within it, in a comment, is not told apart.
  var columns: Int { DisplayWidth.of(String(decoding: text, as: UTF8.self)) }

  var isComment: Bool { kind == .comment || kind == .blockComment || kind == .documentation }

  /// The pieces of a text, their line breaks settled.
  static func pieces(of file: SourceFile) -> [Piece] {
    var pieces = lexemes(of: file)
    markSigns(in: &pieces)
    BlockLayout.settleLineBreaks(in: &pieces)
    return pieces
  }

  private static func lexemes(of file: SourceFile) -> [Piece] {
    var lexer = Lexer(file)
    var pieces: [Piece] = []
    var lineBreaks = 0
    var end = Int32(lexer.offset)
    while true {
      let lexeme = lexer.next()
      switch lexeme.kind {
      case .endOfFile: return pieces
      case .lineBreak: lineBreaks += 1
      default:
        let bytes = file.bytes[Int(lexeme.span.lower)..<Int(lexeme.span.upper)]
        let isSpaced = lexeme.span.lower > end
        pieces.append(Piece(kind: lexeme.kind, text: tidy(bytes), isSpaced: isSpaced, lineBreaks: lineBreaks))
        lineBreaks = 0
        end = lexeme.span.upper
      }
    }
  }

  /// The bytes with `\n` for every kind of line break and no white space before it: only comments can hold either.
  private static func tidy(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "\r") where index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        trimEnd(of: &result)
        result.append(UInt8(ascii: "\n"))
      default: result.append(byte)
      }
    }
    trimEnd(of: &result)
    return result
  }

  private static func trimEnd(of bytes: inout [UInt8]) {
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { bytes.removeLast() }
  }

  /// Decides for each `-` whether it is a sign. Behind a word only the statement's meaning could tell (`turn -90deg`,
  /// `n - 1`), so there the author's own spacing does.
  private static func markSigns(in pieces: inout [Piece]) {
    var previous: TokenKind?
    for index in pieces.indices where !pieces[index].isComment {
      if pieces[index].kind == .minus {
        let isSpacedBehind = index + 1 < pieces.count && pieces[index + 1].isSpaced
        switch previous {
        case .name: pieces[index].isSign = pieces[index].isSpaced && !isSpacedBehind
        case .number, .closeParenthesis, .string: break
        default: pieces[index].isSign = true
        }
      }
      previous = pieces[index].kind
    }
  }
}
