import DanceSource

/// Cuts a text into lexemes, one at a time, so that a long text never needs a long list.
///
/// The lexer cannot fail: what means nothing becomes a lexeme of kind `unknown`. It only finds where lexemes begin and
/// end; what a number or a string says is read by ``NumberLiteral`` and ``StringLiteral`` when somebody asks.
///
/// - Complexity: linear in the text; every byte is looked at a bounded number of times.
struct Lexer: Sendable {
  let bytes: [UInt8]
  var offset: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next lexeme; at the end of the text, `endOfFile` again and again.
  mutating func next() -> Lexeme {
    skipWhiteSpace()
    let start = offset
    guard start < bytes.count else { return lexeme(.endOfFile, from: start) }
    let kind = readLexeme(startingWith: bytes[start])
    return lexeme(kind, from: start)
  }

  /// The byte `distance` places on, or 0 behind the end.
  func byte(ahead distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  private func lexeme(_ kind: TokenKind, from start: Int) -> Lexeme {
    Lexeme(kind: kind, span: Span(Int32(start), Int32(offset)))
  }

  private mutating func readLexeme(startingWith first: UInt8) -> TokenKind {
    switch first {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return readLineBreak()
    case UInt8(ascii: "\""): return readString()
    case UInt8(ascii: "#"): return readColour()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber()
    case UInt8(ascii: "/"): return readSlash()
    default: break
    }
    if readName() { return .name }
    if let (kind, length) = punctuation(startingWith: first) {
      offset += length
      return kind
    }
    readUnknown()
    return .unknown
  }

  private func punctuation(startingWith first: UInt8) -> (TokenKind, Int)? {
    let isBeforeEquals = byte(ahead: 1) == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: "("): return (.openParenthesis, 1)
    case UInt8(ascii: ")"): return (.closeParenthesis, 1)
    case UInt8(ascii: "{"): return (.openBrace, 1)
    case UInt8(ascii: "}"): return (.closeBrace, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return (.star, 1)
    case UInt8(ascii: "="): return isBeforeEquals ? (.equalTo, 2) : (.equals, 1)
    case UInt8(ascii: "<"): return isBeforeEquals ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): return isBeforeEquals ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "!"): return isBeforeEquals ? (.notEqualTo, 2) : nil
    case UInt8(ascii: "."): return range()
    default: return nil
    }
  }

  private func range() -> (TokenKind, Int)? {
    guard byte(ahead: 1) == UInt8(ascii: ".") else { return nil }
    switch byte(ahead: 2) {
    case UInt8(ascii: "."): return (.closedRange, 3)
    case UInt8(ascii: "<"): return (.halfOpenRange, 3)
    default: return nil
    }
  }

  /// Passes one character that means nothing, and all that follow and are the same.
  private mutating func readUnknown() {
    let first = scalar(at: offset)
    repeat { offset += first.length } while offset < bytes.count && scalar(at: offset).value == first.value
  }
}
