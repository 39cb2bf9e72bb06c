import DanceSource

/// Which statement it is.
extension Parser {
  /// A statement and its end; `nil` if it makes no sense.
  mutating func statement() -> Statement? {
    let start = token.span.lower
    let documentation = token.documentation.map { self.documentation(from: $0, to: start) }
    guard let word = statementWord() else {
      skipToStatementEnd()
      return nil
    }
    let kind = statement(word, documentation: documentation)
    let statement = Statement(kind, span: span(from: start))
    finishStatement()
    return statement
  }

  /// The keyword of a statement; the nearest one if it is misspelt.
  private mutating func statementWord() -> StatementWord? {
    guard kind == .name else {
      report("expected-statement", "expected a statement such as `move`, `section` or `cast`")
      return nil
    }
    if let word = StatementWord(rawValue: tokenText) {
      advance()
      return word
    }
    let meant = suggestion(for: tokenText, among: StatementWord.allCases.map(\.rawValue))
    report("unknown-statement", "\(quoted(tokenText)) begins no statement", hints: hints(meaning: meant))
    skip()
    return meant.flatMap(StatementWord.init(rawValue:))
  }

  private func hints(meaning meant: String?) -> [String] {
    guard !log.isFull else { return [] }
    if let meant { return ["did you mean `\(meant)`?"] }
    if cursor.peek().kind == .openBrace { return ["write who does what inside `together { … }`"] }
    return []
  }

  /// What follows the keyword.
  private mutating func statement(_ word: StatementWord, documentation: String?) -> Statement.Kind {
    switch word {
    case .routine: .declaration(.routine(quotedText("the title")))
    case .by: .declaration(.author(quotedText("a name")))
    case .stage: .declaration(.stage(stageShape()))
    case .wings: .declaration(.wings(expression(.length)))
    case .audience: .declaration(audience())
    case .prop: .declaration(prop())
    case .meter: .declaration(.meter(expression(.number)))
    case .step: .declaration(.stepLength(expression(.length)))
    case .music: .declaration(music())
    case .beats: .declaration(.beats(quotedText("the name of a file")))
    case .cast: .declaration(.cast(castEntries()))
    case .group: .declaration(group())
    case .dancer: .declaration(.dancer(name("the name of a dancer"), namedValues(.limits)))
    case .limits: .declaration(.limits(namedValues(.limits)))
    case .errors: .declaration(errors())
    case .use: .declaration(use())
    case .formation: .declaration(.formation(formationDeclaration(documentation: documentation)))
    case .section: .step(section())
    case .offstage: .step(.offstage(members()))
    case .start: .step(.start(formationExpression(), clauses()))
    case .hold: .step(.hold(duration()))
    case .move: .step(move())
    case .shift: .step(.shift(point(), overDuration(), clauses()))
    case .turn: .step(.turn(expression(.angle), about: optionalCentre(), overDuration(), clauses()))
    case .scale: .step(.scale(expression(.factor), about: optionalCentre(), overDuration(), clauses()))
    case .mirror: .step(.mirror(axis(), overDuration(), clauses()))
    case .swap: .step(swap())
    case .follow: .step(.follow(formationExpression(), overDuration(), clauses()))
    case .enter: .step(enter())
    case .exit: .step(exit())
    case .face: .step(.face(facing(), over: optionalOverDuration()))
    case .level: .step(.level(choice("expected-level", of: Level.self) ?? .high, over: optionalOverDuration()))
    case .together: .step(together())
    case .repeat: .step(.repeat(expression(.number), block()))
    case .note: .step(.note(quotedText("the note")))
    case .allow: .step(.allow(name("what is allowed, such as `contact`"), isAtStatementEnd ? [] : members()))
    case .tempo: .step(.tempo(expression(.tempo), over: optionalOverDuration()))
    }
  }

  /// The text of the `///` lines in that stretch.
  private func documentation(from start: Int32, to end: Int32) -> String {
    let lines = file.text(of: Span(start, end)).split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.drop(while: \.isWhitespace)
      return line.hasPrefix("///") ? line.dropFirst(3) : nil
    }
    return lines.map { $0.first == " " ? $0.dropFirst() : $0 }.joined(separator: "\n")
  }
}
