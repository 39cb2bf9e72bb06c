import DancePlanning
import DanceScore
import DanceSource

/// What is to be written into a text, and what is left for a reason.
struct DecisionDraft {
  private let performance: Performance
  private let original: RoutineText
  private let names: CastNames
  /// The decisions, by statement.
  private var decisions: [SourceLocation: Decision] = [:]
  /// The statements that are left as they stand.
  private var obstacles: [SourceLocation: Obstacle] = [:]
  /// The statements whose ways and times must not be touched any more.
  private var kept: Set<SourceLocation> = []

  init(of performance: Performance, into routine: Routine, text: RoutineText) {
    self.performance = performance
    original = text
    names = CastNames(of: routine)
    for (location, decision) in DecisionReader(asked: routine, planned: performance).decisions() {
      switch decision {
      case .success(let decision): decisions[location] = decision
      case .failure(let obstacle): obstacles[location] = obstacle
      }
    }
    tryStatements()
  }

  /// The text with the decisions; `nil` if nothing is to be written.
  var text: [UInt8]? {
    guard !decisions.isEmpty else { return nil }
    return original.edited(decisions.keys.flatMap { (try? edits($0)) ?? [] })
  }

  /// What is written.
  var tally: WrittenDecisions.Tally {
    decisions.values.reduce(into: WrittenDecisions.Tally()) { tally, decision in
      tally.places += decision.places == nil ? 0 : 1
      tally.delays += decision.delays.count
      tally.ways += decision.ways.count + (decision.way == nil ? 0 : 1)
      tally.spacings += decision.spacing == nil ? 0 : 1
      tally.openings += decision.opening == nil ? 0 : 1
    }
  }

  /// What is left, in the order of the text.
  var notes: [Diagnostic] { obstacles.map { $1.diagnostic(at: $0) }.inReadingOrder() }

  /// Finds a better draft after the text of this one was planned, and was not the same.
  ///
  /// Where the planner could only ease what it found, it tries again, and further, what is written now: `avoid off` says
  /// that it shall not, where something was decided, and if need be to all who go meanwhile. Where that does not help, the
  /// statement is left, and with it all that was mended together with it.
  mutating func improve(after divergence: Divergence, in again: Performance) {
    guard let cue = divergence.cue else { return leaveAll() }
    let isThen = { (repair: Repair) in repair.start <= divergence.count && divergence.count <= repair.end }
    let tried = again.repairs.filter(isThen)
    let passages = tried + performance.repairs.filter(isThen)
    let cues = performance.routine.cues.filter { cue in
      cue.manner != nil && passages.contains { $0.start < cue.end && cue.start < $0.end }
    }
    let together = Set(cues.map(\.location)).union([performance.routine.cues[cue].location])
    let decided = together.filter { decisions[$0] != nil }
    if !tried.isEmpty, !decided.isSubset(of: kept) {
      kept.formUnion(decided)
    } else if !tried.isEmpty, !decided.isEmpty, !together.isSubset(of: kept) {
      kept.formUnion(together)
      for location in together { decisions[location] = decisions[location] ?? Decision() }
    } else if decided.isEmpty {
      leaveAll()
    } else {
      for location in together { leave(location, for: .otherwise) }
    }
  }

  /// Leaves everything as it stands.
  mutating func leaveAll() {
    for location in decisions.keys { leave(location, for: .otherwise) }
  }

  private mutating func leave(_ location: SourceLocation, for obstacle: Obstacle) {
    if decisions[location]?.isNothing == false { obstacles[location] = obstacle }
    decisions[location] = nil
    kept.remove(location)
  }

  /// Leaves the statements that cannot be written.
  private mutating func tryStatements() {
    for location in decisions.keys {
      do throws(Obstacle) {
        _ = try edits(location)
      } catch {
        leave(location, for: error)
      }
    }
  }

  private func edits(_ location: SourceLocation) throws(Obstacle) -> [TextEdit] {
    guard let decision = decisions[location], let statement = original.statements[location.span] else {
      throw .otherwise
    }
    var writer = StatementWriter(statement, of: original, names: names, decision: decision)
    return try writer.write(keepsWays: kept.contains(location))
  }
}
