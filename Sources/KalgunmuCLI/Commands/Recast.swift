import DanceSource
import Kalgunmu

/// A routine planned for another cast than the one its file names.
struct Recast {
  /// The routine with its changed cast.
  let choreography: Choreography
  /// What has become of everybody's part.
  let changes: VersionChanges
  /// `without ara, with hana`
  let title: String

  /// Plans a routine for another cast; what cannot be done for so many is said.
  static func plan(
    _ original: Choreography, of path: String, _ demands: PlanDemands, on terminal: Terminal
  ) throws(Arguments.Mistake) -> Result<Recast, Mistakes> {
    let change: CastChange
    do {
      change = try CastChange(without: demands.without, with: demands.with, in: original.routine)
    } catch {
      throw Arguments.Mistake(message: error.message, hint: error.hint)
    }
    let resolution = Resolution(ofFileAt: path, change: change)
    let title = [("without", change.absent), ("with", change.joining)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: ", ")
    do {
      let choreography = try Choreography(resolution, keepingPartsOf: original)
      RoutineInput.say(choreography.warnings, in: resolution.sources, on: terminal)
      let changes = VersionChanges(from: original.performance, to: choreography.performance)
      return .success(Recast(choreography: choreography, changes: changes, title: title))
    } catch {
      RoutineInput.say(error.diagnostics, in: error.sources, on: terminal)
      terminal.complain("kalgunmu: with its own cast the routine is sound; this is what it comes to \(title)\n")
      return .failure(error)
    }
  }
}
