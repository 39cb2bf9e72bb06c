import DanceSource

/// What a stretch of text is.
enum TokenKind: UInt8, Sendable {
  case name, number, string, colour
  case openParenthesis, closeParenthesis, openBrace, closeBrace
  case comma, semicolon, colon, equals
  case plus, minus, star, slash
  case less, lessOrEqual, greater, greaterOrEqual, equalTo, notEqualTo
  /// `...` and `..<`
  case closedRange, halfOpenRange
  /// The end of a line; the parser only sees it where it ends a statement.
  case lineBreak
  /// `// …`, `/* … */` and `/// …`
  case comment, blockComment, documentation
  /// A string that its line ends, a comment that the file ends.
  case unclosedString, unclosedComment
  /// Characters that mean nothing.
  case unknown
  case endOfFile
}

/// A stretch of text as the lexer cuts it: white space is left out, comments and line breaks are not.
struct Lexeme: Hashable, Sendable {
  var kind: TokenKind
  var span: Span
}

/// What the parser reads: a lexeme that is neither comment nor line break, and what it must know about those before it.
struct Token: Sendable {
  var kind: TokenKind
  var span: Span
  /// Whether a line break stands between the token before and this one.
  var startsLine: Bool
  /// Where the `///` lines directly above begin, or `nil`.
  var documentation: Int32?
}
