import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Dancers who are hidden by others for too long: less of them is seen than `visible`, for longer than `hidden`.
enum HiddenRule: Rule {
  static let id = RuleID.hidden

  static func findings(in context: CheckContext) -> [Finding] {
    let cast = context.routine.cast
    guard cast.contains(where: { $0.limits.hidden != nil }) else { return [] }
    let survey = SightSurvey(of: context.performance, workers: context.workers)
    return Workers.map(cast.count, workers: context.workers) { dancer -> [Finding] in
      guard let limit = cast[dancer].limits.hidden else { return [] }
      let tooLong = survey.hidden[dancer].filter { $0.seconds > limit + Tolerance.limit }
      return tooLong.map { finding(dancer, $0, limit: limit, from: survey.seats, in: context) }
    }.flatMap(\.self)
  }

  private static func finding(
    _ dancer: Int, _ stretch: SightSurvey.Stretch, limit: Double, from seats: [Seat], in context: CheckContext
  ) -> Finding {
    let visible = context.routine.cast[dancer].limits.visible
    let (blind, front) = worst(of: dancer, at: stretch.leastCount, below: visible, from: seats, in: context)
    let (from, to) = (context.moment(stretch.from), context.moment(stretch.to))
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) is hidden from \(from.label) to \(to.label), "
        + "for \(CountText.seconds(stretch.seconds)): at worst \(percent(stretch.least)) of the body is seen, "
        + "at \(context.moment(stretch.leastCount).label), "
        + "behind \(context.names(front)) from \(SeatWords.text(seats, where: blind)) "
        + "(limits \(percent(visible)), \(FixedDecimal.shortText(limit, atMost: 3)) s)",
      dancers: [dancer], from: from, to: to, value: stretch.seconds, limit: limit,
      location: context.cause(of: [dancer] + front, at: stretch.leastCount))
  }

  /// From which seats less than the limit is seen of a dancer, and who takes a tenth or more of the width there.
  private static func worst(
    of dancer: Int, at count: Double, below visible: Double, from seats: [Seat], in context: CheckContext
  ) -> (blind: [Bool], front: [Int]) {
    let scene = SightScene(of: context.performance, at: count)
    guard let body = scene.body(of: dancer) else { return (seats.map { _ in false }, []) }
    let views = seats.map { Blockers(of: body, in: scene, from: $0) }
    let blind = views.map { $0.share < visible }
    let parts = zip(views, blind).flatMap { $1 ? $0.parts : [] }
    let large = parts.filter { $0.to - $0.from >= 0.1 }
    return (blind, Set((large.isEmpty ? parts : large).map { scene.bodies[$0.body].dancer }).sorted())
  }

  /// Whole percents, rounded down, so that what is below a limit looks so.
  private static func percent(_ share: Double) -> String { "\(Int((share * 100 + 1e-9).rounded(.down)))%" }
}
