import DanceSource

/// Formations: declared, and asked for.
extension Parser {
  /// `name(parameter = default, …) { … }`
  mutating func formationDeclaration(documentation: String?) -> FormationDeclaration {
    let name = name("the name of a formation")
    let parameters = kind == .openParenthesis ? self.parameters() : []
    isInFormation = true
    defer { isInFormation = false }
    let body = formationBlock()
    return FormationDeclaration(name: name, parameters: parameters, body: body, documentation: documentation)
  }

  private mutating func parameters() -> [FormationDeclaration.Parameter] {
    parenthesised(or: []) { parser in
      parser.commaSeparated { parser in
        let name = parser.name("the name of a parameter")
        return FormationDeclaration.Parameter(
          name: name, initial: parser.accept(.equals) ? parser.expression(.value) : nil)
      }
    }
  }

  private mutating func formationBlock() -> [FormationStatement] {
    braced { $0.formationStatement() }
  }

  /// Places, `let`, `for`, `if`. A dancer may be called `let` or `for`, because a place follows: `let (0, 1m)`.
  private mutating func formationStatement() -> FormationStatement? {
    let start = token.span.lower
    guard kind == .name else {
      report("expected-places", "expected a shape such as `circle(8, radius: 2m)`")
      skipToStatementEnd()
      return nil
    }
    let isBeforePlace = cursor.peek().kind == .openParenthesis
    let kind: FormationStatement.Kind =
      if accept(word: "if") {
        condition()
      } else if !isBeforePlace, accept(word: "let") {
        constant()
      } else if !isBeforePlace, accept(word: "for") {
        loop()
      } else {
        .places(formationExpression())
      }
    let statement = FormationStatement(kind, span: span(from: start))
    finishStatement()
    return statement
  }

  /// `name = value`
  private mutating func constant() -> FormationStatement.Kind {
    let name = name("a name for the value")
    if !accept(.equals) { report("expected-equals", "expected `=` and a value") }
    return .constant(name, expression(.value))
  }

  /// `i in 0..<n { … }`
  private mutating func loop() -> FormationStatement.Kind {
    let name = name("a name for the number")
    expect(word: "in")
    let lower = expression(.number)
    let isClosed = kind == .closedRange
    if !accept(.closedRange), !accept(.halfOpenRange) {
      report("expected-range", "expected `..<` or `...` and the last number")
    }
    let upper = expression(.number)
    return .loop(name, lower: lower, upper: upper, isClosed: isClosed, body: formationBlock())
  }

  /// `condition { … } else if … { … } else { … }`
  ///
  /// A chain is read in a loop and put together from its end, but it is a tree in the end, as deep as the chain is
  /// long; so it has the limit that brackets have.
  private mutating func condition() -> FormationStatement.Kind {
    var branches: [(start: Int32, condition: Expression, body: [FormationStatement])] = []
    var otherwise: [FormationStatement] = []
    var start = previous.span.lower
    repeat {
      if branches.count == Self.nestingLimit {
        report("too-deep", "expected at most \(Self.nestingLimit) branches of an `if`", at: previous.span)
        skipToStatementEnd()
        break
      }
      branches.append((start, expression(.value), formationBlock()))
      guard acceptElse() else { break }
      guard kind == .name else {
        otherwise = formationBlock()
        break
      }
      start = token.span.lower
    } while expectIf()
    let end = previous.span.upper
    var result = FormationStatement.Kind.places(
      FormationExpression(name: Name("", span: here), arguments: nil, modifiers: [], span: here))
    for branch in branches.reversed() {
      result = .condition(branch.condition, then: branch.body, otherwise: otherwise)
      otherwise = [FormationStatement(result, span: Span(branch.start, end))]
    }
    return result
  }

  /// `else`, which may also begin the line after the brace.
  private mutating func acceptElse() -> Bool {
    guard token.kind == .name, tokenText == "else", previous.kind == .closeBrace else { return false }
    let next = cursor.peek()
    guard next.kind == .openBrace || (next.kind == .name && !next.startsLine) else { return false }
    advance()
    return true
  }

  private mutating func expectIf() -> Bool {
    if accept(word: "if") { return true }
    report("expected-brace", "expected `{` or `if`")
    skipToStatementEnd()
    return false
  }

  /// `arrow(5, spacing: 1m) at (0, 2m) rotated 30deg as front`
  mutating func formationExpression() -> FormationExpression {
    let start = here
    guard kind == .name else {
      report("expected-formation", "expected a formation such as `line` or `circle(8, radius: 2m)`")
      return FormationExpression(name: Name("", span: start), arguments: nil, modifiers: [], span: start)
    }
    let name = name("a formation")
    let arguments = kind == .openParenthesis ? self.arguments() : nil
    let modifiers = self.modifiers()
    return FormationExpression(
      name: name, arguments: arguments, modifiers: modifiers, span: span(from: start.lower))
  }

  private mutating func modifiers() -> [Modifier] {
    var modifiers: [Modifier] = []
    while kind == .name, let word = modifierWord() {
      let start = previous.span.lower
      modifiers.append(Modifier(modifier(word), span: span(from: start)))
    }
    return modifiers
  }

  /// The word of a modifier; the nearest one if it is misspelt. `nil` for any other word: the statement may go on.
  private mutating func modifierWord() -> ModifierWord? {
    if let word = ModifierWord(rawValue: tokenText) {
      advance()
      return word
    }
    guard JoiningWord(rawValue: tokenText) == nil, ClauseWord(rawValue: tokenText) == nil,
      let meant = suggestion(for: tokenText, among: ModifierWord.allCases.map(\.rawValue))
    else { return nil }
    report(
      "unknown-modifier", "\(quoted(tokenText)) changes no formation", hints: ["did you mean `\(meant)`?"])
    skip()
    return ModifierWord(rawValue: meant)
  }

  private mutating func modifier(_ word: ModifierWord) -> Modifier.Kind {
    switch word {
    case .at: .at(point())
    case .rotated: .rotated(expression(.angle))
    case .scaled: .scaled(expression(.factor))
    case .mirrored: .mirrored(axis())
    case .reversed: .reversed
    case .sorted: .sorted(direction(among: [.left, .right, .front, .back]))
    case .facing: .facing(facing())
    case .as: .label(name("a label"))
    }
  }
}
