// What would help?
//
// One thing is changed at a time, and the same takes are walked again: the same dancers are as late and as far off as
// before (common random numbers), so that even a small difference shows. What is tried is local: a little more room, two
// counts more where it goes wrong, one of a pair leaving later, people who are twice as good at one thing.

public import DancePlanning
public import DanceScore

/// What would make a routine safer, found out by trying.
public struct SimulationAdvice: Hashable, Sendable {
  /// One change that was tried.
  public struct Trial: Hashable, Sendable {
    /// What is changed.
    public enum Change: Hashable, Sendable {
      /// All formations so many times as large.
      case room(Double)
      /// So many counts more for a transition, by index.
      case counts(Double, transition: Int)
      /// A dancer leaves so many counts later in a transition.
      case delay(Double, dancer: Int, transition: Int)
      /// Errors of this kind half as large.
      case practice(Practice)
    }

    /// What people can practise.
    public enum Practice: String, Hashable, Sendable, CaseIterable {
      /// To start on the beat and stay on it.
      case timing
      /// To land on their places.
      case places
      /// To keep to their ways.
      case ways
    }

    /// What is changed.
    public let change: Change
    /// The same in words.
    public let words: String
    /// The chance without the change, and with it.
    public let unchanged: Chance, changed: Chance
    /// By how much the chance falls, with the interval that holds the truth in 95 of 100 simulations.
    public let gain: Double, interval: ClosedRange<Double>
  }

  /// What the chances are of.
  public enum Risk: String, Hashable, Sendable {
    /// Somebody touches somebody.
    case touch
    /// Somebody is nearer to somebody than the clearance; asked where touches are rare.
    case crowding
  }

  /// What the chances are of.
  public let risk: Risk
  /// In how many takes each change was tried.
  public let takes: Int
  /// What surely helps, the most helpful first; of equals, in the order of trying.
  public let trials: [Trial]

  /// Tries what would help a plan.
  ///
  /// - Parameters:
  ///   - performance: the plan.
  ///   - errors: how far each dancer is from it.
  ///   - report: what many takes said of it: where it goes wrong.
  ///   - takes: in how many takes each change is tried.
  ///   - workers: how many threads; the outcome does not depend on it.
  ///   - progress: called after every change that was tried, at most ``mostTrials`` times.
  /// - Complexity: that of about a dozen plans and simulations.
  public init(
    for performance: Performance, errors: [HumanErrors], report: SimulationReport, takes: Int, workers: Int? = nil,
    progress: () -> Void = {}
  ) {
    let seed = report.counts.seed
    let scene = SimulationScene(performance, errors: errors, workers: workers)
    let unchanged = TakeRisks(scene, takes: takes, seed: seed, workers: workers)
    let risk: Risk = unchanged.touches.count(where: \.self) * Self.rare >= takes ? .touch : .crowding
    self.risk = risk
    self.takes = takes
    let changes = Self.changes(for: performance, report: report)
    trials = changes.compactMap { change -> Trial? in
      defer { progress() }
      guard let variant = PlanVariant(change, of: performance, errors: errors) else { return nil }
      let changed = TakeRisks(
        SimulationScene(variant.performance, errors: variant.errors, workers: workers), takes: takes, seed: seed,
        workers: workers)
      let trial = Trial(
        change, words: AdviceWords(performance).text(change), PairedTakes(unchanged.of(risk), changed.of(risk)))
      return trial.interval.lowerBound > 0 ? trial : nil
    }.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }.map(\.element)
  }

  /// So many changes are tried at most: more room, three transitions, three pairs, three things to practise.
  public static let mostTrials = 1 + 3 + 2 * 3 + Trial.Practice.allCases.count

  /// Below one touch in so many takes, crowding is asked for instead: there would be too few to compare.
  private static let rare = 20

  /// What is tried.
  private static func changes(for performance: Performance, report: SimulationReport) -> [Trial.Change] {
    let transitions = report.riskyTransitions.filter { $0 < performance.transitions.count }.prefix(3)
    let moves = transitions.filter { performance.transitions[$0].end > performance.transitions[$0].start }
    let delays = report.riskyPairs.prefix(3).map { report.counts.pairs[$0] }
      .filter { moves.contains($0.transition) }
      .flatMap { pair in
        pair.dancers.map { Trial.Change.delay(1, dancer: $0, transition: pair.transition) }
      }
    var seen: Set<Trial.Change> = []
    return [.room(1.1)] + moves.map { .counts(2, transition: $0) } + delays.filter { seen.insert($0).inserted }
      + Trial.Practice.allCases.map(Trial.Change.practice)
  }
}

extension SimulationAdvice.Trial {
  fileprivate init(_ change: Change, words: String, _ comparison: PairedTakes) {
    self.change = change
    self.words = words
    (unchanged, changed) = (comparison.unchanged, comparison.changed)
    (gain, interval) = (comparison.gain, comparison.interval)
  }
}

/// A plan, or its people, with one change.
private struct PlanVariant {
  let performance: Performance
  let errors: [HumanErrors]

  /// `nil` where the change makes no sense.
  init?(_ change: SimulationAdvice.Trial.Change, of performance: Performance, errors: [HumanErrors]) {
    // What the planner decided stands in the routine, and stays.
    func plan(_ routine: Routine?) -> Performance? { routine.map { Performance(of: $0, effort: .none) } }
    let routine = performance.routine
    let planned: Performance?
    var people = errors
    switch change {
    case .room(let factor): planned = plan(routine.spaced(by: factor))
    case .counts(let counts, let transition):
      planned = plan(routine.lengthened(by: counts, cue: performance.transitions[transition].cue))
    case .delay(let counts, let dancer, let transition):
      planned = plan(routine.delayed(dancer, by: counts, cue: performance.transitions[transition].cue))
    case .practice(let practice):
      planned = performance
      for dancer in people.indices { people[dancer].halve(practice) }
      guard people != errors else { return nil }
    }
    guard let planned else { return nil }
    self.performance = planned
    self.errors = people
  }
}

extension HumanErrors {
  fileprivate mutating func halve(_ practice: SimulationAdvice.Trial.Practice) {
    switch practice {
    case .timing: (start, bias, drift, reaction) = (start / 2, bias / 2, drift / 2, reaction / 2)
    case .places: (place, growth) = (place / 2, growth / 2)
    case .ways: stray /= 2
    }
  }
}
