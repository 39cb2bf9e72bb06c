import DanceTestSupport
import Kalgunmu

/// What the planner makes of one scene of the repair suite, judged by the checks alone.
struct RepairTrial: Sendable {
  let scene: RepairScene
  /// Whether everybody keeps the clearance as written.
  private(set) var isCleanAsWritten = false
  /// Whether the scene's solution, planned as written, is found clean by the checks.
  private(set) var isProvedFeasible = false
  /// Whether the plan is found clean by the checks.
  private(set) var isSolved = false
  /// Whether the planner says so itself: no repair it could not finish, and none is needed elsewhere.
  private(set) var isSaidToBeSolved = false
  /// The steps of the ladder that were used.
  private(set) var rungs: [String] = []
  /// How many dancers walk otherwise than as written.
  private(set) var changed = 0
  /// The delays given, in counts.
  private(set) var delays: [Double] = []
  /// How much farther those go who go farther, as a share of the way as written.
  private(set) var detours: [Double] = []
  /// Seconds for planning, repair included.
  private(set) var seconds = 0.0
  /// What is wrong with the scene itself.
  private(set) var complaint: String?

  init(_ scene: RepairScene, effort: RepairEffort, runs: Int) {
    self.scene = scene
    guard let routine = Self.routine(scene.text, &complaint) else { return }
    let written = Performance(of: routine, effort: .none)
    let faults = Faults(of: written)
    isCleanAsWritten = faults.contacts == 0
    if let solution = scene.solution {
      guard let routine = Self.routine(solution, &complaint) else { return }
      let solved = Faults(of: Performance(of: routine, effort: .none))
      isProvedFeasible = solved.contacts == 0 && solved.others <= faults.others
      if !isProvedFeasible {
        complaint = "the solution has \(solved.contacts) contacts and \(solved.others) other faults"
      }
    }
    var plan = written
    seconds = Stopwatch.median(Stopwatch.seconds(runs: runs) { plan = Performance(of: routine, effort: effort) })
    let found = Faults(of: plan)
    isSolved = found.contacts == 0 && found.others <= faults.others
    isSaidToBeSolved = plan.repairs.allSatisfy(\.isMended)
    compare(plan, with: written)
  }

  /// Notes what was changed.
  private mutating func compare(_ plan: Performance, with written: Performance) {
    for repair in plan.repairs {
      switch repair.outcome {
      case .mended(let rung), .eased(let rung): rungs.append(rung.rawValue)
      case .unmended: rungs.append("none")
      }
      for change in repair.changes {
        if case .delay(let counts) = change.kind { delays.append(counts) }
      }
    }
    for dancer in 0..<plan.dancerCount {
      let (before, after) = (Self.motions(of: dancer, in: written), Self.motions(of: dancer, in: plan))
      guard before != after else { continue }
      changed += 1
      let (old, new) = (before.reduce(0) { $0 + $1.length }, after.reduce(0) { $0 + $1.length })
      if old > 0, new > old { detours.append(new / old - 1) }
    }
  }

  private static func motions(of dancer: Int, in performance: Performance) -> [Motion] {
    performance.tracks.rows(of: dancer).map(performance.tracks.motion)
  }

  private static func routine(_ text: String, _ complaint: inout String?) -> Routine? {
    let resolution = Resolver.resolve(SourceFile(name: "scene", text: text), loader: .libraryOnly)
    guard let routine = resolution.routine, resolution.diagnostics.allSatisfy({ $0.severity == .note }) else {
      complaint = DiagnosticRenderer().text(of: resolution.diagnostics, in: resolution.sources)
      return nil
    }
    return routine
  }
}

/// What the checks find that a repair must not leave or bring.
private struct Faults {
  /// Findings of dancers too near each other.
  var contacts = 0
  /// Errors of another kind.
  var others = 0

  init(of performance: Performance) {
    for finding in CheckReport(of: performance).findings {
      switch finding.rule {
      case .collision, .crowding: contacts += 1
      case .offStage, .obstacle, .speed, .late, .jump, .overlap, .unfilled: others += 1
      default: break
      }
    }
  }
}
