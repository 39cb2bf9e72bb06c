public import DancePlanning
import DanceScore

/// A plan and what can be said of it: for each transition who goes, what it comes to, how near people come, and how many
/// counts it needs.
public struct PlanReport: Sendable {
  /// The transitions in order of beginning; a start, which is nobody's way, is none.
  public let transitions: [PlannedTransition]

  /// Looks at every transition of a performance.
  ///
  /// - Parameters:
  ///   - performance: what is planned.
  ///   - workers: how many threads; the outcome does not depend on it.
  /// - Complexity: that of a ``ContactSurvey``, and for each transition about linear in the dancers on stage.
  public init(of performance: Performance, workers: Int? = nil) {
    let survey = ContactSurvey(of: performance, workers: workers)
    let stretches = Stretch.all(of: performance, movement: TransitionApproach.movement, workers: workers)
    let ways = performance.transitions.filter { !performance.routine.cues[$0.cue].action.isStart }
    transitions = Workers.map(ways.count, workers: workers) { index in
      PlannedTransition(ways[index], of: performance, survey: survey, stretches: stretches)
    }
  }

  /// The transitions in which somebody collides.
  public var colliding: [PlannedTransition] { transitions.filter { !$0.collisions.isEmpty } }

  /// Whether nobody collides while going anywhere.
  public var keepsEverybodyApart: Bool { colliding.isEmpty }
}

extension Cue.Action {
  /// Whether it puts people somewhere at the beginning.
  fileprivate var isStart: Bool {
    if case .start = self { true } else { false }
  }
}
