// Of all proved plans, the one that people get through best.
//
// A plan may be proved and yet be a close shave: two pass each other at the clearance, and whoever is late touches. So for the
// transitions where takes go wrong, other plans are made: the planner has to keep more than the clearance there, or takes
// another assignment of equal intent. Each is checked as any plan is, and walked in the same takes as the one before
// (common random numbers); the one with the fewest touches stays, then the next transition is looked at. What it gains
// in the end is measured in other takes, because the best of many is better in the takes it was chosen by.

import DanceChecks
public import DancePlanning
public import DanceScore
import DanceSource

/// A plan that is chosen because people get through it best.
public struct RobustPlan: Sendable {
  /// One thing that is planned otherwise.
  public struct Change: Hashable, Sendable {
    /// What is otherwise.
    public enum Kind: Hashable, Sendable {
      /// Everybody is kept so far apart, in metres.
      case distance(Double)
      /// Places are given so that this is least.
      case objective(Placement.Objective)
    }

    /// The index of the cue in the routine that was asked for.
    public let cue: Int
    /// What is otherwise.
    public let kind: Kind
    /// What to call the transition, and when it begins.
    public let name: String, at: String
  }

  /// The plan; the one that was there, if none is better.
  public let performance: Performance
  /// What is planned otherwise.
  public let changes: [Change]
  /// The chance of a touch with the plan that was there, and with this one, in the same takes.
  public let unchanged: Chance, changed: Chance
  /// By how much the chance falls, with the interval that holds the truth in 95 of 100 simulations.
  public let gain: Double, interval: ClosedRange<Double>
  /// How many other plans were tried.
  public let tried: Int

  /// So many plans are tried at most.
  public static let mostPlans = RobustSearch.mostTransitions * (RobustSearch.distances.count + 2)

  /// Looks for a plan that people get through better.
  ///
  /// - Parameters:
  ///   - routine: what was asked for.
  ///   - performance: how it was planned.
  ///   - errors: how far each dancer is from any plan.
  ///   - seed: of the takes.
  ///   - takes: in how many takes each plan is tried; four times as many others say what is gained.
  ///   - effort: how long the planner may look.
  ///   - workers: how many threads; the outcome does not depend on it.
  ///   - progress: called after every plan that was tried, at most ``mostPlans`` times.
  /// - Complexity: that of some thirty plans, checks and simulations.
  public init(
    of routine: Routine, planned performance: Performance, errors: [HumanErrors], seed: UInt64, takes: Int = 400,
    effort: RepairEffort = .normal, workers: Int? = nil, progress: () -> Void = {}
  ) {
    var search = RobustSearch(
      routine, performance, errors: errors, seed: seed, takes: takes, effort: effort, workers: workers)
    search.run(progress)
    let fresh = UInt64(takes)..<UInt64(takes * 5)
    func touches(_ performance: Performance) -> [Bool] {
      TakeRisks(
        SimulationScene(performance, errors: errors, workers: workers), takes: fresh, seed: seed, workers: workers
      ).touches
    }
    let before = touches(performance)
    let comparison = PairedTakes(before, search.changes.isEmpty ? before : touches(search.best))
    // Chosen by luck, and no better in other takes: then it is no better.
    let isBetter = comparison.gain > 0
    self.performance = isBetter ? search.best : performance
    changes = isBetter ? search.changes : []
    unchanged = comparison.unchanged
    changed = isBetter ? comparison.changed : comparison.unchanged
    gain = isBetter ? comparison.gain : 0
    interval = isBetter ? comparison.interval : 0...0
    tried = search.tried
  }
}

/// Looks for better plans, transition by transition.
private struct RobustSearch {
  private let asked: Routine
  private let errors: [HumanErrors]
  private let seed: UInt64
  private let takes: Int
  private let effort: RepairEffort
  private let workers: Int?
  /// How many errors and warnings the plan has that was there.
  private let faults: [Int]

  private(set) var best: Performance
  private(set) var changes: [RobustPlan.Change] = []
  private(set) var tried = 0
  private var touches: Int

