import Kalgunmu

/// The files that `kalgunmu check` writes: they grow with each routine that is checked, and are written at the end.
///
/// Of a routine each keeps only what it says of it, so that many routines need no more memory than the largest; only the
/// page for a browser, which draws pictures of all of them, keeps their performances.
struct ReportFiles {
  private let demands: CheckDemands
  private var sarif: SARIFLog
  private var junit: JUnitReport
  private var pages: [CheckOutcome] = []
  private var baseline: Baseline
  /// Whether some file could not be understood.
  private var isIncomplete = false

  /// The files that a person asks for, with nothing in them.
  init(_ demands: CheckDemands) {
    self.demands = demands
    sarif = SARIFLog(version: KalgunmuVersion.text, hasBaseline: demands.known != nil)
    junit = JUnitReport(failingFrom: demands.threshold)
    baseline = demands.known ?? Baseline()
  }

  /// Adds what the check of one more file came to.
  mutating func add(_ outcome: CheckOutcome) {
    if demands.sarif != nil { sarif.add(outcome) }
    if demands.junit != nil { junit.add(outcome) }
    if demands.html != nil { pages.append(outcome) }
    switch outcome {
    case .checked(let file, let report, _): if demands.learning != nil { baseline.learn(report, file: file) }
    case .mistaken: isIncomplete = true
    }
  }

  /// Writes them. A baseline is only written when every file could be understood.
  func write(on terminal: Terminal) throws {
    try demands.sarif?.write(JSONOutput.bytes(of: sarif), on: terminal)
    try demands.junit?.write(junit.bytes, on: terminal)
    try demands.html?.write(HTMLReport(of: pages).bytes, on: terminal)
    guard let learning = demands.learning else { return }
    guard !isIncomplete else {
      return terminal.complain("\(learning.path) is not written, because a file can't be understood\n")
    }
    try BaselineFile.write(baseline, to: learning, on: terminal)
  }
}
