import DanceSource

/// The score.
extension Parser {
  /// `"Name", 4 eights { … }`
  mutating func section() -> Step {
    let title = quotedText("the name of the section")
    var length: Duration?
    if accept(.comma) {
      length = duration()
    } else if kind == .number {
      report("expected-comma", "expected `,` between the section's name and its length")
      length = duration()
    }
    return .section(title, length, block())
  }

  /// `N to F, …`
  mutating func move() -> Step {
    let duration = duration()
    expect(word: "to")
    return .move(duration, formationExpression(), clauses())
  }

  /// `about P`, if it stands here.
  mutating func optionalCentre() -> PointExpression? {
    acceptOptional(word: "about") ? point() : nil
  }

  /// `a, b over N, …`
  mutating func swap() -> Step {
    let first = name("the name of a dancer")
    if !accept(.comma) { report("expected-comma", "expected `,` and the second dancer") }
    return .swap(first, name("the name of the second dancer"), overDuration(), clauses())
  }

  /// `who from left over N to F, …`
  mutating func enter() -> Step {
    let members = members()
    expect(word: "from")
    let side = direction(among: [.left, .right, .back])
    let duration = overDuration()
    let formation = acceptOptional(word: "to") ? formationExpression() : nil
    return .enter(members, from: side, duration, to: formation, clauses())
  }

  /// `who to left over N, …`
  mutating func exit() -> Step {
    let members = members()
    expect(word: "to")
    return .exit(members, to: direction(among: [.left, .right, .back]), overDuration(), clauses())
  }

  /// `N { who { … } who { … } }`
  mutating func together() -> Step {
    let duration = kind == .openBrace || kind == .lineBreak ? nil : duration()
    return .together(duration, braced { $0.lane() })
  }

  /// `who { … }`
  private mutating func lane() -> Lane? {
    let start = token.span.lower
    guard kind == .name else {
      report("expected-name", "expected who does something, as in `front { hold 8 }`")
      skipToStatementEnd()
      return nil
    }
    let word = tokenText
    let members = members()
    if kind != .openBrace, StatementWord(rawValue: word) != nil {
      report(
        "expected-lane", "expected who does this",
        at: Span(start, start + Int32(word.utf8.count)), hints: ["write `all { \(word) … }`"])
      skipToStatementEnd()
      return nil
    }
    let body = block()
    return Lane(members: members, body: body, span: span(from: start))
  }
}
