import DanceSource
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
  /// The files that were checked.
  private var checked: [String] = []
  /// Whether some file could not be understood.
  private var isIncomplete = false

  /// The files that a person asks for, with nothing in them.
  init(_ demands: CheckDemands) {
    self.demands = demands
    sarif = SARIFLog(version: KalgunmuVersion.text, hasBaseline: demands.known != nil)
    junit = JUnitReport(failingFrom: demands.threshold)
    baseline = demands.learned
    if let known = demands.known { baseline.add(known) }
  }

  /// Adds what the check of one more file came to.
  mutating func add(_ outcome: CheckOutcome) {
    if demands.sarif != nil { sarif.add(outcome) }
    if demands.junit != nil { junit.add(outcome) }
    if demands.html != nil { pages.append(outcome) }
    switch outcome {
    case .checked(let file, let report, _):
      checked.append(file)
      if demands.learning != nil { baseline.learn(report, file: file) }
    case .mistaken: isIncomplete = true
    }
  }

  /// Says so where the baseline knows nothing of a file that was checked: it may have been checked under another name.
  func sayStrangers(on terminal: Terminal) {
    guard let known = demands.known, demands.learning == nil else { return }
    for file in checked where !known.knows(file) {
      let names = known.names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      let rest = known.names.count > 3 ? " and \(known.names.count - 3) more" : ""
      let only = names.isEmpty ? "" : ", only of \(names)\(rest)"
      terminal.complain("note: the baseline knows nothing of \(VisibleCharacter.text("`\(file)`\(only)"))\n")
    }
  }

  /// Writes them. A baseline is only written when every file could be understood.
  func write(on terminal: Terminal) throws {
    try demands.sarif?.write(JSONOutput.bytes(of: sarif), on: terminal)
    try demands.junit?.write(junit.bytes, on: terminal)
    try demands.html?.write(HTMLReport(of: pages).bytes, on: terminal)
    guard let learning = demands.learning else { return }
    guard !isIncomplete else {
      return terminal.complain(
        "\(VisibleCharacter.text(learning.path)) is not written, because a file can't be understood\n")
    }
    try BaselineFile.write(baseline, of: checked, to: learning, on: terminal)
  }
}
