// The theorem of `Guarantee` speaks of people who choose their places by the least sum of squares, and go there straight and
// together. Whatever makes somebody leave or turn alone voids it, and so does a place that somebody may not trade.

public import DancePlanning
public import DanceScore

/// How far apart the theorem keeps those who go, or why it says nothing.
public enum SpacingGuarantee: Hashable, Sendable {
  /// Those who are addressed stay so far apart from each other.
  case holds(Guarantee)
  /// It says nothing.
  case isVoid(Reason)

  /// Why the theorem says nothing of a transition.
  public enum Reason: Hashable, Sendable {
    /// Fewer than two go anywhere.
    case alone
    /// The shape moves as one: nobody could have taken another place.
    case noChoice
    /// Something else than the sum of squares is least.
    case objective(Placement.Objective)
    /// Some places are given to dancers by name.
    case givenPlaces
    /// Not all leave and arrive together.
    case ownTimes
    /// Not all go straight.
    case bentWays
  }

  /// The guaranteed distance in metres, if there is one.
  public var distance: Double? {
    if case .holds(let guarantee) = self { guarantee.distance } else { nil }
  }
}

extension SpacingGuarantee {
  /// What the theorem says of a transition.
  ///
  /// - Complexity: O(n log n).
  init(of transition: Transition, walks: PlannedWalks, in routine: Routine) {
    if let reason = Self.reason(transition, walks, routine.cues[transition.cue]) {
      self = .isVoid(reason)
      return
    }
    let guarantee = Guarantee(from: walks.chords.map(\.start), to: walks.chords.map(\.end))
    self = guarantee.map(Self.holds) ?? .isVoid(.alone)
  }

  private static func reason(_ transition: Transition, _ walks: PlannedWalks, _ cue: Cue) -> Reason? {
    guard walks.walks.count > 1 else { return .alone }
    guard let (formation, placement) = cue.action.choice, transition.assignment != nil else { return .noChoice }
    guard placement.objective == .shortest else { return .objective(placement.objective) }
    let addressed = Set(cue.dancers)
    let owns = formation?.places.contains { $0.dancer.map(addressed.contains) ?? false } ?? false
    // A condition on who takes which place keeps some pair from trading, unless no pair would.
    let isFree = placement == Placement() && !owns
    guard isFree || transition.assignment?.isGiven == true && nobodyWouldTrade(walks) else { return .givenPlaces }
    guard walks.walks.allSatisfy(\.isPunctual) else { return .ownTimes }
    return walks.walks.allSatisfy(\.isStraight) ? nil : .bentWays
  }
}

extension SpacingGuarantee {
  private static func nobodyWouldTrade(_ walks: PlannedWalks) -> Bool {
    walks.chords.count <= mostCompared
      && Guarantee.isWithoutTrades(from: walks.chords.map(\.start), to: walks.chords.map(\.end))
  }

  /// So many dancers are compared in pairs in a moment.
  private static let mostCompared = 2000
}

extension Cue.Action {
  /// Where places are given out: the formation, and how they are given.
  fileprivate var choice: (formation: Formation?, placement: Placement)? {
    switch self {
    case .move(let formation, let placement, _): (formation, placement)
    case .enter(from: _, let formation?, let placement, _): (formation, placement)
    case .exit: (nil, Placement())
    default: nil
    }
  }
}
