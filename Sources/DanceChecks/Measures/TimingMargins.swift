public import DancePlanning

/// How late or early each dancer may be before touching somebody, the least over all walks, looked at up to a second.
///
/// Who touches somebody on time, walking or standing, has no time to spare: the margin is 0.
public struct TimingMargins: Sendable {
  /// Of each dancer, by cast index; `nil` where nobody is touched.
  public let ofDancers: [LatenessSurvey.Touch?]

  /// The least of all; `nil` where nobody touches anybody.
  public let least: LatenessSurvey.Touch?

  /// The margins of a performance.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: that of ``LatenessSurvey`` and ``ContactSurvey``.
  public init(of performance: Performance, workers: Int? = nil) {
    let survey = LatenessSurvey(of: performance)
    var ofDancers = [LatenessSurvey.Touch?](repeating: nil, count: performance.dancerCount)
    for margin in survey.margins {
      guard let touch = margin.least, touch.seconds < ofDancers[margin.dancer]?.seconds ?? .infinity else { continue }
      ofDancers[margin.dancer] = touch
    }
    let touches = ContactSurvey(of: performance, workers: workers).collisions.filter { !$0.isAllowed }
    for touch in touches.sorted(by: { ($0.from, $0.first, $0.second) < ($1.from, $1.first, $1.second) }) {
      for (dancer, other) in [(touch.first, touch.second), (touch.second, touch.first)]
      where ofDancers[dancer]?.seconds != 0 {
        ofDancers[dancer] = LatenessSurvey.Touch(fault: .late, seconds: 0, counts: 0, other: other, count: touch.from)
      }
    }
    self.ofDancers = ofDancers
    least = ofDancers.compactMap(\.self).reduce(nil) { least, touch in
      touch.seconds < least?.seconds ?? .infinity ? touch : least
    }
  }

  /// A margin in whole milliseconds, rounded down: nobody is promised more than there is.
  package static func milliseconds(_ touch: LatenessSurvey.Touch) -> Int {
    Int((touch.seconds * 1000 + 1e-6).rounded(.down))
  }
}
