import DanceSource
import Kalgunmu

/// `kalgunmu plan`: who goes where, why, and how many counts it needs; and all that written into the routine.
enum PlanCommand: Command {
  static let name = "plan"
  static let summary = "say who goes where and why, how near people come, and how many counts it needs"
  static let usage = "FILE… [options]"
  static let options = [
    Option("--explain", .flag, "give the reasons for everything, transition by transition"),
    Option("--json", .flag, "print the plans as JSON"),
    RoutineInput.effort,
    Option("--write", .flag, "write what was decided into the files: places, delays and ways, as clauses"),
  ]
  static let examples = [
    (line: "kalgunmu plan Examples/razor.routine", does: "a table of all transitions, and what to know of them"),
    (line: "kalgunmu plan Examples/duo.routine --explain", does: "the same with reasons"),
    (line: "kalgunmu plan my.routine --write", does: "from now on everybody goes where the plan says"),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard !arguments.files.isEmpty else {
      throw Arguments.Mistake(message: "expected a .routine file to plan", hint: nil)
    }
    let demands = try PlanDemands(arguments)
    var outputs: [JSONOutput] = []
    var status = ExitStatus.fine
    for (index, path) in arguments.files.enumerated() {
      switch RoutineInput.routine(path, effort: demands.effort, on: terminal) {
      case .success(let choreography):
        let (plan, performance) = (choreography.plan, choreography.performance)
        let writing = demands.writes ? try DecisionsInPlace(path, of: choreography, effort: demands.effort) : nil
        if !plan.keepsEverybodyApart { status = max(status, .findings) }
        if demands.isJSON {
          outputs.append(.plan(plan.machineReadable(file: path, of: performance)))
        } else {
          let text = PlanText(style: terminal.colours ? .coloured : .plain, detail: demands.detail)
          terminal.print((index > 0 ? "\n" : "") + text.text(plan, file: path, of: performance))
        }
        try writing?.write(on: terminal, isForMachines: demands.isJSON)
      case .failure(let mistakes):
        status = .failure
        outputs.append(.mistakes(MachineMistakes(mistakes, file: path)))
      }
    }
    if demands.isJSON { try JSONOutput.print(outputs, on: terminal) }
    return status
  }
}
