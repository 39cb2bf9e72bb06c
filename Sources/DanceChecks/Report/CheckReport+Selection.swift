import DanceSource

extension CheckReport {
  /// The report of some rules only; what others found is kept in ``ignored``, so that it can be counted.
  ///
  /// - Parameters:
  ///   - rules: the rules to look at; every rule if there is none.
  ///   - unwanted: the rules to leave out, of those.
  public func selecting(only rules: Set<RuleID> = [], ignoring unwanted: Set<RuleID> = []) -> CheckReport {
    let isWanted = { (finding: Finding) in
      (rules.isEmpty || rules.contains(finding.rule)) && !unwanted.contains(finding.rule)
    }
    var report = self
    report.findings = findings.filter(isWanted)
    report.ignored += findings.filter { !isWanted($0) }
    return report
  }

  /// "3 ignored (2 crowding, 1 speed)"
  var ignoredInWords: String {
    let counts = RuleID.allCases.compactMap { rule -> String? in
      let count = ignored.count { $0.rule == rule }
      return count == 0 ? nil : "\(count) \(rule.rawValue)"
    }
    return "\(ignored.count) ignored (\(counts.joined(separator: ", ")))"
  }

  /// What was found, or found once, and does not count: never silently.
  package var setAsideInWords: [String] {
    var parts: [String] = []
    if !known.isEmpty { parts.append("\(known.count) known from the baseline") }
    if !gone.isEmpty { parts.append("\(gone.count) of the baseline gone") }
    if !ignored.isEmpty { parts.append(ignoredInWords) }
    return parts
  }

  /// What was proved: "closest pair 0.6213 m (ara, bora at 4:5); every pair, every instant".
  func proof(named name: (Int) -> String) -> String {
    guard let closest else { return "no two dancers are on stage together" }
    let names = closest.dancers.map(name).joined(separator: ", ")
    let distance = FixedDecimal.text(closest.distance, 4)
    return "closest pair \(distance) m (\(names) at \(closest.moment.label)); every pair, every instant"
  }
}
