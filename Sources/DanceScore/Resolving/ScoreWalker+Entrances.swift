import DanceNotation
import DanceSource

// Coming on and going off.
extension ScoreWalker {
  mutating func enter(
    _ members: [MemberExpression], from direction: Direction, _ duration: Duration, to expression: FormationExpression?,
    _ clauses: [Clause], at span: Span, _ lane: inout Lane
  ) {
    requireStart(at: span)
    let counts = counts(duration)
    defer { lane.count += counts ?? 0 }
    guard let dancers = those(members, onStage: false, lane), let side = side(direction, at: span) else { return }
    var formation: Formation?
    if let expression, !expression.isMissing {
      formation = evaluator.formation(expression, dancers: dancers.count, in: frame)
    }
    let motion: ClauseRequest.Motion = expression == nil ? .enter : .enterFormation
    let request = ClauseRequest(
      motion: motion, dancers: dancers, counts: counts, formation: formation, span: span,
      isFormationKnown: formation != nil)
    let said = resolve(clauses, request)
    for dancer in dancers { isOnStage[dancer] = true }
    presenceVersion += 1
    guard let counts, let (placement, manner) = said, expression == nil || formation != nil else { return }
    add(.enter(from: side, formation, placement, manner), by: dancers, from: lane.count, lasting: counts, at: span)
  }

  mutating func exit(
    _ members: [MemberExpression], to direction: Direction, _ duration: Duration, _ clauses: [Clause], at span: Span,
    _ lane: inout Lane
  ) {
    requireStart(at: span)
    let counts = counts(duration)
    defer { lane.count += counts ?? 0 }
    guard let dancers = those(members, onStage: true, lane), let side = side(direction, at: span) else { return }
    let request = ClauseRequest(motion: .exit, dancers: dancers, counts: counts, formation: nil, span: span)
    let said = resolve(clauses, request)
    for dancer in dancers { isOnStage[dancer] = false }
    presenceVersion += 1
    guard let counts, let (_, manner) = said else { return }
    add(.exit(to: side, manner), by: dancers, from: lane.count, lasting: counts, at: span)
  }

  /// The dancers named, who must all be on stage, or all off; `all` means those of the lane who are.
  private mutating func those(_ members: [MemberExpression], onStage wanted: Bool, _ lane: Lane) -> [Int]? {
    let dancers = resolve(members, in: lane)
    let isEverybody = members.contains { if case .name(let name) = $0 { name.text == "all" } else { false } }
    let fitting = dancers.filter { isOnStage[$0] == wanted }
    guard let first = members.first, let last = members.last else { return nil }
    let span = first.span.joined(with: last.span)
    if !isEverybody, let wrong = dancers.first(where: { isOnStage[$0] != wanted }) {
      let name = cast.dancers[wrong].name
      fail(
        wanted ? "off-stage" : "on-stage",
        wanted ? "\(name) is off stage already" : "\(name) is on stage already", at: span,
        hint: wanted
          ? "let \(name) `enter` first, or leave them out"
          : "write `offstage \(name)` before `start`, or `exit` before this")
    }
    guard !fitting.isEmpty else {
      if isEverybody, !cast.isChanged {
        fail(wanted ? "off-stage" : "on-stage", "everybody is \(wanted ? "off" : "on") stage already", at: span)
      }
      return nil
    }
    return fitting
  }

  private mutating func side(_ direction: Direction, at span: Span) -> Side? {
    if let side = Side(rawValue: direction.rawValue) { return side }
    fail("wrong-direction", "expected `left`, `right` or `back`", at: span)
    return nil
  }
}
