import DanceChecks
import DancePlanning

/// How late or early each dancer may be before touching somebody, the least over all walks.
struct TimingMargins {
  /// Of each dancer, in cast order; `nil` where nothing is touched within a second.
  let ofDancers: [LatenessSurvey.Touch?]

  /// The least of all; `nil` where nobody touches anybody.
  let least: LatenessSurvey.Touch?

  /// Larger casts take long to survey, and a page does without.
  private static let largestCast = 400

  /// The margins of a performance; `nil` for a cast that is too large.
  init?(of performance: Performance) {
    guard performance.dancerCount <= Self.largestCast else { return nil }
    let survey = LatenessSurvey(of: performance)
    var ofDancers = [LatenessSurvey.Touch?](repeating: nil, count: performance.dancerCount)
    for margin in survey.margins {
      guard let touch = margin.least, touch.seconds < ofDancers[margin.dancer]?.seconds ?? .infinity else { continue }
      ofDancers[margin.dancer] = touch
    }
    self.ofDancers = ofDancers
    least = survey.least?.least
  }
}
