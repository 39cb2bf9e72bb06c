import DanceGeometry
import DanceNotation
import DanceSource

/// Walks through the score with a running count, and writes down who does what from when to when.
///
/// The walk has *lanes*: the whole cast is one, and each part of a `together` is one of its own with those it names. A lane
/// counts for itself. `laneOf` says at any time to which lane a dancer belongs, `isOnStage` who is on; together they say whom
/// a statement addresses.
struct ScoreWalker {
  /// Works out expressions and formations, and keeps the log.
  var evaluator: Evaluator
  /// Who is meant by a name.
  let cast: CastTable
  /// What is known to the score.
  let frame: Frame
  /// Counts in a phrase.
  let meter: Int
  /// Whether listed beats make the tempo.
  let hasBeats: Bool

  /// Changes of tempo in the order in which they were met.
  var tempoChanges: [Clock.Change] = []
  /// Which statement made the last change of tempo at a count, and whether it is a sudden one.
  var lastTempos: [Double: (isSudden: Bool, span: Span)] = [:]
  /// What is being written.
  var cues: [Cue] = []
  var notes: [Routine.Note] = []
  var sections: [Routine.Section] = []
  var allowances: [Routine.ContactAllowance] = []
  var ruleAllowances: [Routine.RuleAllowance] = []
  var sectionLimits: [Routine.SectionLimits] = []
  /// How much had been said when the section being walked began.
  var innermostSection = OpenSection()
  var mismatches: [Routine.LengthMismatch] = []
  var overlaps: [Routine.Overlap] = []
  var offstageAtStart: [Int] = []

  /// Who is on stage, by cast index.
  var isOnStage: [Bool]
  /// Grows whenever somebody comes on or goes off.
  var presenceVersion = 0
  /// The lane to which each dancer belongs now.
  var laneOf: [Int]
  /// How many lanes there have been.
  var laneCount = 1
  /// Whether `start` has been said, or needs not be said any more.
  var hasStarted = false
  /// Statements walked.
  var walked = 0
  /// Dancers looked at one by one: what the walk costs beside its statements.
  var handled = 0
  /// Whether a limit was passed, so that nothing more is walked.
  var isExhausted = false
  /// Groups and runs looked up before.
  var knownMembers: [Span: [Int]] = [:]

  /// Those who do something together, and how far they have come.
  struct Lane {
    /// Its number.
    var id = 0
    /// The count at which it is.
    var count = 0.0
    /// The cast indices of its dancers, ascending.
    var members: [Int]
    /// Whether it stands in a `together`.
    var isPart = false
    /// Whether it stands in a `repeat`.
    var isRepeated = false
    /// Its dancers on stage, and for which presence that was worked out.
    var present: (version: Int, dancers: [Int])?
  }

  init(_ evaluator: Evaluator, cast: CastTable, frame: Frame, meter: Int, hasBeats: Bool) {
    self.evaluator = evaluator
    self.cast = cast
    self.frame = frame
    self.meter = meter
    self.hasBeats = hasBeats
    isOnStage = Array(repeating: true, count: cast.dancers.count)
    laneOf = Array(repeating: 0, count: cast.dancers.count)
  }

  /// Walks the whole score.
  mutating func walk(_ score: [Statement], into routine: inout Routine) {
    var lane = Lane(members: Array(cast.dancers.indices))
    walk(score, &lane)
    if !hasStarted, evaluator.log.errorCount == 0 {
      let end = score.last?.span.upper ?? 0
      reportMissingStart(at: Span(end, end))
    }
    close(from: OpenSection(), start: 0, end: lane.count)
    routine.counts = lane.count
    routine.cues = cues.stablySorted { $0.start < $1.start }
    routine.notes = notes.stablySorted { $0.count < $1.count }
    routine.sections = sections.stablySorted { $0.start < $1.start }
    routine.contactAllowances = allowances
    routine.ruleAllowances = ruleAllowances
    routine.sectionLimits = sectionLimits.stablySorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    routine.lengthMismatches = mismatches
    routine.overlaps = overlaps
    routine.offstageAtStart = offstageAtStart
  }

  /// Walks statements one after the other.
  mutating func walk(_ statements: [Statement], _ lane: inout Lane) {
    for statement in statements {
      guard !isExhausted else { return }
      walked += 1
      guard walked <= Allowance.statements else {
        exhaust("the score has more than \(Allowance.statements) statements, repetitions counted", at: statement.span)
        return
      }
      walk(statement, &lane)
      if lane.count > Allowance.counts {
        exhaust("the score is longer than \(Int(Allowance.counts)) counts", at: statement.span)
      }
    }
  }

  private mutating func walk(_ statement: Statement, _ lane: inout Lane) {
    switch statement.kind {
    case .declaration(.limits(let entries)): limit(entries, at: statement.span, lane)
    case .declaration:
      fail(
        "misplaced-declaration", "this belongs outside of the score's blocks", at: statement.span,
        hint: "move it to the top of the file")
    case .step(let step): walk(step, at: statement.span, &lane)
    }
  }

  /// Stops the walk.
  mutating func exhaust(_ message: String, at span: Span) {
    if !isExhausted { fail("too-long", message, at: span, hint: "repeat less often") }
    isExhausted = true
  }

  /// Reports an error.
  mutating func fail(_ id: String, _ message: String, at span: Span, hint: String? = nil, notes: [Diagnostic.Note] = [])
  {
    evaluator.fail(id, message, at: frame.location(span), hint: hint, notes: notes)
  }

  /// Counts the looking at `dancers` dancers; stops the walk when it is too much.
  mutating func handle(_ dancers: Int, at span: Span) {
    handled += dancers
    if handled > Allowance.handled { exhaust("the score moves too many dancers too often", at: span) }
  }

  /// A length of time in counts.
  mutating func counts(_ duration: Duration) -> Double? {
    guard !evaluator.refusesShare(duration.amount, instead: "a number of counts", in: frame) else { return nil }
    guard let value = evaluator.value(of: duration.amount, in: frame) else { return nil }
    guard case .quantity(let quantity) = value, quantity.dimension == .number else {
      fail(
        "wrong-dimension", "expected a number of counts, found \(value.words)", at: duration.amount.span,
        hint: value.hasUnit ? "write the number without a unit, as in `hold 8`" : nil)
      return nil
    }
    let counts = quantity.value * (duration.measure == .eights ? Double(meter) : 1)
    guard counts >= 0 else {
      fail("negative-counts", "a number of counts cannot be below 0", at: duration.amount.span)
      return nil
    }
    guard counts <= Allowance.counts else {
      fail("too-long", "expected at most \(Int(Allowance.counts)) counts", at: duration.amount.span)
      return nil
    }
    return counts
  }

  /// Writes a cue down.
  mutating func add(_ action: Cue.Action, by dancers: [Int], from start: Double, lasting length: Double, at span: Span)
  {
    guard cues.count < Allowance.cues else {
      exhaust("the score has more than \(Allowance.cues) cues", at: span)
      return
    }
    handle(dancers.count, at: span)
    cues.append(
      Cue(dancers: dancers, start: start, end: start + length, action: action, location: frame.location(span)))
  }

  /// Says that a score begins with `start`.
  mutating func reportMissingStart(at span: Span) {
    fail(
      "no-start", "expected `start` before anything moves", at: span,
      hint: "say where everyone is at the beginning, such as `start line`")
    hasStarted = true
  }
}
