import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// What collisions and crowding say in common.
enum ContactFinding {
  /// The finding of one contact.
  static func make(
    _ rule: RuleID, _ contact: ContactSurvey.PairContact, verb: String, hint: String? = nil, in context: CheckContext
  ) -> Finding {
    let (dancers, limit) = ([contact.first, contact.second], contact.limit)
    let (from, to) = (context.moment(contact.from), context.moment(contact.to))
    let closest = context.moment(contact.closestCount)
    let texts = Metres.texts(contact.distance, limit: limit)
    let apart = contact.distance < Tolerance.distance ? "on the same spot" : "\(texts.value) apart"
    let length = to.count - from.count
    let span = length > Tolerance.distance ? "from \(from.label) to \(to.label)" : "at \(from.label)"
    let closestPart = length > Tolerance.distance ? ", closest at \(closest.label)" : ""
    let words = PlaceWords(stage: context.routine.stage, step: context.routine.step)
    let place = words.text(middle(of: contact, in: context))
    let allowed = contact.isAllowed ? ", which is allowed here" : ""
    return Finding(
      rule: rule, severity: contact.isAllowed ? .note : nil,
      message: "\(context.name(contact.first)) and \(context.name(contact.second)) \(verb): "
        + "\(apart) \(span)\(closestPart), \(place) (limit \(texts.limit))\(allowed)",
      dancers: dancers, from: from, to: to,
      closest: Finding.Closest(count: contact.closestCount, distance: contact.distance),
      value: contact.distance, limit: limit, hint: hint, location: context.cause(of: dancers, at: contact.closestCount))
  }

  /// Between the two, when they are closest.
  private static func middle(of contact: ContactSurvey.PairContact, in context: CheckContext) -> Point {
    context.performance.position(of: contact.first, at: contact.closestCount)
      .moved(0.5, towards: context.performance.position(of: contact.second, at: contact.closestCount))
  }
}
