import DanceSource
import Kalgunmu

/// What a person asks of `kalgunmu plan`, besides the files.
struct PlanDemands: Sendable {
  /// Whether the plans are printed as JSON.
  let isJSON: Bool
  /// How much is said to people.
  let detail: PlanText.Detail
  /// How long the planner looks for ways past each other.
  let effort: RepairEffort
  /// Whether decisions are written into the files.
  let writes: Bool

  /// Reads the options.
  init(_ arguments: Arguments) throws(Arguments.Mistake) {
    effort = try RoutineInput.effort(arguments)
    isJSON = arguments.has("--json")
    detail = arguments.has("--explain") ? .explained : .remarks
    writes = arguments.has("--write")
    if isJSON, detail == .explained {
      throw Arguments.Mistake(
        message: "`--json` and `--explain` are for machines and for people", hint: "leave one of them out")
    }
    if let table = arguments.files.first(where: { $0.lowercased().hasSuffix(".csv") }) {
      throw Arguments.Mistake(
        message: "expected a .routine file to plan, and `\(table)` holds keyframes, of which every place is given",
        hint: "check it with `kalgunmu check \(table)`")
    }
  }
}
