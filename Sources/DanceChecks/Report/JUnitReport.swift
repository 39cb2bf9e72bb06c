import DancePlanning
import DanceScore
public import DanceSource

/// Reports as JUnit XML, which build servers show as tests.
///
/// A section of a routine is a test suite and a rule is a test case in it, so that names stay the same from run to run
/// and a history can be drawn. A rule *fails* where it has a finding that is grave enough; its text lists them all. It
/// is *skipped* where all it has is known from a baseline or ignored. Findings that are not grave enough are output of a
/// test that passes. A file that can't be understood is a suite with one test in *error*. The attributes are those of
/// the Jenkins schema (`junit-10.xsd`), without times, so that the same routine gives the same bytes.
public struct JUnitReport: Sendable {
  private var suites: [Suite] = []
  private let threshold: Diagnostic.Severity

  /// The report of some checks, to which others may be added.
  ///
  /// - Parameter threshold: the severity from which on a finding fails.
  public init(of outcomes: [CheckOutcome] = [], failingFrom threshold: Diagnostic.Severity) {
    self.threshold = threshold
    for outcome in outcomes { add(outcome) }
  }

  /// Adds the check of one more file. Of the performance nothing is kept.
  public mutating func add(_ outcome: CheckOutcome) { suites += Self.suites(of: outcome, threshold) }

  /// The document, in UTF-8.
  public var bytes: [UInt8] {
    var xml = XMLLines()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.open("testsuites", [("name", "kalgunmu")] + Self.totals(suites.flatMap(\.cases)))
    for suite in suites {
      xml.open("testsuite", [("name", suite.name)] + Self.totals(suite.cases) + Self.skipped(suite.cases))
      for test in suite.cases { Self.write(test, of: suite, to: &xml) }
      if !suite.output.isEmpty { xml.element("system-out", [], text: suite.output) }
      xml.close("testsuite")
    }
    xml.close("testsuites")
    return xml.bytes
  }

  private struct Suite {
    var name: String
    var cases: [Case]
    var output = ""
  }

  private struct Case {
    enum Result {
      case passed
      case failed(message: String, text: String)
      case broken(type: String, message: String, text: String)
      case skipped(message: String)
    }

    var name: String
    var result: Result
    /// What is said of it besides.
    var output = ""
  }

  private static func suites(of outcome: CheckOutcome, _ threshold: Diagnostic.Severity) -> [Suite] {
    switch outcome {
    case .checked(let file, let report, let performance):
      suites(of: report, file: file, performance, threshold)
    case .mistaken(let file, let diagnostics, let sources):
      [Suite(name: file, cases: [broken(diagnostics, sources)])]
    }
  }

  /// One suite for each section, and one for what lies outside of them; the first says what was proved.
  private static func suites(
    of report: CheckReport, file: String, _ performance: Performance, _ threshold: Diagnostic.Severity
  ) -> [Suite] {
    let sections = ReportSections(of: performance.routine)
    let found = sections.groups(of: report.findings)
    let known = sections.groups(of: report.known)
    let ignored = sections.groups(of: report.ignored)
    var suites = sections.titles.indices.map { index in
      let cases = RuleID.allCases.map { rule in
        let of = { (findings: [Finding]) in findings.filter { $0.rule == rule } }
        return test(
          rule, of(found[index]), known: of(known[index]).count, ignored: of(ignored[index]).count,
          performance.routine.sources, threshold)
      }
      return Suite(name: "\(file): \(sections.name(of: index))", cases: cases)
    }
    let gone = report.gone.map { "gone since the baseline: \($0.message)" }
    let proof = report.proof { performance.routine.cast[$0].name }
    suites[0].output = ([proof] + gone).joined(separator: "\n")
    return suites
  }

  private static func test(
    _ rule: RuleID, _ findings: [Finding], known: Int, ignored: Int, _ sources: SourceMap,
    _ threshold: Diagnostic.Severity
  ) -> Case {
    let grave = findings.filter { $0.severity >= threshold }
    let light = findings.filter { $0.severity < threshold }
    let aside = [(known, "known from the baseline"), (ignored, "ignored")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    let lines = light.map { line($0, sources) } + (grave.isEmpty && light.isEmpty ? [] : aside)
    let output = lines.joined(separator: "\n")
    if let worst = grave.max(by: { $0.severity < $1.severity }) {
      let more = grave.count > 1 ? " (and \(grave.count - 1) more)" : ""
      let text = grave.map { line($0, sources) }.joined(separator: "\n")
      return Case(name: rule.rawValue, result: .failed(message: worst.message + more, text: text), output: output)
    }
    if light.isEmpty, !aside.isEmpty {
      return Case(name: rule.rawValue, result: .skipped(message: aside.joined(separator: ", ")))
    }
    return Case(name: rule.rawValue, result: .passed, output: output)
  }

  private static func broken(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> Case {
    let first = diagnostics.first { $0.severity == .error }
    return Case(
      name: "can be understood",
      result: .broken(
        type: first?.id ?? "mistake", message: first?.message ?? "the file can't be read",
        text: DiagnosticRenderer().text(of: diagnostics, in: sources)))
  }

  private static func line(_ finding: Finding, _ sources: SourceMap) -> String {
    let place = finding.location.map { location in
      let position = sources.position(of: location)
      return "\(sources[location.file].name):\(position.line):\(position.column): "
    }
    return "\(place ?? "")\(finding.severity.rawValue): \(finding.message)"
  }

  private static func totals(_ cases: [Case]) -> [(String, String)] {
    let failures = cases.count { if case .failed = $0.result { true } else { false } }
    let errors = cases.count { if case .broken = $0.result { true } else { false } }
    return [("tests", "\(cases.count)"), ("failures", "\(failures)"), ("errors", "\(errors)")]
  }

  private static func skipped(_ cases: [Case]) -> [(String, String)] {
    [("skipped", "\(cases.count { if case .skipped = $0.result { true } else { false } })")]
  }

  private static func write(_ test: Case, of suite: Suite, to xml: inout XMLLines) {
    let attributes = [("name", test.name), ("classname", suite.name)]
    if case .passed = test.result, test.output.isEmpty {
      return xml.element("testcase", attributes)
    }
    xml.open("testcase", attributes)
    switch test.result {
    case .passed: break
    case .failed(let message, let text):
      xml.element("failure", [("type", test.name), ("message", message)], text: text)
    case .broken(let type, let message, let text):
      xml.element("error", [("type", type), ("message", message)], text: text)
    case .skipped(let message): xml.element("skipped", [("message", message)])
    }
    if !test.output.isEmpty { xml.element("system-out", [], text: test.output) }
    xml.close("testcase")
  }
}
