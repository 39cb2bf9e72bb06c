/// Dancers too near to each other: middles nearer than the clearance, moving or standing, without a collision.
enum CrowdingRule: Rule {
  static let id = RuleID.crowding

  static func findings(in context: CheckContext) -> [Finding] {
    context.survey.crowdings.map { contact in
      let limit = context.survey.clearance(contact.first, contact.second)
      return ContactFinding.make(id, contact, limit: limit, verb: "are crowded", in: context)
    }
  }
}
