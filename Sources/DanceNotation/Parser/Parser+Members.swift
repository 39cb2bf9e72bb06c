import DanceSource

/// Who is addressed, and sides.
extension Parser {
  /// `a, front, p1...p50`
  mutating func members() -> [MemberExpression] {
    var members: [MemberExpression] = []
    repeat { members.append(member()) } while accept(.comma)
    return members
  }

  /// `ara`, `front`, `all`, `rest`, `p1...p50`
  mutating func member() -> MemberExpression {
    let first = name("the name of a dancer or a group")
    guard accept(.closedRange) else { return .name(first) }
    if kind == .number {
      report(
        "expected-name", "expected the name of the last dancer", hints: ["write the whole name, as in `p1...p50`"])
      skip()
      return .name(first)
    }
    return .range(first, name("the name of the last dancer"))
  }

  /// `left`, `right`, … as far as they make sense there.
  mutating func direction(among directions: [Direction]) -> Direction {
    choice("expected-direction", of: directions) ?? directions.first ?? .left
  }

  /// `x` or `y`
  mutating func axis() -> Axis {
    choice("expected-axis", of: Axis.self) ?? .x
  }

  /// `audience`, `travel`, `45deg`, …
  mutating func facing() -> FacingExpression {
    guard kind == .name, !isQuantity(cursor.peek().kind) else { return .angle(expression(.angle)) }
    if isInFormation, FacingWord(rawValue: tokenText) == nil { return .angle(expression(.angle)) }
    return choice("expected-facing", of: FacingWord.self)?.expression ?? .audience
  }

  /// Whether a name before a token of that kind is part of a computation.
  private func isQuantity(_ next: TokenKind) -> Bool {
    switch next {
    case .openParenthesis, .plus, .minus, .star, .slash: true
    default: false
    }
  }
}
