import DanceSource

/// Limits, and how far people err.
extension Parser {
  /// `club`, `{ start 40ms }`, `club { place 5cm }`, `of front, dami { start 90ms }`
  mutating func errors() -> Declaration {
    if accept(word: "of") { return errorsOfSome() }
    guard kind == .name else {
      if token.kind == .openBrace { return .errors(preset: nil, namedValues(.errors)) }
      report("expected-errors", "expected a kind of people such as `club`, `of` and who, or `{`")
      return .errors(preset: nil, [])
    }
    if cursor.peek().kind == .number, !cursor.peek().startsLine {
      report("expected-brace", "expected `{`", hints: ["write `errors { \(tokenText) … }`"])
      skipToStatementEnd()
      return .errors(preset: nil, [])
    }
    let preset = name("a kind of people")
    return .errors(preset: preset, token.kind == .openBrace ? namedValues(.errors) : [])
  }

  private mutating func errorsOfSome() -> Declaration {
    let members = members()
    if kind == .name {
      report("expected-brace", "expected `{`", hints: ["write `,` before `\(tokenText)` if it is somebody's name"])
    }
    return .errorsOf(members, namedValues(.errors))
  }

  /// `{ radius 0.3m; speed 2m/s }`
  mutating func namedValues(_ listed: NamedValueKind) -> [NamedValue] {
    listedKind = listed
    defer { listedKind = nil }
    return braced { parser in
      let start = parser.token.span.lower
      let name = parser.name(listed.example)
      guard !name.isMissing else {
        parser.skipToStatementEnd()
        return nil
      }
      if parser.kind == .colon || parser.kind == .equals {
        parser.report(
          "expected-value", "expected a value", at: parser.token.span,
          hints: ["remove the `\(parser.tokenText)`"])
        parser.skip()
      }
      let value = parser.expression(.value)
      let entry = NamedValue(name: name, value: value, span: parser.span(from: start))
      parser.finishStatement()
      return entry
    }
  }
}
