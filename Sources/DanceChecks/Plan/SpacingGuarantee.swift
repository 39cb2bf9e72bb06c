// What is certain before anything is checked.
//
// Take two dancers: r₀ is the way from one to the other before the transition, r₁ behind it. If the sum of squared
// distances is least, r₀·r₁ ≥ 0, because else the two would do better to trade their goals. Both go straight by one clock,
// so at the share s of the way they are (1−s)·r₀ + s·r₁ apart, and
//
//     |(1−s)·r₀ + s·r₁|² ≥ (1−s)²·|r₀|² + s²·|r₁|² ≥ a²b²/(a² + b²)
//
// where a and b are the least spacings at the start and at the goals: D/√2 where both are D. The bound is reached where r₀
// and r₁ are at right angles. (Turpin, Michael and Kumar, IJRR 33(1), 2014.) Whatever makes a pair leave or turn on its own
// voids it, and so does a goal that somebody may not trade.

import DanceGeometry
import DancePlanning
public import DanceScore

/// How far apart the theorem keeps those who go, or why it says nothing.
public enum SpacingGuarantee: Hashable, Sendable {
  /// Those who go are never nearer to each other than `distance` metres, because of the least spacings at their starts and
  /// at their goals.
  case holds(distance: Double, starts: Double, goals: Double)
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
    /// Not all leave together.
    case ownTimes
    /// Not all go straight.
    case bentWays
  }

  /// The guaranteed distance in metres, if there is one.
  public var distance: Double? {
    if case .holds(let distance, _, _) = self { distance } else { nil }
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
    guard let starts = closestPair(of: walks.chords.map(\.start))?.distance,
      let goals = closestPair(of: walks.chords.map(\.end))?.distance
    else {
      self = .isVoid(.alone)
      return
    }
    let hypotenuse = (starts * starts + goals * goals).squareRoot()
    self = .holds(distance: hypotenuse > 0 ? starts * goals / hypotenuse : 0, starts: starts, goals: goals)
  }

  private static func reason(_ transition: Transition, _ walks: PlannedWalks, _ cue: Cue) -> Reason? {
    guard walks.walks.count > 1 else { return .alone }
    guard let (formation, placement, manner) = cue.action.choice, transition.assignment != nil else { return .noChoice }
    guard placement.objective == .shortest else { return .objective(placement.objective) }
    let addressed = Set(cue.dancers)
    let owns = formation?.places.contains { $0.dancer.map(addressed.contains) ?? false } ?? false
    // Any condition on who takes which place keeps some pair from trading.
    guard placement == Placement(), !owns else { return .givenPlaces }
    guard manner.stagger == nil, manner.delays.allSatisfy({ $0.value == 0 }) else { return .ownTimes }
    guard walks.walks.allSatisfy({ if case .line = $0.motion.course { true } else { false } }) else { return .bentWays }
    return nil
  }
}

extension Cue.Action {
  /// Where places are given out and walked to: the formation, how they are given, and how they are walked to.
  fileprivate var choice: (formation: Formation?, placement: Placement, manner: Manner)? {
    switch self {
    case .move(let formation, let placement, let manner): (formation, placement, manner)
    case .enter(from: _, let formation?, let placement, let manner): (formation, placement, manner)
    case .exit(to: _, let manner): (nil, Placement(), manner)
    default: nil
    }
  }
}
