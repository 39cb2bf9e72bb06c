import DanceSource

/// What stands between words: white space, line breaks and comments.
extension Lexer {
  /// Passes everything that Unicode calls white space, but not line breaks.
  mutating func skipWhiteSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: offset += 1
      case 0x80...:
        let (scalar, length) = scalar(at: offset)
        guard scalar.properties.isWhitespace else { return }
        offset += length
      default: return
      }
    }
  }

  /// `\n`, `\r\n`, or an old `\r`.
  mutating func readLineBreak() -> TokenKind {
    let isPair = byte() == UInt8(ascii: "\r") && byte(ahead: 1) == UInt8(ascii: "\n")
    offset += isPair ? 2 : 1
    return .lineBreak
  }

  /// A comment, or the sign for division.
  mutating func readSlash() -> TokenKind {
    switch byte(ahead: 1) {
    case UInt8(ascii: "/"):
      let isDocumentation = byte(ahead: 2) == UInt8(ascii: "/") && byte(ahead: 3) != UInt8(ascii: "/")
      skipToLineEnd()
      return isDocumentation ? .documentation : .comment
    case UInt8(ascii: "*"):
      return readBlockComment()
    default:
      offset += 1
      return .slash
    }
  }

  private mutating func skipToLineEnd() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
      offset += 1
    }
  }

  /// `/* … */`, which may hold others; counted, not recursive.
  private mutating func readBlockComment() -> TokenKind {
    var depth = 0
    while offset < bytes.count {
      if byte() == UInt8(ascii: "/"), byte(ahead: 1) == UInt8(ascii: "*") {
        depth += 1
        offset += 2
      } else if byte() == UInt8(ascii: "*"), byte(ahead: 1) == UInt8(ascii: "/") {
        depth -= 1
        offset += 2
        if depth == 0 { return .blockComment }
      } else {
        offset += 1
      }
    }
    return .unclosedComment
  }
}
