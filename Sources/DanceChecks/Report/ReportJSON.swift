public import DancePlanning
import DanceScore
public import DanceSource

extension CheckReport {
  /// The report as a value that encodes to the documented JSON; schema 1.
  ///
  /// - Parameters:
  ///   - file: the routine's file as the person named it.
  ///   - measures: what was measured besides, if that is asked for.
  public func machineReadable(file: String, of performance: Performance, measures: Measures? = nil) -> MachineReport {
    MachineReport(self, file: file, performance: performance, measures: measures)
  }
}

/// A report for machines. The names of its properties are the keys of the JSON and a contract.
public struct MachineReport: Encodable, Sendable {
  private let schema = 1
  private let file: String
  private let title: String
  private let dancers: Int
  private let counts: Double
  private let seconds: Double
  private let closest: ClosestPair?
  private let findings: [Finding]
  private let known: [Finding]
  private let gone: [Baseline.Entry]
  private let summary: Summary
  private let measures: MachineMeasures?

  fileprivate init(_ report: CheckReport, file: String, performance: Performance, measures: Measures?) {
    let routine = performance.routine
    let name = { (dancer: Int) in routine.cast[dancer].name }
    self.file = file
    title = routine.title
    dancers = routine.cast.count
    counts = rounded(routine.counts)
    seconds = rounded(routine.seconds)
    closest = report.closest.map { pair in
      ClosestPair(
        dancers: pair.dancers.map(name), distance: rounded(pair.distance), count: rounded(pair.moment.count),
        at: pair.moment.label, seconds: rounded(pair.moment.seconds))
    }
    findings = report.findings.map { Finding($0, name: name, sources: routine.sources) }
    known = report.known.map { Finding($0, name: name, sources: routine.sources) }
    gone = report.gone
    self.measures = measures.map { MachineMeasures($0, of: performance) }
    summary = Summary(
      errors: report.count(of: .error), warnings: report.count(of: .warning), notes: report.count(of: .note),
      known: report.known.count, gone: report.gone.count, ignored: report.ignored.count,
      mended: performance.mendedPassages)
  }

  private struct ClosestPair: Encodable {
    let dancers: [String]
    let distance: Double
    let count: Double
    let at: String
    let seconds: Double
  }

  private struct Closest: Encodable {
    let count: Double
    let distance: Double
  }

  private struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let notes: Int
    let known: Int
    let gone: Int
    let ignored: Int
    let mended: Int
  }

  private struct Finding: Encodable {
    let rule: String
    let severity: String
    let message: String
    let dancers: [String]
    let from: MachineMoment
    let to: MachineMoment
    let closest: Closest?
    let value: Double?
    let limit: Double?
    let hint: String?
    let span: MachineSpan?
    let fingerprint: String

    init(_ finding: DanceChecks.Finding, name: (Int) -> String, sources: SourceMap) {
      rule = finding.rule.rawValue
      severity = finding.severity.rawValue
      message = finding.message
      dancers = finding.dancers.map(name)
      from = MachineMoment(finding.from)
      to = MachineMoment(finding.to)
      closest = finding.closest.map { Closest(count: rounded($0.count), distance: rounded($0.distance)) }
      value = finding.value.map(rounded)
      limit = finding.limit.map(rounded)
      hint = finding.hint
      span = finding.location.map { MachineSpan($0, in: sources) }
      fingerprint = finding.fingerprint
    }

    enum CodingKeys: String, CodingKey {
      case rule, severity, message, dancers, from, to, closest, value, limit, hint, span, fingerprint
    }

    /// Every key is always there; what does not apply is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rule, forKey: .rule)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(dancers, forKey: .dancers)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(closest, forKey: .closest)
      try container.encode(value, forKey: .value)
      try container.encode(limit, forKey: .limit)
      try container.encode(hint, forKey: .hint)
      try container.encode(span, forKey: .span)
      try container.encode(fingerprint, forKey: .fingerprint)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, file, title, dancers, counts, seconds, closest, findings, known, gone, measures, summary
  }

  /// Every key is always there; without two dancers `closest` is null, and `measures` unless asked for.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(file, forKey: .file)
    try container.encode(title, forKey: .title)
    try container.encode(dancers, forKey: .dancers)
    try container.encode(counts, forKey: .counts)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(closest, forKey: .closest)
    try container.encode(findings, forKey: .findings)
    try container.encode(known, forKey: .known)
    try container.encode(gone, forKey: .gone)
    try container.encode(measures, forKey: .measures)
    try container.encode(summary, forKey: .summary)
  }
}

/// Where a finding or a mistake stands, for machines: line and column count from 1, columns in characters.
public struct MachineSpan: Encodable, Sendable {
  private let file: String
  private let line: Int
  private let column: Int

  /// Makes the span of a location.
  public init(_ location: SourceLocation, in sources: SourceMap) {
    let position = sources.position(of: location)
    file = sources[location.file].name
    line = position.line
    column = position.column
  }
}

/// A moment for machines, in counts and seconds gone by, and as dancers say it.
struct MachineMoment: Encodable, Sendable {
  private let count: Double
  private let at: String
  private let seconds: Double

  init(_ moment: Finding.Moment) {
    count = rounded(moment.count)
    at = moment.label
    seconds = rounded(moment.seconds)
  }

  init(_ count: Double, in routine: Routine) {
    self.count = rounded(count)
    at = CountLabel(count, meter: routine.meter).description
    seconds = rounded(routine.clock.seconds(atCount: count))
  }
}

/// To a millionth: far below every tolerance, and free of the noise of binary fractions.
package func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
