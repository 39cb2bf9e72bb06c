import DanceSource

/// Walks through a text token by token and remembers of comments and line breaks only what the parser must know.
struct TokenCursor: Sendable {
  private var lexer: Lexer
  /// The token the cursor stands on.
  private(set) var token: Token

  /// A cursor on the first token of a file.
  init(_ file: SourceFile) {
    lexer = Lexer(file)
    token = Token(kind: .endOfFile, span: Span(0, 0), startsLine: true)
    advance()
    token.startsLine = true
  }

  /// Goes on to the next token.
  mutating func advance() {
    token = Token(kind: .endOfFile, span: token.span, startsLine: false)
    var breaks = 0
    while true {
      let lexeme = lexer.next()
      switch lexeme.kind {
      case .lineBreak:
        token.startsLine = true
        breaks += 1
        if breaks > 1 { token.documentation = nil }
      case .documentation:
        token.documentation = token.documentation ?? lexeme.span.lower
        breaks = 0
      case .comment, .blockComment:
        token.documentation = nil
        breaks = 0
      default:
        token.kind = lexeme.kind
        token.span = lexeme.span
        return
      }
    }
  }

  /// Goes on to the next token as if this one were not there.
  mutating func drop() {
    let startedLine = token.startsLine
    advance()
    token.startsLine = token.startsLine || startedLine
  }

  /// The token behind this one.
  func peek() -> Token {
    var probe = self
    probe.advance()
    return probe.token
  }
}
