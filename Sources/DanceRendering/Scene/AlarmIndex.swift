import DanceChecks
import DanceGeometry
import DanceScore
import DanceSource

/// The findings about dancers, ready to be asked which are in force at a count.
struct AlarmIndex: Sendable {
  private struct Entry: Sendable {
    var start: Double
    var end: Double
    var finding: Int
  }

  private let findings: [Finding]
  private let names: [String]
  private let entries: [Entry]

  init(report: CheckReport, cast: [Dancer]) {
    let findings = report.findings.filter { !$0.dancers.isEmpty }.sorted(by: Self.isGraver)
    self.findings = findings
    names = cast.map(\.name)
    entries = findings.enumerated().map { Entry(start: $1.from.count, end: $1.to.count, finding: $0) }
  }

  /// The spans of counts of all findings about dancers, with whether each is an error.
  var spans: [(start: Double, end: Double, isError: Bool)] {
    entries.map { ($0.start, $0.end, findings[$0.finding].severity == .error) }
  }

  /// Who is concerned by a finding, and between which counts.
  var stretches: [(start: Double, end: Double, dancers: [Int])] {
    entries.map { ($0.start, $0.end, findings[$0.finding].dancers) }
  }

  /// The findings in force, the gravest first; dancers who are not to be seen are left out.
  func alarms(at count: Double, isSeen: (Int) -> Bool) -> [Scene.Alarm] {
    entries.compactMap { entry in
      guard entry.start <= count + Tolerance.count, count <= entry.end + Tolerance.count else { return nil }
      let finding = findings[entry.finding]
      let dancers = finding.dancers.filter(isSeen)
      return dancers.isEmpty
        ? nil : Scene.Alarm(dancers: dancers, severity: finding.severity, words: words(of: finding))
    }
  }

  /// What was measured and who: `0.48 m · eunji – bora`.
  func words(of finding: Finding) -> String {
    let who =
      finding.dancers.count <= 3
      ? finding.dancers.map { names[$0] }.joined(separator: " – ") : "\(finding.dancers.count) dancers"
    return "\(measure(of: finding)) · \(who)"
  }

  private func measure(of finding: Finding) -> String {
    switch finding.rule {
    case .collision, .crowding:
      guard let distance = finding.closest?.distance ?? finding.value else { return finding.rule.rawValue }
      return FixedDecimal.text(distance, 2) + " m"
    case .speed:
      guard let speed = finding.value else { return finding.rule.rawValue }
      return FixedDecimal.text(speed, 1) + " m/s"
    default: return finding.rule.rawValue
    }
  }

  /// Errors before warnings, then the nearest first; the order of the report otherwise.
  private static func isGraver(_ left: Finding, _ right: Finding) -> Bool {
    let grave = (left.severity == .error, right.severity == .error)
    if grave.0 != grave.1 { return grave.0 }
    return (left.closest?.distance ?? .infinity) < (right.closest?.distance ?? .infinity)
  }
}
