import DancePlanning
import DanceScore
import DanceSource

/// Reports as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0, which code hosts show beside lines.
///
/// One run holds every file. What a baseline knows is there as *unchanged* and suppressed; what was ignored is not a
/// result, but a notification says how much it is. Source: OASIS, "Static Analysis Results Interchange Format (SARIF)
/// Version 2.1.0 Plus Errata 01", 2023; the property names are the standard's.
public struct SARIFLog: Encodable, Sendable {
  private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private var runs: [Run]
  /// Whether findings were compared with a baseline, so that they are new or unchanged.
  private let hasBaseline: Bool

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// The log of some checks, to which others may be added.
  ///
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - hasBaseline: whether findings were compared with a baseline, so that they are new or unchanged.
  public init(of outcomes: [CheckOutcome] = [], version: String, hasBaseline: Bool) {
    self.hasBaseline = hasBaseline
    runs = [Run(tool: Tool(version: version), invocations: [Invocation()], results: [])]
    for outcome in outcomes { add(outcome) }
  }

  /// Adds the check of one more file. Of the performance nothing is kept.
  public mutating func add(_ outcome: CheckOutcome) {
    switch outcome {
    case .checked(let file, let report, let performance):
      let routine = performance.routine
      let make = { [hasBaseline] (finding: Finding, state: String, isKnown: Bool) in
        Result(finding, file: file, routine: routine, state: hasBaseline ? state : nil, isKnown: isKnown)
      }
      runs[0].results += report.findings.map { make($0, "new", false) }
      runs[0].results += report.known.map { make($0, "unchanged", true) }
      runs[0].invocations[0].toolExecutionNotifications += Notification.all(of: report, file: file, routine: routine)
    case .mistaken(let file, let diagnostics, let sources):
      runs[0].invocations[0].executionSuccessful = false
      runs[0].invocations[0].toolExecutionNotifications += diagnostics.map {
        Notification($0, file: file, sources: sources)
      }
    }
  }
}

// The parts of a run, as far as they are used.
extension SARIFLog {
  private struct Run: Encodable {
    let tool: Tool
    var invocations: [Invocation]
    let columnKind = "unicodeCodePoints"
    var results: [Result]

    enum CodingKeys: CodingKey { case tool, invocations, columnKind, results }
  }

  private struct Tool: Encodable {
    let driver: Driver

    init(version: String) { driver = Driver(version: version) }
  }

  private struct Driver: Encodable {
    let name = "kalgunmu"
    let version: String
    let rules = RuleID.allCases.map(Rule.init)

    enum CodingKeys: CodingKey { case name, version, rules }
  }

  private struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let defaultConfiguration: Configuration

    init(_ rule: RuleID) {
      id = rule.rawValue
      shortDescription = Message(text: rule.summary)
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
  }

  private struct Configuration: Encodable {
    let level: String
  }

  private struct Message: Encodable {
    let text: String
  }

  private struct Invocation: Encodable {
    var executionSuccessful = true
    var toolExecutionNotifications: [Notification] = []
  }

  private struct Notification: Encodable {
    let level: String
    let message: Message
    let locations: [SARIFLocation]

    init(level: Diagnostic.Severity, text: String, location: SARIFLocation) {
      self.level = level.rawValue
      message = Message(text: text)
      locations = [location]
    }

    init(_ diagnostic: Diagnostic, file: String, sources: SourceMap) {
      let hints = diagnostic.hints.map { "; hint: \($0)" }.joined()
      let location = SARIFLocation(of: diagnostic.location, file: file, in: sources)
      self.init(level: diagnostic.severity, text: diagnostic.message + hints, location: location)
    }

    /// What is said of a whole routine: what was proved, and what does not count.
    static func all(of report: CheckReport, file: String, routine: Routine) -> [Notification] {
      var texts = [report.proof { routine.cast[$0].name }]
      if !report.ignored.isEmpty { texts.append(report.ignoredInWords) }
      texts += report.gone.map { "gone since the baseline: \($0.message)" }
      let place = SARIFLocation(of: nil, file: file, in: routine.sources)
      return texts.map { Notification(level: .note, text: $0, location: place) }
    }
  }

  private struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [SARIFLocation]
    let partialFingerprints: [String: String]
    let baselineState: String?
    let suppressions: [Suppression]?
    let properties: Properties

    init(_ finding: Finding, file: String, routine: Routine, state: String?, isKnown: Bool) {
      ruleId = finding.rule.rawValue
      ruleIndex = RuleID.allCases.firstIndex(of: finding.rule)
      level = finding.severity.rawValue
      message = Message(text: finding.message)
      locations = [SARIFLocation(of: finding.location, file: file, in: routine.sources)]
      partialFingerprints = ["kalgunmu/v1": finding.fingerprint]
      baselineState = state
      suppressions = isKnown ? [Suppression(kind: "external", justification: "known from the baseline")] : nil
      properties = Properties(
        dancers: finding.dancers.map { routine.cast[$0].name }, from: finding.from.label, to: finding.to.label)
    }
  }

  private struct Suppression: Encodable {
    let kind: String
    let justification: String
  }

  private struct Properties: Encodable {
    let dancers: [String]
    let from: String
    let to: String
  }
}
