import DanceSource
import Kalgunmu

/// `kalgunmu check`: findings for people or machines.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "say who comes near whom, and what else is wrong, for every instant"
  static let usage = "FILE… [options]"
  static let options =
    [
      Option("--json", .flag, "print the reports as JSON"),
      Option("--fail-on", .value("SEVERITY"), "exit with 1 from this severity on: error (unless said), warning, note"),
    ] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu check Examples/razor.routine", does: "lists findings, and names the closest pair of all")
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard !arguments.files.isEmpty else {
      throw Arguments.Mistake(message: "expected a .routine file to check", hint: nil)
    }
    let threshold = try threshold(arguments)
    var outputs: [JSONOutput] = []
    var status = ExitStatus.fine
    for (index, path) in arguments.files.enumerated() {
      switch try RoutineInput.read(path, arguments, on: terminal) {
      case .success(let choreography):
        let report = choreography.report
        if report.findings.contains(where: { $0.severity >= threshold }) { status = max(status, .findings) }
        if arguments.has("--json") {
          outputs.append(.report(report.machineReadable(file: path, of: choreography.performance)))
        } else {
          let text = ReportText(style: terminal.colours ? .coloured : .plain)
          terminal.print((index > 0 ? "\n" : "") + text.text(report, file: path, of: choreography.performance))
        }
      case .failure(let mistakes):
        status = .failure
        outputs.append(.mistakes(MachineMistakes(mistakes, file: path)))
      }
    }
    if arguments.has("--json") { try JSONOutput.print(outputs, on: terminal) }
    return status
  }

  private static func threshold(_ arguments: Arguments) throws(Arguments.Mistake) -> Diagnostic.Severity {
    guard let text = arguments.value("--fail-on") else { return .error }
    guard let severity = Diagnostic.Severity(rawValue: text) else {
      let nearest = Spelling.nearest(to: text, among: Diagnostic.Severity.allCases.map(\.rawValue))
      throw Arguments.Mistake(
        message: "expected error, warning or note behind `--fail-on`, found `\(text)`",
        hint: nearest.map { "did you mean `\($0)`?" })
    }
    return severity
  }
}
