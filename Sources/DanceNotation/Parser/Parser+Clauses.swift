import DanceSource

/// What stands after a step's commas.
extension Parser {
  /// `, assign fair, ease smooth`
  mutating func clauses() -> [Clause] {
    var clauses: [Clause] = []
    while kind == .comma || isAtClause {
      if !accept(.comma) {
        report("expected-comma", "expected `,` before `\(tokenText)`")
      }
      if let clause = clause() { clauses.append(clause) }
    }
    return clauses
  }

  /// Whether a clause begins here, though its comma is missing.
  private var isAtClause: Bool { kind == .name && ClauseWord(rawValue: tokenText) != nil }

  private mutating func clause() -> Clause? {
    let start = here
    guard let word = clauseWord() else {
      while kind != .comma, !isAtStatementEnd { skip() }
      return nil
    }
    return clauseKind(word).map { Clause($0, span: span(from: start.lower)) }
  }

  private mutating func clauseWord() -> ClauseWord? {
    guard kind == .name else {
      report("expected-clause", "expected a clause such as `ease smooth`")
      return nil
    }
    return choice("unknown-clause", of: ClauseWord.self)
  }

  /// What follows the clause's word; `nil` if it says nothing.
  private mutating func clauseKind(_ word: ClauseWord) -> Clause.Kind? {
    switch word {
    case .assign: kind == .openParenthesis ? seats() : objective()
    case .place: .place(dancer(), place())
    case .keep: keep()
    case .path: path()
    case .ease: choice("expected-ease", of: EaseName.self).map(Clause.Kind.ease)
    case .stagger: stagger()
    case .delay: .delay(dancer(), duration())
    case .avoid: choice("expected-off", of: AvoidWord.self).map { _ in .avoidOff }
    case .face: .face(facing())
    case .spacing: .spacing(expression(.length))
    }
  }

  /// `fair`, or `together 5%`
  private mutating func objective() -> Clause.Kind? {
    guard let objective = choice("expected-assignment", of: Objective.self) else { return nil }
    guard objective == .together else { return .assign(objective) }
    let isAtEnd = kind == .comma || isAtStatementEnd || isAtClause
    return .assignTogether(within: isAtEnd ? nil : expression(.number))
  }

  /// `(ara, _, p1...p20)`
  private mutating func seats() -> Clause.Kind {
    let seats: [SeatExpression] = parenthesised(or: []) { parser in
      if parser.kind == .closeParenthesis { parser.report("expected-name", "expected who takes place 1") }
      return parser.commaSeparated { $0.seat() }
    }
    return .seats(seats)
  }

  private mutating func seat() -> SeatExpression {
    guard kind == .name else {
      report("expected-name", "expected who takes the place, or `\(SeatExpression.emptyMark)` for nobody")
      return .empty(span: here)
    }
    if isWord(SeatExpression.emptyMark) {
      let span = token.span
      advance()
      return .empty(span: span)
    }
    let member = member()
    if kind == .number {
      report("expected-comma", "expected `,` or `)`", hints: ["write both names of a run, as in `p1...p20`"])
    }
    return .member(member)
  }

  private mutating func dancer() -> MemberExpression {
    guard kind == .name else {
      report("expected-name", "expected the name of a dancer")
      return .name(Name("", span: here))
    }
    return member()
  }

  /// `centre` or `4`
  private mutating func place() -> PlaceReference {
    kind == .name ? .label(name("a place")) : .number(expression(.number))
  }

  /// `sides`, or `ara sides` for one.
  private mutating func keep() -> Clause.Kind? {
    let dancer = isAtKeeper ? member() : nil
    return choice("expected-sides", of: KeepWord.self).map { _ in .keepSides(of: dancer) }
  }

  /// Whether somebody is named before `sides`. A dancer may be called so: `keep sides sides`.
  private var isAtKeeper: Bool {
    guard kind == .name else { return false }
    let next = cursor.peek()
    if next.kind == .closedRange { return true }
    guard next.kind == .name, !next.startsLine else { return false }
    let word = file.text(of: next.span)
    return isWord(KeepWord.sides.rawValue) ? word == KeepWord.sides.rawValue : ClauseWord(rawValue: word) == nil
  }

  /// `0.5 from left`
  private mutating func stagger() -> Clause.Kind {
    let delay = duration()
    expect(word: "from")
    return .stagger(delay, from: direction(among: Direction.allCases))
  }

  /// `arc 30deg`, or `a arc 30deg` for one.
  private mutating func path() -> Clause.Kind? {
    let dancer = isAtDancerOfPath ? member() : nil
    return way().map { .path($0, of: dancer) }
  }

  /// Whether a dancer stands before the way. A dancer may be called `arc`: `path arc arc 30deg`; only `path curve via`
  /// means a curve.
  private var isAtDancerOfPath: Bool {
    guard kind == .name else { return false }
    let next = cursor.peek()
    if next.kind == .closedRange { return true }
    guard next.kind == .name, let way = WayWord(rawValue: file.text(of: next.span)) else { return false }
    return !(way == .via && isWord("curve"))
  }

  private mutating func way() -> WayExpression? {
    switch choice("expected-path", of: WayWord.self) {
    case .straight: .straight
    case .arc: .arc(expression(.angle), kind == .name && !isAtClause ? direction(among: [.left, .right]) : nil)
    case .curve: .curve(accept(word: "via") ? points() : [])
    case .via: .via(points())
    case nil: nil
    }
  }
}
