public import DanceSource

/// The rules of the catalogue, by the identifier that reports, files and the command use.
public enum RuleID: String, Hashable, Sendable, CaseIterable {
  case collision, crowding, obstacle, speed, acceleration, stride, early, late, lateness, rest, jump, unfilled, overlap,
    hidden, precision
  case offStage = "off-stage"
  case sectionLength = "section-length"
  case musicLength = "music-length"

  /// How grave a finding of the rule is unless the rule says otherwise in a case.
  public var severity: Diagnostic.Severity {
    switch self {
    case .collision, .offStage, .obstacle, .speed, .late, .jump, .overlap, .unfilled, .sectionLength: .error
    case .crowding, .acceleration, .stride, .early, .lateness, .rest, .hidden, .precision, .musicLength: .warning
    }
  }
}
