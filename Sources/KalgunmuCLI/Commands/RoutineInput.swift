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
      return routine(path, on: terminal)
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
  static func routine(_ path: String, on terminal: Terminal) -> Result<Choreography, Mistakes> {
    let resolution = Resolution(ofFileAt: path)
    say(resolution.diagnostics, in: resolution.sources, on: terminal)
    do {
      return .success(try Choreography(resolution))
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
