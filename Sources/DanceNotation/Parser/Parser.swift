public import DanceSource

/// Reads the notation: text in, syntax tree and diagnostics out. See ``parse(_:id:)``.
///
/// A parser by recursive descent: one function for each thing that can be written, in the files beside this one. What
/// makes it safe to show it any text:
///
/// - *It never fails.* Where something is missing it says so, puts a gap into the tree, and reads on; what makes no
///   sense at all is skipped up to the end of the statement (``skipToStatementEnd()``).
/// - *Each mistake is reported once.* After a report the parser is `isRecovering`: silent, until a token has been
///   understood again or the next statement begins. So a bracket that is never closed is one error, not one for each
///   that stands around it.
/// - *It ends.* Every loop over statements, arguments or members passes at least one token in each round.
/// - *It does not recurse without bound.* Everything in brackets goes through ``nested(or:_:)``, which counts, and
///   operators are counted too, because whoever walks an expression later recurses as deep as its tree is.
///
/// Line breaks end statements except inside parentheses and after a comma. The lexer does not know about that; the
/// parser sees a line break (``kind`` is `lineBreak`) only where it has that meaning.
public struct Parser: Sendable {
  /// The longest text that is read, in bytes.
  public static let sizeLimit = 16 << 20
  /// How deep blocks and parentheses may stand in each other.
  public static let nestingLimit = 64
  /// How many operators a statement may have.
  public static let operatorLimit = 256
  /// The longest name, in bytes of UTF-8.
  public static let nameLimit = 200

  let file: SourceFile
  let id: SourceFile.ID
  var cursor: TokenCursor
  var log = DiagnosticLog()
  /// The last token that was passed.
  var previous = Token(kind: .semicolon, span: Span(0, 0), startsLine: false)
  /// Where the statement that is being read begins.
  var statementStart: Int32 = -1
  /// Whether a line of the statement ends with a comma and the next begins like a statement: probably a slip.
  var hasDoubtfulComma = false
  /// How many parentheses are open in the statement.
  var parenthesisDepth = 0
  var nesting = 0
  var operatorCount = 0
  /// Whether an error has been reported and nothing has been understood since.
  var isRecovering = false
  /// What is being listed in braces.
  var listedKind: NamedValueKind?
  /// Whether a formation's declaration is being read, where names may stand for quantities.
  var isInFormation = false

  /// Reads a file of the notation.
  ///
  /// - Parameters:
  ///   - file: The text; a `.routine` and a `.formation` file are read alike.
  ///   - id: The number of the file in its ``SourceMap``, for the locations of diagnostics.
  /// - Returns: The tree, and everything that is wrong with the text, each mistake once; at most 100 are worded.
  /// - Complexity: O(bytes) time. Memory grows with what is understood, not with what is wrong.
  public static func parse(_ file: SourceFile, id: SourceFile.ID) -> ParsedFile {
    guard file.bytes.count <= sizeLimit else {
      let location = SourceLocation(file: id, span: Span(0, 0))
      let message = "expected a file of at most \(sizeLimit >> 20) MiB"
      return ParsedFile(
        tree: SyntaxTree(statements: []),
        diagnostics: [Diagnostic(.error, "file-too-large", message, at: location)])
    }
    if let offset = file.firstMalformed {
      let location = SourceLocation(file: id, span: Span(offset, offset + 3))
      return ParsedFile(
        tree: SyntaxTree(statements: []),
        diagnostics: [
          Diagnostic(
            .error, "not-utf8", "expected a text in UTF-8, which this is not from here on", at: location,
            hints: ["save the file as UTF-8"])
        ])
    }
    var parser = Parser(file, id: id)
    let statements = parser.statements()
    return ParsedFile(tree: SyntaxTree(statements: statements), diagnostics: parser.log.diagnostics)
  }

  private init(_ file: SourceFile, id: SourceFile.ID) {
    self.file = file
    self.id = id
    cursor = TokenCursor(file)
    dropUnreadable()
  }

  private mutating func statements() -> [Statement] {
    var statements: [Statement] = []
    while true {
      statements += items(of: { $0.statement() })
      guard token.kind == .closeBrace else { return statements }
      report(
        "unexpected-brace", "`}` closes nothing", at: token.span,
        hints: ["remove it, or add the `{` that it belongs to"])
      skip()
    }
  }
}

// Reading tokens.
extension Parser {
  /// The token that is to be understood.
  var token: Token { cursor.token }

  /// The kind of the token, or `lineBreak` where the statement has ended before it.
  var kind: TokenKind { isAtLineEnd ? .lineBreak : token.kind }

  private var isAtLineEnd: Bool {
    token.startsLine && parenthesisDepth == 0 && previous.kind != .comma && token.span.lower != statementStart
  }

  /// Whether nothing more belongs to the statement.
  var isAtStatementEnd: Bool {
    switch kind {
    case .lineBreak, .semicolon, .closeBrace, .endOfFile: true
    default: false
    }
  }

  /// The text of the token.
  var tokenText: String { file.text(of: token.span) }

  /// Passes a token that was understood. Behind a doubtful comma nothing is, once something was not: the line is
  /// probably a statement of its own, and would make no sense as the end of this one.
  mutating func advance() {
    isRecovering = isRecovering && hasDoubtfulComma
    skip()
  }

  /// Passes a token that was not understood.
  mutating func skip() {
    guard token.kind != .endOfFile else { return }
    previous = token
    cursor.advance()
    dropUnreadable()
    if previous.kind == .comma, token.startsLine, parenthesisDepth == 0, isAtKeyword, !isWord("face") {
      hasDoubtfulComma = true
    }
  }

  /// Passes the token if it is of that kind.
  mutating func accept(_ expected: TokenKind) -> Bool {
    guard kind == expected else { return false }
    advance()
    return true
  }

  /// Whether the token is that word.
  func isWord(_ word: String) -> Bool {
    kind == .name && file.bytes[Int(token.span.lower)..<Int(token.span.upper)].elementsEqual(word.utf8)
  }

  /// Passes the token if it is that word.
  mutating func accept(word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  /// The stretch from a place to the last token that was passed.
  func span(from start: Int32) -> Span { Span(start, max(start, previous.span.upper)) }
}