  /// The transitions that are looked at, and by how many metres more than the clearance they are planned.
  static let mostTransitions = 6
  static let distances = [0.1, 0.2, 0.35, 0.5]

  init(
    _ routine: Routine, _ performance: Performance, errors: [HumanErrors], seed: UInt64, takes: Int,
    effort: RepairEffort, workers: Int?
  ) {
    asked = routine
    best = performance
    (self.errors, self.seed, self.takes, self.effort, self.workers) = (errors, seed, takes, effort, workers)
    faults = Self.faults(of: performance, workers)
    touches = 0
  }

  mutating func run(_ progress: () -> Void) {
    let counts = SimulationCounts(
      of: best, file: "", errors: errors, seed: seed, takes: 0..<UInt64(takes), workers: workers)
    touches = counts.takes - counts.clean
    let risky = SimulationReport(counts).riskyTransitions
      .filter { $0 < best.transitions.count && counts.transitions[$0].touched > 0 }
    let transitions = risky.map { best.transitions[$0] }.filter { $0.end > $0.start }
    for transition in transitions.prefix(Self.mostTransitions) { improve(transition, progress) }
  }

  /// Tries other plans of a transition, and keeps the best.
  private mutating func improve(_ transition: Transition, _ progress: () -> Void) {
    // An opening has made three cues of one, and its numbers are not those of the text.
    guard let cue = asked.cues.firstIndex(where: { $0.location == best.routine.cues[transition.cue].location }),
      let manner = asked.cues[cue].manner, manner.avoidance == .planner
    else { return }
    let at = CountLabel(transition.start, meter: asked.meter).description
    var found: (performance: Performance, change: RobustPlan.Change)?
    for kind in kinds(of: cue) {
      defer { progress() }
      let change = RobustPlan.Change(cue: cue, kind: kind, name: transition.name, at: at)
      guard let performance = plan(changes + [change]) else { continue }
      tried += 1
      let touches = TakeRisks(
        SimulationScene(performance, errors: errors, workers: workers), takes: 0..<UInt64(takes), seed: seed,
        workers: workers
      ).touches.count(where: \.self)
      guard touches < self.touches else { continue }
      (self.touches, found) = (touches, (performance, change))
    }
    guard let found else { return }
    best = found.performance
    changes.append(found.change)
  }

  private func kinds(of cue: Int) -> [RobustPlan.Change.Kind] {
    let clearance =
      asked.cues[cue].dancers.map { dancer in
        let limits = asked.limits(of: dancer, at: asked.cues[cue].start)
        return max(limits.clearance, 2 * limits.radius)
      }.max() ?? 0
    let distances = Self.distances.map { RobustPlan.Change.Kind.distance(clearance + $0) }
    guard case .move(_, let placement, _) = asked.cues[cue].action, placement.objective == .shortest else {
      return distances
    }
    return [.objective(.nearest), .objective(.fair)] + distances
  }

  /// The plan with some changes, if it is one, and no worse than the one that was there by any rule.
  private func plan(_ changes: [RobustPlan.Change]) -> Performance? {
    var routine = asked
    for change in changes {
      let cue = routine.cues[change.cue]
      switch change.kind {
      case .distance(let distance):
        routine.sectionLimits.append(
          Routine.SectionLimits(
            values: [.clearance: distance], start: cue.start, end: cue.end, location: cue.location))
      case .objective(let objective):
        guard case .move(let formation, var placement, let manner) = cue.action else { return nil }
        placement.objective = objective
        routine.cues[change.cue].action = .move(formation, placement, manner)
      }
    }
    let performance = Performance(of: routine, effort: effort).held(to: asked.sectionLimits)
    let found = Self.faults(of: performance, workers)
    return zip(found, faults).allSatisfy { $0 <= $1 } ? performance : nil
  }

  private static func faults(of performance: Performance, _ workers: Int?) -> [Int] {
    let report = CheckReport(of: performance, workers: workers)
    return [report.count(of: .error), report.count(of: .warning)]
  }
}
