import DanceScore
import DanceSource

extension Finding {
  /// The same finding, or a note if it is a warning and the routine allows it: one that lies within the counts of an
  /// allowance and is about none but the dancers allowed. It is never left out.
  func allowed(by routine: Routine) -> Finding {
    guard severity == .warning else { return self }
    guard routine.allows(rule.rawValue, among: dancers, from: from.count, to: to.count) else { return self }
    var finding = self
    finding.severity = .note
    finding.message += ", which is allowed here"
    return finding
  }
}
