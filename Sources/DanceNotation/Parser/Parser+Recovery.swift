import DanceSource

/// How the parser gets back on its feet.
extension Parser {
  /// Passes everything up to the end of the statement.
  ///
  /// A line break ends it unless parentheses that opened on the way are still open; but as one that is never closed
  /// should not cost the rest of the file, a line that begins with a statement's keyword ends it in any case.
  mutating func skipToStatementEnd() {
    parenthesisDepth = 0
    var open = 0
    while !isAtEndOfSkipping(open) {
      switch token.kind {
      case .openBrace:
        skipBlock()
        continue
      case .openParenthesis: open += 1
      case .closeParenthesis: open = max(0, open - 1)
      default: break
      }
      skip()
    }
  }

  private func isAtEndOfSkipping(_ open: Int) -> Bool {
    switch token.kind {
    case .endOfFile, .semicolon, .closeBrace: true
    default: kind == .lineBreak && (open == 0 || isAtKeyword)
    }
  }

  /// Whether the token is the keyword of a statement.
  var isAtKeyword: Bool { token.kind == .name && StatementWord(rawValue: tokenText) != nil }

  /// Passes `{ … }` that belongs to something unknown. What looks like statements is read for its own mistakes.
  mutating func skipBlock() {
    let next = cursor.peek()
    if next.kind == .name, StatementWord(rawValue: file.text(of: next.span)) != nil {
      _ = block()
    } else {
      skipBalanced(.openBrace, .closeBrace)
    }
  }

  /// Passes a bracket and everything up to the one that closes it, or to the end of the file; counts, does not recurse.
  mutating func skipBalanced(_ opening: TokenKind, _ closing: TokenKind) {
    var depth = 0
    repeat {
      if token.kind == opening { depth += 1 }
      if token.kind == closing { depth -= 1 }
      skip()
    } while depth > 0 && token.kind != .endOfFile
  }

  /// Passes tokens of the statement up to one of the given kind; says whether it is there.
  mutating func skip(to wanted: TokenKind) -> Bool {
    while kind != wanted, !isAtStatementEnd { skip() }
    return kind == wanted
  }

  /// Ends a statement: whatever still stands there does not belong to it.
  mutating func finishStatement() {
    guard !isAtStatementEnd else { return }
    guard kind != .colour || isColour else { return passHashComment() }
    report("unexpected-words", "expected the end of the line", hints: hintForUnexpected())
    skipToStatementEnd()
  }

  /// Passes `#` and whatever stands behind it in its line, which is a comment elsewhere.
  mutating func passHashComment() {
    report(
      "hash-comment", "`#` begins no comment", at: Span(token.span.lower, token.span.lower + 1),
      hints: ["write `//`"])
    repeat {
      previous = token
      cursor.advance()
    } while !token.startsLine && token.kind != .endOfFile
    dropUnreadable()
  }

  /// Whether the token goes on with a list of names, or of what is said of the audience, but for the comma.
  private var isMissingComma: Bool {
    switch statementWordBefore {
    case .cast, .group, .offstage, .allow: !isAtKeyword
    case .audience: AudienceWord(rawValue: tokenText) != nil
    default: false
    }
  }

  /// The keyword with which the statement that is being read begins.
  private var statementWordBefore: StatementWord? {
    let rest = file.bytes[Int(max(0, statementStart))..<Int(token.span.lower)]
    let word = rest.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    return StatementWord(rawValue: String(decoding: word, as: UTF8.self))
  }

  /// Whether the token is a keyword that is a unit too, and is meant as a keyword: `turn 90deg`, `step 60cm`.
  private var beginsStatement: Bool { isAtKeyword && cursor.peek().kind == .number }

  /// What to do about `2 m`, standing before the unit.
  var hintForSpacedUnit: String {
    "write the unit right behind the number: `\(file.text(of: previous.span))\(tokenText)`"
  }

  private func hintForUnexpected() -> [String] {
    switch token.kind {
    case .name where previous.kind == .number && Unit(rawValue: tokenText) != nil && !beginsStatement:
      [hintForSpacedUnit]
    case .comma:
      listedKind.map { ["write `;` or a new line between \($0.rawValue)"] } ?? []
    case .name where isMissingComma:
      ["write `,` before `\(tokenText)`"]
    case .name where isAtKeyword:
      ["begin a new line before `\(tokenText)`, or write `;`"]
    default: []
    }
  }
}
