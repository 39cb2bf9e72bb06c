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
  /// How people err who are to get through it, in words; `nil` where nobody asks.
  let people: String?
  /// Whether decisions are written into the files.
  let writes: Bool

  /// The names of those who are not there, and of those who have come.
  let without: [String], with: [String]

  /// Whether the plan is for another cast than the file's.
  var changesCast: Bool { !without.isEmpty || !with.isEmpty }

  /// Reads the options.
  init(_ arguments: Arguments) throws(Arguments.Mistake) {
    effort = try RoutineInput.effort(arguments)
    isJSON = arguments.has("--json")
    without = try arguments.names("--without")
    with = try arguments.names("--with")
    detail = arguments.has("--explain") ? .explained : .remarks
    writes = arguments.has("--write")
    people = arguments.value("--robust")
    if people != nil, !without.isEmpty || !with.isEmpty {
      throw Arguments.Mistake(
        message: "`--robust` plans for the cast that the file names", hint: "leave out `--without` and `--with`")
    }
    if isJSON, detail == .explained {
      throw Arguments.Mistake(
        message: "`--json` and `--explain` are for machines and for people", hint: "leave one of them out")
    }
    if let name = without.first(where: with.contains) {
      throw Arguments.Mistake(
        message: "`\(name)` cannot be both there and not there", hint: "name them behind `--without` or `--with`")
    }
    if writes, changesCast {
      throw Arguments.Mistake(
        message: "`--write` writes for the cast that the file names", hint: "leave out `--without` and `--with`")
    }
    if let table = arguments.files.first(where: { $0.lowercased().hasSuffix(".csv") }) {
      throw Arguments.Mistake(
        message: "expected a .routine file to plan, and `\(table)` holds keyframes, of which every place is given",
        hint: "check it with `kalgunmu check \(table)`")
    }
  }
}
