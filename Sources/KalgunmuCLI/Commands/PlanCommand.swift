import DanceSource
import Kalgunmu

/// `kalgunmu plan`: who goes where, why, and how many counts it needs; and all that written into the routine.
enum PlanCommand: Command {
  static let name = "plan"
  static let summary = "say who goes where and why, how near people come, and how many counts it needs"
  static let usage = "FILE… [options]"
  static let options = [
    Option("--explain", .flag, "give the reasons for everything, transition by transition"),
    Option("--without", .values("NAMES"), "plan for a cast in which these are not there, and say whose sheets change"),
    Option("--with", .values("NAMES"), "plan for a cast to which these are added, at its end"),
    Option("--json", .flag, "print the plans as JSON"),
    RoutineInput.effort,
    Option("--robust", .value("PEOPLE"), "the plan that these people get through best: beginners, club, professionals"),
    Option("--write", .flag, "write what was decided into the files: places, delays and ways, as clauses"),
  ]
  static let examples = [
    (line: "kalgunmu plan Examples/razor.routine", does: "a table of all transitions, and what to know of them"),
    (line: "kalgunmu plan Examples/duo.routine --explain", does: "the same with reasons"),
    (line: "kalgunmu plan my.routine --write", does: "from now on everybody goes where the plan says"),
    (line: "kalgunmu plan Examples/razor.routine --without ara", does: "the plan for a day on which Ara is ill"),
    (line: "kalgunmu plan Examples/razor.routine --robust club", does: "the plan that a club gets through best"),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard !arguments.files.isEmpty else {
      throw Arguments.Mistake(message: "expected a .routine file to plan", hint: nil)
    }
    let demands = try PlanDemands(arguments)
    guard let people = PeopleInput.read(demands.people, on: terminal) else { return .failure }
    var outputs: [JSONOutput] = []
    var status = ExitStatus.fine
    for (index, path) in arguments.files.enumerated() {
      switch try read(path, demands, people, on: terminal) {
      case .success(let planned):
        let writing =
          demands.writes ? try DecisionsInPlace(path, of: planned.choreography, effort: demands.effort) : nil
        if !planned.plan.keepsEverybodyApart { status = max(status, .findings) }
        if demands.isJSON {
          outputs.append(.plan(planned.machineReadable(file: path), robust: planned.gains(for: demands.people)))
        } else {
          terminal.print((index > 0 ? "\n" : "") + planned.text(file: path, demands, on: terminal))
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

  /// Reads and plans a file, for the cast that is there.
  private static func read(
    _ path: String, _ demands: PlanDemands, _ people: PeopleInput, on terminal: Terminal
  ) throws(Arguments.Mistake) -> Result<Planned, Mistakes> {
    switch RoutineInput.routine(path, effort: demands.effort, on: terminal) {
    case .failure(let mistakes): return .failure(mistakes)
    case .success(let choreography):
      if let people = people.errors { return .success(robust(choreography, people, demands, on: terminal)) }
      guard demands.changesCast else { return .success(Planned(choreography, recast: nil)) }
      return try Recast.plan(choreography, of: path, demands, on: terminal).map { Planned($0.choreography, recast: $0) }
    }
  }

  /// The plan that some people get through best.
  private static func robust(
    _ choreography: Choreography, _ people: CastErrors, _ demands: PlanDemands, on terminal: Terminal
  ) -> Planned {
    let progress = Progress("plans tried", of: RobustPlan.mostPlans, on: terminal)
    defer { progress.finish() }
    let robust = RobustPlan(
      of: choreography.routine, planned: choreography.performance,
      errors: people.errors(dancerCount: choreography.routine.cast.count), seed: 1, effort: demands.effort
    ) { progress.step() }
    return Planned(Choreography(robust.performance, of: choreography), recast: nil, robust: robust)
  }

  /// A plan, for people or machines.
  private struct Planned {
    let choreography: Choreography
    let plan: PlanReport
    private let recast: Recast?
    private let robust: RobustPlan?

    private var performance: Performance { choreography.performance }

    init(_ choreography: Choreography, recast: Recast?, robust: RobustPlan? = nil) {
      self.choreography = choreography
      self.robust = robust
      plan = choreography.plan
      self.recast = recast
    }

    func machineReadable(file: String) -> MachinePlan {
      plan.machineReadable(file: file, of: performance, changes: recast?.changes)
    }

    func gains(for people: String?) -> MachineRobust? {
      robust.map { MachineRobust($0, people: people ?? "") }
    }

    func text(file: String, _ demands: PlanDemands, on terminal: Terminal) -> String {
      let style: ReportText.Style = terminal.colours ? .coloured : .plain
      let text = PlanText(style: style, detail: demands.detail).text(plan, file: file, of: performance)
      if let robust {
        return text + "\n" + RobustText(style: style).text(robust, people: demands.people ?? "")
      }
      guard let recast else { return text }
      return text + "\n"
        + ChangesText(style: style).text(recast.changes, title: recast.title, gaps: performance.castGaps)
    }
  }
}
