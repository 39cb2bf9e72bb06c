/// Bodies that meet: two dancers whose middles come nearer than the sum of their radii.
enum CollisionRule: Rule {
  static let id = RuleID.collision

  static func findings(in context: CheckContext) -> [Finding] {
    context.survey.collisions.map { contact in
      let limit = context.survey.bodyDistance(contact.first, contact.second)
      return ContactFinding.make(id, contact, limit: limit, verb: "collide", in: context)
    }
  }
}
