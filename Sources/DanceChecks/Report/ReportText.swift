public import DancePlanning
import DanceScore
import DanceSource

/// A report for people at a terminal.
public struct ReportText: Sendable {
  /// Whether colours are written.
  public enum Style: Sendable {
    case plain, coloured
  }

  private let style: Style
  /// At most this many findings of one rule and section are written out.
  private let shownAtMost: Int

  /// A writer of reports; `shownAtMost` findings of one rule in one section are written out, the rest counted.
  public init(style: Style, shownAtMost: Int = 8) {
    self.style = style
    self.shownAtMost = shownAtMost
  }

  /// The whole report: what was checked, the findings by section, worst first, and what was proved.
  public func text(_ report: CheckReport, file: String, of performance: Performance) -> String {
    var lines = [RoutineHeadline(of: performance.routine).text(file: file) { painted("1", $0) }]
    for (section, findings) in bySection(report, performance) {
      lines.append("")
      lines.append(painted("1", section))
      lines += self.lines(findings, performance)
    }
    lines += goneLines(report)
    if !report.findings.isEmpty || !report.gone.isEmpty { lines.append("") }
    lines.append(verdict(report, performance))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The findings of each section, in order; those outside of all sections come first.
  private func bySection(_ report: CheckReport, _ performance: Performance) -> [(String, [Finding])] {
    let stretches = ReportSections(of: performance.routine)
    return zip(stretches.titles, stretches.groups(of: report.findings)).filter { !$0.1.isEmpty }
  }

  /// Errors before warnings before notes; of each rule at most so many, then how many more there are.
  private func lines(_ findings: [Finding], _ performance: Performance) -> [String] {
    let worstFirst = findings.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
    var shown: [RuleID: Int] = [:]
    var lines: [String] = []
    for finding in worstFirst {
      shown[finding.rule, default: 0] += 1
      if shown[finding.rule, default: 0] <= shownAtMost { lines += line(finding, performance) }
    }
    for rule in RuleID.allCases where shown[rule, default: 0] > shownAtMost {
      lines.append("  and \(shown[rule, default: 0] - shownAtMost) more of \(rule.rawValue); `--json` has all")
    }
    return lines
  }

  private func line(_ finding: Finding, _ performance: Performance) -> [String] {
    let severity = painted(colour(of: finding.severity), finding.severity.rawValue)
    var lines = ["  \(severity)[\(finding.rule.rawValue)] \(visible(finding.message))"]
    if let location = finding.location {
      let sources = performance.routine.sources
      let position = sources.position(of: location)
      let place = "\(sources[location.file].name):\(position.line):\(position.column)"
      lines.append(painted("2", "      \(place)"))
    }
    if let hint = finding.hint { lines.append("      hint: \(visible(hint))") }
    return lines
  }

  private func goneLines(_ report: CheckReport) -> [String] {
    guard !report.gone.isEmpty else { return [] }
    let shown = report.gone.prefix(shownAtMost).map {
      "  \(painted("32", "gone"))[\(visible($0.rule))] \(visible($0.message))"
    }
    let rest = report.gone.count - shown.count
    let more = rest > 0 ? ["  and \(rest) more; `--json` has all"] : []
    return ["", painted("1", "In the baseline, but found no longer")] + shown + more
  }

  private func verdict(_ report: CheckReport, _ performance: Performance) -> String {
    let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = report.count(of: severity)
      return count == 0 ? nil : painted(colour(of: severity), counted(count, severity.rawValue))
    }
    let setAside = report.setAsideInWords
    let nothing = painted("32", setAside.isEmpty ? "no findings" : "no other findings")
    let found = ([parts.isEmpty ? nothing : parts.joined(separator: ", ")] + setAside).joined(separator: "; ")
    let mended = performance.mendedPassages
    let mending = mended == 0 ? "" : "; \(counted(mended, "passage")) mended, as `kalgunmu plan` tells"
    return "\(found)\(mending); \(visible(report.proof { performance.routine.cast[$0].name }))"
  }

  private func colour(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "33"
    case .note: "36"
    }
  }

  private func painted(_ code: String, _ text: String) -> String {
    style == .coloured ? "\u{1B}[\(code)m\(visible(text))\u{1B}[0m" : visible(text)
  }

  /// Titles and names may hold anything; on a terminal they must not command it.
  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }
}
