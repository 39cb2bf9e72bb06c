import DanceGeometry
import DanceNotation
import DanceSource

// Steps in which dancers who are on stage travel.
extension ScoreWalker {
  mutating func motion(_ step: Step, at span: Span, _ lane: inout Lane) {
    requireStart(at: span)
    let dancers = present(&lane)
    guard !dancers.isEmpty else {
      reportNobody(at: span)
      lane.count += step.duration.flatMap { counts($0) } ?? 0
      return
    }
    switch step {
    case .move(let duration, let formation, let clauses):
      move(duration, formation, clauses, by: dancers, at: span, &lane)
    case .shift(let place, let duration, let clauses):
      let vector = vector(place)
      travel(.shift, duration, clauses, by: dancers, at: span, &lane) { _, manner in vector.map { .shift($0, manner) } }
    case .turn(let amount, let about, let duration, let clauses):
      let angle = evaluator.quantity(amount, as: .angle, in: frame)
      let centre = about.map { evaluator.point($0, in: frame) }
      travel(.turn, duration, clauses, by: dancers, at: span, &lane) { _, manner in
        guard let angle, centre == nil || centre != .some(nil) else { return nil }
        return .turn(Angle(radians: angle), about: centre ?? nil, manner)
      }
    case .scale(let amount, let about, let duration, let clauses):
      let factor = factor(amount)
      let centre = about.map { evaluator.point($0, in: frame) }
      travel(.scale, duration, clauses, by: dancers, at: span, &lane) { _, manner in
        guard let factor, centre == nil || centre != .some(nil) else { return nil }
        return .scale(factor, about: centre ?? nil, manner)
      }
    case .mirror(let axis, let duration, let clauses):
      travel(.mirror, duration, clauses, by: dancers, at: span, &lane) { _, manner in
        .mirror(axis == .x ? .x : .y, manner)
      }
    case .swap(let first, let second, let duration, let clauses):
      swap(first, second, duration, clauses, at: span, &lane)
    case .follow(let way, let duration, let clauses):
      follow(way, duration, clauses, by: dancers, at: span, &lane)
    default: return
    }
  }

  private mutating func move(
    _ duration: Duration, _ expression: FormationExpression, _ clauses: [Clause], by dancers: [Int], at span: Span,
    _ lane: inout Lane
  ) {
    let counts = counts(duration)
    let formation =
      expression.isMissing ? nil : evaluator.formation(expression, dancers: dancers.count, in: frame)
    let request = ClauseRequest(
      motion: .move, dancers: dancers, counts: counts, formation: formation, span: span,
      isFormationKnown: formation != nil)
    let said = resolve(clauses, request)
    defer { lane.count += counts ?? 0 }
    guard let counts, let formation, let (placement, manner) = said else { return }
    add(.move(formation, placement, manner), by: dancers, from: lane.count, lasting: counts, at: span)
  }

  /// A step that takes counts and has nothing but a manner beside what it is.
  private mutating func travel(
    _ motion: ClauseRequest.Motion, _ duration: Duration, _ clauses: [Clause], by dancers: [Int], at span: Span,
    _ lane: inout Lane, action: (ClauseAnswer, Manner) -> Cue.Action?
  ) {
    let counts = counts(duration)
    let request = ClauseRequest(motion: motion, dancers: dancers, counts: counts, formation: nil, span: span)
    let said = resolveAll(clauses, request)
    defer { lane.count += counts ?? 0 }
    guard let counts, let said, let action = action(said, said.manner) else { return }
    add(action, by: dancers, from: lane.count, lasting: counts, at: span)
  }

  private mutating func swap(
    _ first: Name, _ second: Name, _ duration: Duration, _ clauses: [Clause], at span: Span, _ lane: inout Lane
  ) {
    let a = onStage(first, lane)
    guard let b = onStage(second, lane), let a else {
      lane.count += counts(duration) ?? 0
      return
    }
    if a == b { fail("swap-with-oneself", "`\(first.text)` cannot swap with themselves", at: second.span) }
    travel(.swap, duration, clauses, by: [a, b], at: span, &lane) { _, manner in .swap(a, b, manner) }
  }

  /// A dancer of the lane who is on stage.
  private mutating func onStage(_ name: Name, _ lane: Lane) -> Int? {
    guard let dancer = cast.dancer(name, in: frame.file, log: &evaluator.log) else { return nil }
    guard laneOf[dancer] == lane.id else {
      fail("not-addressed", "\(name.text) does not belong to this lane", at: name.span)
      return nil
    }
    guard isOnStage[dancer] else {
      fail("off-stage", "\(name.text) is off stage here", at: name.span, hint: "let \(name.text) `enter` first")
      return nil
    }
    return dancer
  }

  private mutating func follow(
    _ expression: FormationExpression, _ duration: Duration, _ clauses: [Clause], by dancers: [Int], at span: Span,
    _ lane: inout Lane
  ) {
    let way =
      expression.isMissing
      ? nil : evaluator.way(expression, in: evaluator.frame(in: frame.file, dancers: dancers.count))
    travel(.follow, duration, clauses, by: dancers, at: span, &lane) { answer, manner in
      way.map { .follow($0, spacing: answer.spacing, manner) }
    }
  }

  private mutating func vector(_ place: PointExpression) -> Vector? {
    if case .named = place.kind {
      fail(
        "wrong-kind", "expected how far to go, found a place", at: place.span,
        hint: "write `(dx, dy)`, or `move … to` for a place")
      return nil
    }
    return evaluator.point(place, in: frame).map { $0 - .origin }
  }

  private mutating func factor(_ expression: Expression) -> Double? {
    guard let factor = evaluator.quantity(expression, as: .number, in: frame) else { return nil }
    guard factor > 0 else {
      fail("out-of-range", "expected a factor above 0", at: expression.span)
      return nil
    }
    return factor
  }
}

extension Step {
  /// How long those addressed travel; `nil` for other steps.
  fileprivate var duration: Duration? {
    switch self {
    case .move(let duration, _, _), .shift(_, let duration, _), .turn(_, about: _, let duration, _),
      .scale(_, about: _, let duration, _), .mirror(_, let duration, _), .swap(_, _, let duration, _),
      .follow(_, let duration, _):
      duration
    default: nil
    }
  }
}
