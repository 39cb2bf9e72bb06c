/// Dancers who land before the others of a group that is to land together; see ``Movement``.
enum EarlyRule: Rule {
  static let id = RuleID.early

  static func findings(in context: CheckContext) -> [Finding] { LandingFindings(context: context).all(.early) }
}
