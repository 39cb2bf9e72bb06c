import DanceSource
import Kalgunmu

/// `kalgunmu simulate`: what becomes of a routine when people walk it.
enum SimulateCommand: Command {
  static let name = "simulate"
  static let summary = "walk a routine in thousands of takes with human errors, and say where it goes wrong"
  static let usage = "FILE [options]\n  kalgunmu simulate --merge FILE.json… [options]"
  static let options = SimulateDemands.options + [RoutineInput.effort] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu simulate Examples/razor.routine", does: "1,000 takes by a club, or by the people the file names"),
    (
      line: "kalgunmu simulate Examples/razor.routine --errors beginners --takes 10000 --html risk.html",
      does: "the same by beginners, and a page with charts"
    ),
    (
      line: "kalgunmu simulate my.routine --errors \"club { start 60ms }\" --from 5000 --count 500 --json > b.json",
      does: "a part of the takes, to be joined with others by `--merge`"
    ),
  ]
  static let remarks = [
    "PEOPLE are beginners, club (unless said), professionals or machine; or errors, such as",
    "\"start 40ms; place 5cm\"; or both, such as \"club { place 5cm }\". The errors are",
    ErrorName.allCases.map(\.rawValue).joined(separator: ", ") + ".",
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    let demands = try SimulateDemands(arguments)
    if let merging = demands.merging { return try merge(merging, demands, on: terminal) }
    guard let path = arguments.files.first, arguments.files.count == 1 else {
      throw Arguments.Mistake(
        message: "expected one .routine file to simulate, found \(arguments.files.count)", hint: nil)
    }
    guard let people = PeopleInput.read(demands.people, on: terminal) else { return .failure }
    switch try RoutineInput.read(path, arguments, on: terminal) {
    case .failure(let mistakes):
      if demands.isJSON { try JSONOutput.print([.mistakes(MachineMistakes(mistakes, file: path))], on: terminal) }
      return .failure
    case .success(let choreography):
      return try simulate(
        choreography, file: path, people.errors ?? choreography.routine.errors, demands, on: terminal)
    }
  }

  private static func simulate(
    _ choreography: Choreography, file: String, _ people: CastErrors, _ demands: SimulateDemands,
    on terminal: Terminal
  ) throws -> ExitStatus {
    let errors = people.errors(dancerCount: choreography.routine.cast.count)
    let progress = Progress("takes", of: demands.takes.count, on: terminal)
    let counts = SimulationCounts(
      of: choreography.performance, file: file, errors: errors, seed: demands.seed, takes: demands.takes
    ) { done in progress.step(done) }
    progress.finish()
    let report = SimulationReport(counts)
    let advice = advice(choreography.performance, errors, report, demands, on: terminal)
    try TakeFiles(demands, choreography, errors, report).write(on: terminal)
    return try say(report, advice, demands, on: terminal)
  }

  private static func advice(
    _ performance: Performance, _ errors: [HumanErrors], _ report: SimulationReport, _ demands: SimulateDemands,
    on terminal: Terminal
  ) -> SimulationAdvice? {
    guard demands.adviceTakes > 0 else { return nil }
    let progress = Progress("changes tried", of: SimulationAdvice.mostTrials, on: terminal)
    defer { progress.finish() }
    return SimulationAdvice(for: performance, errors: errors, report: report, takes: demands.adviceTakes) {
      progress.step()
    }
  }

  private static func merge(
    _ paths: [String], _ demands: SimulateDemands, on terminal: Terminal
  ) throws -> ExitStatus {
    let counts = try CountsFile.joined(paths)
    return try say(SimulationReport(counts), nil, demands, on: terminal)
  }

  private static func say(
    _ report: SimulationReport, _ advice: SimulationAdvice?, _ demands: SimulateDemands, on terminal: Terminal
  ) throws -> ExitStatus {
    try demands.page?.write(SimulationPage(report: report, advice: advice).bytes, on: terminal)
    if demands.isJSON {
      let bytes = try JSONOutput.bytes(of: MachineSimulation(report, advice: advice))
      terminal.print(String(decoding: bytes, as: UTF8.self))
    } else if demands.page?.isStandardOutput != true {
      let style: ReportText.Style = terminal.colours ? .coloured : .plain
      terminal.print(SimulationText(style: style).text(report, advice: advice))
    }
    guard let least = demands.leastClean, report.counts.takes > 0 else { return .fine }
    return report.clean.share < least ? .findings : .fine
  }
}
