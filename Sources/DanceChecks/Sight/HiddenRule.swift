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
    return cast.indices.flatMap { dancer -> [Finding] in
      guard let limit = cast[dancer].limits.hidden else { return [] }
      return survey.hidden[dancer].filter { $0.seconds > limit + 1e-9 }.map {
        finding(dancer, $0, limit: limit, survey, in: context)
      }
    }
  }

  private static func finding(
    _ dancer: Int, _ stretch: SightSurvey.Stretch, limit: Double, _ survey: SightSurvey, in context: CheckContext
  ) -> Finding {
    let limits = context.routine.cast[dancer].limits
    let views = survey.view(of: dancer, at: stretch.leastCount) ?? []
    let seats = SeatWords.text(survey.seats, where: views.map { $0 < limits.visible })
    let front = blockers(
      of: dancer, at: stretch.leastCount,
      from: zip(survey.seats, views).filter {
        $0.1 < limits.visible
      }.map(\.0), in: context)
    let (from, to) = (context.moment(stretch.from), context.moment(stretch.to))
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) is hidden behind \(context.names(front)) from \(from.label) to \(to.label), "
        + "for \(CountText.seconds(stretch.seconds)), from \(seats): \(percent(stretch.least)) seen at least "
        + "(limits \(percent(limits.visible)), \(FixedDecimal.shortText(limit, atMost: 3)) s)",
      dancers: [dancer], from: from, to: to, value: stretch.seconds, limit: limit,
      location: context.cause(of: [dancer] + front, at: stretch.leastCount))
  }

  /// Whoever takes a tenth or more of a dancer's width from one of some seats, by cast index.
  private static func blockers(
    of dancer: Int, at count: Double, from seats: [Seat], in context: CheckContext
  ) -> [Int] {
    let scene = SightScene(of: context.performance, at: count)
    guard let body = scene.body(of: dancer) else { return [] }
    let parts = seats.flatMap { Blockers(of: body, in: scene, from: $0).parts }
    let front = parts.filter { $0.to - $0.from >= 0.1 }
    return Set((front.isEmpty ? parts : front).map { scene.bodies[$0.body].dancer }).sorted()
  }

  /// Whole percents, rounded down, so that what is below a limit looks so.
  private static func percent(_ share: Double) -> String { "\(Int((share * 100 + 1e-9).rounded(.down)))%" }
}
