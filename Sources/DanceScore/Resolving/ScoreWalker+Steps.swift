import DanceGeometry
import DanceNotation
import DanceSource

// One function for each step of the score.
extension ScoreWalker {
  mutating func walk(_ step: Step, at span: Span, _ lane: inout Lane) {
    switch step {
    case .section(let title, let length, let body): section(title, length, body, at: span, &lane)
    case .repeat(let times, let body): repetition(times, body, &lane)
    case .together(let length, let lanes): together(length, lanes, at: span, &lane)
    case .offstage(let members): offstage(members, at: span, lane)
    case .start(let formation, let clauses): start(formation, clauses, at: span, &lane)
    case .hold(let duration): hold(duration, at: span, &lane)
    case .note(let text): notes.append(Routine.Note(text: text.text, count: lane.count))
    case .allow(let rule, let members): allow(rule, members, at: span, lane)
    case .tempo(let tempo, let duration): changeTempo(tempo, over: duration, at: span, lane)
    case .face(let facing, let duration):
      guard let facing = evaluator.fixedFacing(facing, at: span, in: frame) else { return }
      attitude(.face(facing), over: duration, at: span, &lane)
    case .level(let level, let duration):
      attitude(.level(Self.level(level)), over: duration, at: span, &lane)
    case .enter(let members, let side, let duration, let formation, let clauses):
      enter(members, from: side, duration, to: formation, clauses, at: span, &lane)
    case .exit(let members, let side, let duration, let clauses):
      exit(members, to: side, duration, clauses, at: span, &lane)
    case .move, .shift, .turn, .scale, .mirror, .swap, .follow: motion(step, at: span, &lane)
    }
  }

  private mutating func hold(_ duration: Duration, at span: Span, _ lane: inout Lane) {
    requireStart(at: span)
    if let counts = counts(duration) { lane.count += counts }
  }

  /// Says so, once, where something happens before `start`.
  mutating func requireStart(at span: Span) {
    if !hasStarted { reportMissingStart(at: span) }
  }

  private mutating func start(
    _ expression: FormationExpression, _ clauses: [Clause], at span: Span, _ lane: inout Lane
  ) {
    guard !lane.isPart, !lane.isRepeated else {
      fail("misplaced-start", "`start` belongs at the beginning of the score", at: span)
      return
    }
    guard !hasStarted || !cues.isEmpty || offstageAtStart.count < cast.dancers.count else {
      if cast.isChanged { return }
      fail(
        "nobody-on-stage", "nobody is on stage to start: everybody begins in the wings", at: span,
        hint: "remove it and let somebody `enter`, or leave somebody out of `offstage`")
      return
    }
    guard !hasStarted else {
      fail(
        "started-twice", "the routine has started already", at: span,
        hint: "write `move` to bring everyone to another formation")
      return
    }
    hasStarted = true
    let dancers = present(&lane)
    guard !expression.isMissing,
      let formation = evaluator.formation(expression, dancers: dancers.count, in: frame)
    else { return }
    let request = ClauseRequest(motion: .start, dancers: dancers, counts: 0, formation: formation, span: span)
    guard let (placement, manner) = resolve(clauses, request) else { return }
    add(.start(formation, placement), by: dancers, from: lane.count, lasting: 0, at: span)
    if let facing = manner.facing { add(.face(facing), by: dancers, from: lane.count, lasting: 0, at: span) }
  }

  private mutating func offstage(_ members: [MemberExpression], at span: Span, _ lane: Lane) {
    guard !hasStarted, !lane.isPart, !lane.isRepeated else {
      fail("misplaced-offstage", "`offstage` belongs before `start`", at: span, hint: "write `exit` to leave later on")
      return
    }
    for dancer in resolve(members, in: lane) where isOnStage[dancer] {
      isOnStage[dancer] = false
      offstageAtStart.append(dancer)
    }
    offstageAtStart.sort()
    presenceVersion += 1
    // With nobody on stage there is nothing to start with: the routine begins with who enters.
    if !isOnStage.contains(true) { hasStarted = true }
  }

  private mutating func attitude(
    _ action: Cue.Action, over duration: Duration?, at span: Span, _ lane: inout Lane
  ) {
    requireStart(at: span)
    guard let counts = duration.map({ counts($0) }) ?? 0 else { return }
    let dancers = present(&lane)
    guard !dancers.isEmpty else { return reportNobody(at: span) }
    add(action, by: dancers, from: lane.count, lasting: counts, at: span)
  }

  private static func level(_ level: DanceNotation.Level) -> Level {
    switch level {
    case .low: .low
    case .middle: .middle
    case .high: .high
    }
  }

  private mutating func changeTempo(_ expression: Expression, over duration: Duration?, at span: Span, _ lane: Lane) {
    let counts = duration.map { self.counts($0) } ?? 0
    guard let tempo = evaluator.quantity(expression, as: .tempo, in: frame), let counts else { return }
    guard !hasBeats else {
      fail("tempo-and-beats", "`beats` says the time of every count already", at: span, hint: "remove one of the two")
      return
    }
    let beatsPerMinute = tempo * 60
    guard beatsPerMinute > 0.999_999, beatsPerMinute < 1000.000_001 else {
      fail("out-of-range", "expected a tempo of 1bpm to 1000bpm", at: expression.span)
      return
    }
    reportPointlessTempo(at: lane.count, before: span, isSudden: counts == 0)
    tempoChanges.append(Clock.Change(count: lane.count, length: counts, beatsPerMinute: beatsPerMinute))
  }

  /// Says so where another tempo is set at the same moment. Only a steady change may begin from a tempo set at once.
  private mutating func reportPointlessTempo(at count: Double, before span: Span, isSudden: Bool) {
    defer { lastTempos[count] = (isSudden, span) }
    guard let last = lastTempos[count], last.span != span, isSudden || !last.isSudden else { return }
    fail(
      "said-twice", "another tempo begins at the same moment", at: span, hint: "keep one of them",
      notes: [Diagnostic.Note("the other one", at: frame.location(last.span))])
  }

  /// Says that a step addresses nobody, unless those whom it is written for may just not be there.
  mutating func reportNobody(at span: Span) {
    guard !cast.isChanged else { return }
    fail("nobody-on-stage", "nobody is on stage to do this", at: span, hint: "let somebody `enter` first")
  }
}
