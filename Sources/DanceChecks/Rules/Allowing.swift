import DanceGeometry
import DanceScore
import DanceSource

extension Finding {
  /// The same finding, or a note if it is a warning and the routine allows it: one that lies within the counts of an
  /// allowance and is about none but the dancers allowed. It is never left out.
  func allowed(by routine: Routine) -> Finding {
    guard severity == .warning, !routine.ruleAllowances.isEmpty else { return self }
    let isAllowed = routine.ruleAllowances.contains { allowance in
      allowance.rule == rule.rawValue && allowance.start <= from.count + Tolerance.count
        && to.count <= allowance.end + Tolerance.count
        && (allowance.dancers.count == routine.cast.count || dancers.allSatisfy(Set(allowance.dancers).contains))
    }
    guard isAllowed else { return self }
    var finding = self
    finding.severity = .note
    finding.message += ", which is allowed here"
    return finding
  }
}
