import DancePlanning

/// Dancers too near to each other: middles nearer than the clearance, moving or standing, without a collision.
enum CrowdingRule: Rule {
  static let id = RuleID.crowding

  static func findings(in context: CheckContext) -> [Finding] {
    let room = FormationRoom(context: context)
    // What collisions leave of the cures that are looked for.
    var left = ContactCure.most - context.survey.collisions.count
    return ContactFinding.findings(id, of: context.survey.crowdings, in: context) { _, contact in
      var hint: String?
      if left > 0, !contact.isAllowed {
        left -= 1
        hint = room.hint(for: contact) ?? ContactCure(context: context).hint(for: contact)
      }
      return ContactFinding.make(id, contact, verb: "are crowded", hint: hint, in: context)
    }
  }
}
