import DanceSource

/// Everything that stands in braces or parentheses.
extension Parser {
  /// Statements in braces.
  mutating func block() -> [Statement] { braced { $0.statement() } }

  /// `{ item … }`, items being ended by line breaks, `;`, or themselves.
  ///
  /// - Parameter item: Reads one; `nil` if there was nothing to keep.
  mutating func braced<Item>(_ item: (inout Parser) -> Item?) -> [Item] {
    guard expectOpenBrace() else { return [] }
    let opening = token.span
    let outerDepth = parenthesisDepth
    defer { parenthesisDepth = outerDepth }
    parenthesisDepth = 0
    return nested(or: [], skipping: .openBrace) { parser in
      parser.advance()
      let items = parser.items(of: item)
      if parser.token.kind == .closeBrace {
        parser.advance()
      } else {
        parser.report("unclosed-brace", "this `{` is never closed", at: opening, hints: ["add `}` where it ends"])
      }
      return items
    }
  }

  /// Items up to a closing brace or the end of the file.
  mutating func items<Item>(of item: (inout Parser) -> Item?) -> [Item] {
    var items: [Item] = []
    while true {
      while token.kind == .semicolon { advance() }
      guard token.kind != .closeBrace, token.kind != .endOfFile else { return items }
      beginItem()
      guard kind != .colour else {
        passHashComment()
        continue
      }
      if let item = item(&self) { items.append(item) }
      if token.span.lower == statementStart { skip() }
    }
  }

  /// Whatever was wrong before, something new begins.
  private mutating func beginItem() {
    statementStart = token.span.lower
    operatorCount = 0
    hasDoubtfulComma = false
    isRecovering = false
  }

  /// Stands before `{` in the end, or says that it is missing.
  private mutating func expectOpenBrace() -> Bool {
    if kind == .openBrace { return true }
    let isOnNextLine = kind == .lineBreak && token.kind == .openBrace
    report("expected-brace", "expected `{`", hints: isOnNextLine ? ["write `{` at the end of the line before"] : [])
    return isOnNextLine || skip(to: .openBrace)
  }

  /// `( … )`, inside which line breaks mean nothing.
  ///
  /// - Parameter fallback: The result where parentheses stand too deep in each other.
  mutating func parenthesised<Result>(or fallback: Result, _ body: (inout Parser) -> Result) -> Result {
    let opening = token.span
    let outerDepth = parenthesisDepth
    let result = nested(or: fallback, skipping: .openParenthesis) { parser in
      parser.parenthesisDepth = outerDepth + 1
      parser.advance()
      let result = body(&parser)
      parser.closeParenthesis(openedAt: opening)
      return result
    }
    parenthesisDepth = outerDepth
    return result
  }

  private mutating func closeParenthesis(openedAt opening: Span) {
    if accept(.closeParenthesis) { return }
    let end = token.startsLine ? Span(previous.span.upper, previous.span.upper) : here
    let note = Diagnostic.Note("the `(` stands here", at: SourceLocation(file: id, span: opening))
    report("expected-parenthesis", "expected `)`", at: end, notes: [note])
    while !token.startsLine, kind != .closeParenthesis, !endsParentheses { skip() }
    if !token.startsLine, token.kind == .closeParenthesis { advance() }
  }

  /// Whether no argument can follow, however wrong the text is.
  private var endsParentheses: Bool {
    switch token.kind {
    case .openBrace, .closeBrace, .semicolon, .endOfFile: true
    default: false
    }
  }

  /// `item, item, …` up to `)`.
  mutating func commaSeparated<Item>(_ item: (inout Parser) -> Item) -> [Item] {
    var items: [Item] = []
    guard kind != .closeParenthesis else { return [] }
    repeat {
      items.append(item(&self))
      if kind != .comma, kind != .closeParenthesis { recoverInList() }
    } while accept(.comma)
    return items
  }

  /// After something in parentheses that is neither `,` nor `)`: says so, and stands before one of them if the line has one.
  private mutating func recoverInList() {
    guard !token.startsLine, !endsParentheses else { return }
    report("expected-comma", "expected `,` or `)`", hints: hintsInList())
    while !token.startsLine, kind != .comma, kind != .closeParenthesis, !endsParentheses {
      if token.kind == .openParenthesis { skipBalanced(.openParenthesis, .closeParenthesis) } else { skip() }
    }
  }

  private func hintsInList() -> [String] {
    let before = file.text(of: previous.span)
    return switch (previous.kind, kind) {
    case (.name, .number), (.name, .name): ["write `:` behind a parameter's name: `\(before): …`"]
    case (.name, .equals): ["write `:` instead of `=`: `\(before): …`"]
    case (.number, .name) where Unit(rawValue: tokenText) != nil: [hintForSpacedUnit]
    default: []
    }
  }

  /// Reads something that may hold itself, if it does not stand too deep; otherwise says so and passes the brackets.
  private mutating func nested<Result>(
    or fallback: Result, skipping opening: TokenKind, _ body: (inout Parser) -> Result
  ) -> Result {
    guard nesting < Self.nestingLimit else {
      report("too-deep", "expected at most \(Self.nestingLimit) brackets in each other")
      skipBalanced(opening, opening == .openBrace ? .closeBrace : .closeParenthesis)
      return fallback
    }
    nesting += 1
    defer { nesting -= 1 }
    return body(&self)
  }
}
