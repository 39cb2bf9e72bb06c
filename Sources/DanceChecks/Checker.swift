public import DancePlanning

extension CheckReport {
  /// Checks a performance against every rule of the catalogue.
  ///
  /// - Parameters:
  ///   - performance: what is checked.
  ///   - workers: how many threads; the report does not depend on it.
  /// - Complexity: about linear in dancers × cues for spread-out crowds; see ``ContactSurvey``.
  public init(of performance: Performance, workers: Int? = nil) {
    let survey = ContactSurvey(of: performance, workers: workers)
    let context = CheckContext(performance: performance, survey: survey, workers: workers)
    let found = Self.catalogue.flatMap { $0.findings(in: context) }.map { $0.allowed(by: performance.routine) }
    let findings = Fingerprints.given(to: found.sorted(by: Self.isBefore), of: performance.routine)
    self.init(findings: findings, closest: context.closestPair)
  }

  /// Every rule, in the order of the catalogue.
  static var catalogue: [any Rule.Type] {
    [
      CollisionRule.self, CrowdingRule.self, OffStageRule.self, ObstacleRule.self, SpeedRule.self,
      AccelerationRule.self, StrideRule.self, EarlyRule.self, LateRule.self, JumpRule.self, RestRule.self,
      LatenessRule.self,
      HiddenRule.self, UnfilledRule.self, OverlapRule.self, SectionLengthRule.self, MusicLengthRule.self,
      PrecisionRule.self,
    ]
  }

  /// By beginning, then the graver first, then rule and dancers: an order that does not depend on how findings were found.
  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.from.count != right.from.count { return left.from.count < right.from.count }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    if left.dancers != right.dancers { return left.dancers.lexicographicallyPrecedes(right.dancers) }
    return left.message < right.message
  }
}
