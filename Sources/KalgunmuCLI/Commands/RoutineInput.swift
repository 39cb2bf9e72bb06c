import DanceSource
import Kalgunmu

/// A routine file as a command reads it: its mistakes and warnings go to standard error at once.
enum RoutineInput {
  /// Reads, plans and checks a file; `nil` if it has mistakes, which have been said.
  static func read(_ path: String, on terminal: Terminal) -> Result<Choreography, Mistakes> {
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
