import DanceSource
import Kalgunmu

/// The files that show a simulation on the floor: the player with its risk, and one take beside the plan.
struct TakeFiles {
  private let demands: SimulateDemands
  private let choreography: Choreography
  private let errors: [HumanErrors]
  private let report: SimulationReport

  init(
    _ demands: SimulateDemands, _ choreography: Choreography, _ errors: [HumanErrors], _ report: SimulationReport
  ) {
    (self.demands, self.choreography, self.errors, self.report) = (demands, choreography, errors, report)
  }

  /// Writes those that are asked for.
  func write(on terminal: Terminal) throws {
    let plan = choreography.performance
    let shown = demands.shownTake.map { number in
      (number: number, performance: plan.take(number, seed: demands.seed, errors: errors))
    }
    if let player = demands.player {
      try player.write(document(shown).bytes, on: terminal)
    }
    if let picture = demands.picture, let shown {
      try picture.write(
        TakePicture(of: shown.performance, beside: plan, named: "take \(shown.number)").bytes, on: terminal)
    }
  }

  private func document(_ shown: (number: UInt64, performance: Performance)?) -> PlayerDocument {
    guard let shown else {
      return PlayerDocument(of: choreography.performance, report: choreography.report, risks: report)
    }
    return PlayerDocument(
      of: shown.performance, report: CheckReport(of: shown.performance), risks: report,
      beside: PlayerCompany(choreography.performance, named: "plan", besides: "take \(shown.number)"))
  }
}
