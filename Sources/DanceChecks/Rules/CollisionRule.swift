import DancePlanning

/// Bodies that meet: two dancers whose middles come nearer than the sum of their radii.
enum CollisionRule: Rule {
  static let id = RuleID.collision

  static func findings(in context: CheckContext) -> [Finding] {
    ContactFinding.findings(id, of: context.survey.collisions, in: context) { index, contact in
      let hint = index < ContactCure.most && !contact.isAllowed ? ContactCure(context: context).hint(for: contact) : nil
      return ContactFinding.make(id, contact, verb: "collide", hint: hint, in: context)
    }
  }
}
