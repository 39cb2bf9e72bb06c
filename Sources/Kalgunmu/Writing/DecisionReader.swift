import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Finds out what the planner decided: what the performance does and the text does not say.
struct DecisionReader {
  private let asked: Routine
  private let planned: Performance
  /// The transitions by the cue that asks for them.
  private let transitions: [Int: Transition]
  /// The cues that lead to formations with too few places on a side.
  private let crowdedSides: Set<Int>

  /// Compares a routine as it was read with what was planned of it.
  init(asked: Routine, planned: Performance) {
    self.asked = asked
    self.planned = planned
    transitions = Dictionary(planned.transitions.map { ($0.cue, $0) }, uniquingKeysWith: { first, _ in first })
    crowdedSides = Set(planned.unfilled.filter { $0.side != nil }.map(\.cue))
  }

  /// For each statement about which something was decided, by where it stands: what, or why it cannot be written.
  func decisions() -> [SourceLocation: Result<Decision, Obstacle>] {
    var rounds: [SourceLocation: [Result<Decision, Obstacle>]] = [:]
    for (cue, indices) in pairs() { rounds[cue.location, default: []].append(decision(cue, indices)) }
    return rounds.compactMapValues { rounds in
      guard let first = rounds.first, rounds.contains(where: \.isSomething) else { return nil }
      return rounds.allSatisfy { $0 == first } ? first : .failure(.rounds)
    }
  }

  /// Each cue that was asked for, and the cues that stand for it in the plan: the same one, or three.
  private func pairs() -> [(Cue, [Int])] {
    var waiting: [SourceLocation: ArraySlice<Int>] = [:]
    for (index, cue) in planned.routine.cues.enumerated() { waiting[cue.location, default: []].append(index) }
    return asked.cues.map { cue in
      guard let first = waiting[cue.location]?.first else { return (cue, []) }
      let count = cue.isMove && planned.routine.cues[first].isGrowth ? 3 : 1
      defer { waiting[cue.location] = waiting[cue.location]?.dropFirst(count) }
      return (cue, Array(waiting[cue.location]?.prefix(count) ?? []))
    }
  }

  private func decision(_ cue: Cue, _ indices: [Int]) -> Result<Decision, Obstacle> {
    do throws(Obstacle) {
      guard let first = indices.first else { throw .otherwise }
      guard indices.count > 1 else { return .success(try decision(cue, first)) }
      let parts = indices.map { planned.routine.cues[$0] }
      var decision = try decision(cue, indices[1])
      decision.opening = try Opening(of: cue, as: parts)
      return .success(decision)
    } catch {
      return .failure(error)
    }
  }

  /// What one cue of the plan says beyond the one asked for.
  private func decision(_ cue: Cue, _ index: Int) throws(Obstacle) -> Decision {
    let plan = planned.routine.cues[index]
    var decision = Decision()
    decision.places = try places(cue, index)
    if case .follow(_, let spacing, _) = plan.action, cue.spacing != spacing { decision.spacing = spacing }
    guard let old = cue.manner, let new = plan.manner else { return decision }
    if old.stagger != nil, new.stagger == nil { decision.dropped.insert(.stagger) }
    if old.easing != new.easing { decision.easing = new.easing }
    if !old.delays.isEmpty, new.delays.isEmpty {
      decision.dropped.insert(.delay)
    } else {
      for dancer in cue.dancers where old.delays[dancer] ?? 0 != new.delays[dancer] ?? 0 {
        decision.delays[dancer] = new.delays[dancer] ?? 0
      }
    }
    if old.hasWays, !new.hasWays {
      decision.dropped.insert(.path)
    } else {
      for dancer in cue.dancers {
        let way = new.way(of: dancer) ?? cue.usualWay
        if old.way(of: dancer) ?? cue.usualWay != way { decision.ways[dancer] = way }
      }
      if old.ownWays.isEmpty, cue.dancers.count > 1 { decision.joinWays(of: cue.dancers.count) }
    }
    return decision
  }

  /// Who takes which place, if the planner chose.
  private func places(_ cue: Cue, _ index: Int) throws(Obstacle) -> [Int?]? {
    guard let (formation, placement) = cue.destination, var takers = transitions[index]?.takers else { return nil }
    let given = Set(
      formation.places.compactMap(\.dancer) + placement.pins.filter { $0.places.count == 1 }.map(\.dancer))
    let choosers = takers.count { taker in taker.map { !given.contains($0) } ?? false }
    // One alone has no choice: the place is what the others leave.
    let isChosen = placement.objective != .order && choosers > 1
    let isMended = planned.routine.cues[index].destination.map { $0.placement.choices != placement.choices } ?? false
    guard isChosen || isMended else { return nil }
    guard !crowdedSides.contains(index) else { throw .side }
    let emptied = (placement.emptyPlaces.max() ?? -1) + 1
    takers += Array(repeating: nil, count: max(0, emptied - takers.count))
    return takers
  }
}

extension Decision {
  /// Says the same way of all `count` dancers at once.
  fileprivate mutating func joinWays(of count: Int) {
    guard ways.count == count, Set(ways.values).count == 1 else { return }
    way = ways.first?.value
    ways = [:]
  }
}

extension Result<Decision, Obstacle> {
  /// Whether there is anything to write, or to say.
  fileprivate var isSomething: Bool {
    switch self {
    case .success(let decision): !decision.isNothing
    case .failure: true
    }
  }
}

extension Cue {
  fileprivate var isMove: Bool {
    if case .move = action { true } else { false }
  }

  fileprivate var isGrowth: Bool {
    if case .scale = action { true } else { false }
  }

  /// The distance between followers that is asked for.
  fileprivate var spacing: Double? {
    if case .follow(_, let spacing, _) = action { spacing } else { nil }
  }

  /// Where dancers go who choose among places.
  var destination: (formation: Formation, placement: Placement)? {
    switch action {
    case .move(let formation, let placement, _), .enter(from: _, let formation?, let placement, _):
      (formation, placement)
    default: nil
    }
  }

  /// The way of somebody of whom nothing is said.
  fileprivate var usualWay: Manner.Way {
    if case .swap = action { .arc(.degrees(180)) } else { .straight }
  }
}

extension Manner {
  /// Whether anything is said of ways.
  fileprivate var hasWays: Bool { way != nil || !ownWays.isEmpty }

  /// What is said of a dancer's way.
  fileprivate func way(of dancer: Int) -> Way? { ownWays[dancer] ?? way }
}

extension Placement {
  /// The places that dancers may choose among.
  fileprivate var choices: [Int: [Int]] {
    Dictionary(pins.map { ($0.dancer, $0.places) }, uniquingKeysWith: { first, _ in first })
  }
}
