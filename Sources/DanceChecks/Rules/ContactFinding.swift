import DanceGeometry
import DanceSource

/// What collisions and crowding say in common.
enum ContactFinding {
  /// The finding of one contact.
  static func make(
    _ rule: RuleID, _ contact: ContactSurvey.PairContact, limit: Double, verb: String, in context: CheckContext
  ) -> Finding {
    let dancers = [contact.first, contact.second]
    let (from, to) = (context.moment(contact.from), context.moment(contact.to))
    let closest = context.moment(contact.closestCount)
    let texts = Metres.texts(contact.distance, limit: limit)
    let apart = contact.distance < Tolerance.distance ? "on the same spot" : "\(texts.value) apart"
    let length = to.count - from.count
    let span = length > Tolerance.distance ? "from \(from.label) to \(to.label)" : "at \(from.label)"
    let closestPart = length > Tolerance.distance ? ", closest at \(closest.label)" : ""
    let allowed = contact.isAllowed ? ", which is allowed here" : ""
    return Finding(
      rule: rule, severity: contact.isAllowed ? .note : nil,
      message: "\(context.name(contact.first)) and \(context.name(contact.second)) \(verb): "
        + "\(apart) \(span)\(closestPart) (limit \(texts.limit))\(allowed)",
      dancers: dancers, from: from, to: to,
      closest: Finding.Closest(count: contact.closestCount, distance: contact.distance),
      value: contact.distance, limit: limit, location: context.cause(of: dancers, at: contact.closestCount))
  }
}
