import DancePlanning
import DanceScore

/// Finds when dancers are hidden, from what was seen at some moments.
struct HiddenSearch {
  private let survey: SightSurvey
  private let performance: Performance
  private let moments: Moments

  init(_ survey: SightSurvey, performance: Performance, moments: Moments) {
    self.survey = survey
    self.performance = performance
    self.moments = moments
  }

  /// Shares nearer to the limit than this are at it: what a share kept in 4 bytes is good for.
  private static let tolerance = 1e-6
  /// So many bodies may be looked at, about, for finding ends between moments.
  private static let mostBodies = 4_000_000

  /// The times in which each dancer is hidden, by cast index.
  func stretches(workers: Int?) -> [[SightSurvey.Stretch]] {
    let dancers = performance.dancerCount
    let changes = (0..<dancers).reduce(0) { $0 + changesOnTheMove(of: $1) }
    let isFine = changes * dancers <= Self.mostBodies
    return Workers.map(dancers, workers: workers) { stretches(of: $0, isFine: isFine) }
  }

  private func isHidden(_ dancer: Int, _ share: Double?) -> Bool {
    guard let share else { return false }
    return share < performance.routine.cast[dancer].limits.visible - Self.tolerance
  }

  private func isHidden(_ dancer: Int, atMoment moment: Int) -> Bool {
    isHidden(dancer, survey.share(of: dancer, atMoment: moment))
  }

  private func changesOnTheMove(of dancer: Int) -> Int {
    moments.isHeld.indices.count { gap in
      !moments.isHeld[gap] && isHidden(dancer, atMoment: gap) != isHidden(dancer, atMoment: gap + 1)
    }
  }

  private func stretches(of dancer: Int, isFine: Bool) -> [SightSurvey.Stretch] {
    var stretches: [SightSurvey.Stretch] = []
    var open: SightSurvey.Stretch?
    for (moment, count) in moments.counts.enumerated() {
      let share = survey.share(of: dancer, atMoment: moment) ?? 1
      switch (isHidden(dancer, atMoment: moment), open) {
      case (true, nil):
        let from = moment == 0 ? count : change(of: dancer, before: moment, isFine: isFine)
        open = SightSurvey.Stretch(from: from, to: from, seconds: 0, least: share, leastCount: count)
      case (true, var stretch?) where share < stretch.least - Self.tolerance:
        (stretch.least, stretch.leastCount) = (share, count)
        open = stretch
      case (false, let stretch?):
        stretches.append(closed(stretch, at: change(of: dancer, before: moment, isFine: isFine)))
        open = nil
      default: break
      }
    }
    if let open, let end = moments.counts.last { stretches.append(closed(open, at: end)) }
    return stretches
  }

  private func closed(_ stretch: SightSurvey.Stretch, at count: Double) -> SightSurvey.Stretch {
    let clock = performance.routine.clock
    var stretch = stretch
    stretch.to = count
    stretch.seconds = clock.seconds(atCount: count) - clock.seconds(atCount: stretch.from)
    return stretch
  }

  /// The count, after the moment before and up to this one, at which a dancer becomes hidden or visible.
  private func change(of dancer: Int, before moment: Int, isFine: Bool) -> Double {
    var (low, high) = (moments.counts[moment - 1], moments.counts[moment])
    guard isFine, !moments.isHeld[moment - 1] else { return high }
    let isHiddenAfter = isHidden(dancer, atMoment: moment)
    while high - low > SightSurvey.precision {
      let middle = (low + high) / 2
      let views = survey.view(of: dancer, at: middle)
      let share = views.map { $0.reduce(0, +) / Double($0.count) }
      if isHidden(dancer, share) == isHiddenAfter { high = middle } else { low = middle }
    }
    return high
  }
}
