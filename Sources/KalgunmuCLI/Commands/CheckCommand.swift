import DanceSource
import Kalgunmu

/// `kalgunmu check`: findings for people or machines.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "say who comes near whom, and what else is wrong, for every instant"
  static let usage = "FILE… [options]"
  static let options = CheckDemands.options + [RoutineInput.effort] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu check Examples/razor.routine", does: "lists findings, and names the closest pair of all"),
    (
      line: "kalgunmu check *.routine --sarif check.sarif --baseline known.json",
      does: "for a build server: fails on what is new, and shows it beside the lines"
    ),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard !arguments.files.isEmpty else {
      throw Arguments.Mistake(message: "expected a .routine file to check", hint: nil)
    }
    let demands = try CheckDemands(arguments)
    var outputs: [JSONOutput] = []
    var files = ReportFiles(demands)
    var status = ExitStatus.fine
    for (index, path) in arguments.files.enumerated() {
      switch try RoutineInput.read(path, arguments, on: terminal) {
      case .success(let choreography):
        let report = demands.report(of: choreography, file: path)
        if demands.isFailing(report) { status = max(status, .findings) }
        files.add(.checked(file: path, report, choreography.performance))
        let measures = demands.isMeasured ? choreography.measures : nil
        if demands.isJSON {
          outputs.append(
            .report(report.machineReadable(file: path, of: choreography.performance, measures: measures)))
        } else if demands.isText {
          let text = ReportText(style: terminal.colours ? .coloured : .plain)
          terminal.print((index > 0 ? "\n" : "") + text.text(report, file: path, of: choreography.performance))
          if let measures {
            terminal.print("\n" + MeasuresText().text(measures, of: choreography.performance))
          }
        }
      case .failure(let mistakes):
        status = .failure
        files.add(.mistaken(file: path, mistakes.diagnostics, mistakes.sources))
        outputs.append(.mistakes(MachineMistakes(mistakes, file: path)))
      }
    }
    if demands.isJSON { try JSONOutput.print(outputs, on: terminal) }
    files.sayStrangers(on: terminal)
    try files.write(on: terminal)
    return status
  }
}
