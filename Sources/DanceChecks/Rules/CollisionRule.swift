/// Bodies that meet: two dancers whose middles come nearer than the sum of their radii.
enum CollisionRule: Rule {
  static let id = RuleID.collision

  static func findings(in context: CheckContext) -> [Finding] {
    let inTime = context.survey.collisions.sorted { ($0.from, $0.first, $0.second) < ($1.from, $1.first, $1.second) }
    return inTime.enumerated().map { index, contact in
      let hint = index < ContactCure.most && !contact.isAllowed ? ContactCure(context: context).hint(for: contact) : nil
      return ContactFinding.make(id, contact, verb: "collide", hint: hint, in: context)
    }
  }
}
