public import DancePlanning
import DanceScore
import DanceSource

extension PlanReport {
  /// The plan as a value that encodes to the documented JSON; schema 1.
  ///
  /// - Parameters:
  ///   - file: the routine's file as the person named it.
  ///   - changes: where the cast is not the one that the file names, what has become of everybody's part.
  public func machineReadable(
    file: String, of performance: Performance, changes: VersionChanges? = nil
  ) -> MachinePlan {
    MachinePlan(self, file: file, performance: performance, changes: changes)
  }
}

/// A plan for machines. The names of its properties are the keys of the JSON and a contract.
public struct MachinePlan: Encodable, Sendable {
  private let schema = 1
  private let file: String
  private let title: String
  private let dancers: Int
  private let counts: Double
  private let seconds: Double
  private let transitions: [MachineTransition]
  private let repairs: [MachineRepair]
  private let summary: Summary
  private let changes: MachineChanges?
  private let gaps: [MachineGap]?

  fileprivate init(_ report: PlanReport, file: String, performance: Performance, changes: VersionChanges?) {
    let routine = performance.routine
    self.file = file
    title = routine.title
    dancers = routine.cast.count
    counts = rounded(routine.counts)
    seconds = rounded(routine.seconds)
    transitions = report.transitions.map { MachineTransition($0, of: performance) }
    repairs = performance.repairs.map { MachineRepair($0, of: performance) }
    summary = Summary(
      transitions: report.transitions.count, colliding: report.colliding.count,
      crowded: report.transitions.count { !$0.crowdings.isEmpty },
      mended: performance.mendedPassages,
      tooFewCounts: report.transitions.count { !$0.counts.isEnough })
    self.changes = changes.map(MachineChanges.init)
    gaps = changes.map { _ in performance.castGaps.map { MachineGap($0, in: routine) } }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, file, title, dancers, counts, seconds, transitions, repairs, summary, changes, gaps
  }

  /// Every key is always there; what does not apply is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(file, forKey: .file)
    try container.encode(title, forKey: .title)
    try container.encode(dancers, forKey: .dancers)
    try container.encode(counts, forKey: .counts)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(transitions, forKey: .transitions)
    try container.encode(repairs, forKey: .repairs)
    try container.encode(summary, forKey: .summary)
    try container.encode(changes, forKey: .changes)
    try container.encode(gaps, forKey: .gaps)
  }

  private struct Summary: Encodable {
    let transitions: Int
    let colliding: Int
    let crowded: Int
    let mended: Int
    let tooFewCounts: Int
  }
}

/// Two dancers and how near they are at a moment, for machines.
struct MachineApproach: Encodable, Sendable {
  private let dancers: [String]
  private let distance: Double
  private let count: Double
  private let at: String
  private let seconds: Double

  init(_ first: Int, _ second: Int, _ distance: Double, at moment: Double, in routine: Routine) {
    dancers = [first, second].map { routine.cast[$0].name }
    self.distance = rounded(distance)
    count = rounded(moment)
    at = CountLabel(moment, meter: routine.meter).description
    seconds = rounded(routine.clock.seconds(atCount: moment))
  }
}
