import DanceSource
import Kalgunmu

/// A routine file as a command reads it: its mistakes and warnings go to standard error at once.
enum RoutineInput {
  /// The options that say of a table of keyframes what it does not say itself.
  static let options = [
    Option("--tempo", .value("TEMPO"), "for keyframes in a .csv file: the tempo, such as 126bpm (120bpm unless said)"),
    Option("--stage", .value("STAGE"), "for keyframes: the floor, such as `12m x 9m` or field (as large as needed)"),
    Option("--limits", .value("LIMITS"), "for keyframes: limits, such as \"clearance 0.6m; speed 3m/s\""),
    Option("--meter", .value("COUNTS"), "for keyframes: counts in a phrase (8 unless said)"),
  ]

  /// The option that says how long the planner looks for ways past each other.
  static let effort = Option(
    "--effort", .value("EFFORT"),
    "how long to look for ways past each other: none, low, normal (unless said) or high")

  /// How long the planner is to look.
  static func effort(_ arguments: Arguments) throws(Arguments.Mistake) -> RepairEffort {
    guard let word = arguments.value(effort.name) else { return .normal }
    if let effort = RepairEffort(rawValue: word) { return effort }
    let words = RepairEffort.allCases.map(\.rawValue)
    throw Arguments.Mistake(
      message: "expected an effort behind `--effort`, found `\(word)`",
      hint: Spelling.nearest(to: word, among: words).map { "did you mean `\($0)`?" }
        ?? "write one of \(words.joined(separator: ", "))")
  }

  /// Reads, plans and checks a file, a routine or a table of keyframes; its mistakes are said.
  static func read(
    _ path: String, _ arguments: Arguments, on terminal: Terminal
  ) throws(Arguments.Mistake) -> Result<Choreography, Mistakes> {
    guard path.lowercased().hasSuffix(".csv") else {
      if let option = options.first(where: { arguments.has($0.name) }) {
        throw Arguments.Mistake(
          message: "`\(option.name)` is for keyframes in a .csv file, and `\(path)` is none",
          hint: "write it in the routine")
      }
      return routine(path, effort: try effort(arguments), on: terminal)
    }
    var setting = KeyframeSetting()
    setting.tempo = arguments.value("--tempo")
    setting.stage = arguments.value("--stage")
    setting.limits = arguments.value("--limits")
    setting.meter = arguments.value("--meter")
    do {
      return .success(try Choreography(keyframesAt: path, setting: setting))
    } catch {
      say(error.diagnostics, in: error.sources, on: terminal)
      return .failure(error)
    }
  }

  /// Reads, plans and checks a routine; its mistakes are said.
  static func routine(
    _ path: String, effort: RepairEffort = .normal, on terminal: Terminal
  ) -> Result<Choreography, Mistakes> {
    let resolution = Resolution(ofFileAt: path)
    say(resolution.diagnostics, in: resolution.sources, on: terminal)
    do {
      return .success(try Choreography(resolution, effort: effort))
    } catch {
      return .failure(error)
    }
  }

  /// Writes diagnostics for people.
  static func say(_ diagnostics: [Diagnostic], in sources: SourceMap, on terminal: Terminal) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(style: terminal.errorColours ? .coloured : .plain)
    terminal.complain(renderer.text(of: diagnostics, in: sources))
  }
}
