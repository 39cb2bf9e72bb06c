public import DancePlanning

/// How late or early each dancer may be before touching somebody, the least over all walks, looked at up to a second.
public struct TimingMargins: Sendable {
  /// Of each dancer, by cast index; `nil` where nobody is touched.
  public let ofDancers: [LatenessSurvey.Touch?]

  /// The least of all; `nil` where nobody touches anybody.
  public let least: LatenessSurvey.Touch?

  /// The margins of a performance.
  ///
  /// - Complexity: that of ``LatenessSurvey``.
  public init(of performance: Performance) {
    let survey = LatenessSurvey(of: performance)
    var ofDancers = [LatenessSurvey.Touch?](repeating: nil, count: performance.dancerCount)
    for margin in survey.margins {
      guard let touch = margin.least, touch.seconds < ofDancers[margin.dancer]?.seconds ?? .infinity else { continue }
      ofDancers[margin.dancer] = touch
    }
    self.ofDancers = ofDancers
    least = survey.least?.least
  }

  /// A margin in whole milliseconds, rounded down: nobody is promised more than there is.
  package static func milliseconds(_ touch: LatenessSurvey.Touch) -> Int {
    Int((touch.seconds * 1000 + 1e-6).rounded(.down))
  }
}
