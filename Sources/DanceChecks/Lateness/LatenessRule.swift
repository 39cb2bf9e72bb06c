import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Dancers who touch somebody when they are a little late or early: less than the limit that a routine sets.
enum LatenessRule: Rule {
  static let id = RuleID.lateness

  /// One touch, whoever of the two is blamed: one is as late as the other would be early.
  private struct Blame: Hashable {
    var pair: IndexPair
    var microcounts: Int
  }

  static func findings(in context: CheckContext) -> [Finding] {
    let most = greatestLimit(in: context.routine)
    guard most > 0 else { return [] }
    let survey = LatenessSurvey(of: context.performance, upTo: most)
    let colliding = Dictionary(grouping: context.survey.collisions) { IndexPair(Int32($0.first), Int32($0.second)) }
    var told: Set<Blame> = []
    return survey.margins.compactMap { margin in
      guard let touch = margin.least,
        let limit = context.routine.limits(of: margin.dancer, at: margin.from).lateness,
        touch.seconds < limit - Tolerance.limit
      else { return nil }
      let pair = IndexPair(Int32(margin.dancer), Int32(touch.other))
      let touchesAnyway = colliding[pair, default: []].contains { $0.from <= margin.to && margin.from <= $0.to }
      let blame = Blame(pair: pair, microcounts: Int((touch.counts * 1e6).rounded()))
      guard !touchesAnyway, told.insert(blame).inserted else { return nil }
      return finding(margin, touch, limit: limit, in: context)
    }
  }

  /// The greatest limit that anybody has anywhere, in seconds; 0 where nobody asks.
  private static func greatestLimit(in routine: Routine) -> Double {
    let limits = routine.cast.map(\.limits.lateness) + routine.sectionLimits.map(\.values[.lateness])
    return limits.compactMap { $0 }.max() ?? 0
  }

  private static func finding(
    _ margin: LatenessSurvey.Margin, _ touch: LatenessSurvey.Touch, limit: Double, in context: CheckContext
  ) -> Finding {
    let (from, to) = (context.moment(margin.from), context.moment(margin.to))
    let fault = touch.fault == .late ? "late" : "early"
    return Finding(
      rule: id,
      message:
        "\(context.name(margin.dancer)) touches \(context.name(touch.other)) when \(milliseconds(touch.seconds)) "
        + "\(fault), walking from \(from.label) to \(to.label) (limit \(milliseconds(limit)))",
      dancers: [margin.dancer, touch.other].sorted(), from: from, to: to, value: touch.seconds, limit: limit,
      location: margin.cue.map { context.location(ofCue: $0, for: margin.dancer) })
  }

  /// Whole milliseconds, rounded down: nobody is promised more than there is.
  private static func milliseconds(_ seconds: Double) -> String {
    "\(Int((seconds * 1000 + 1e-6).rounded(.down))) ms"
  }
}
