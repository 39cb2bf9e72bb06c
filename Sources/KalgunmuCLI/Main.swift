import Kalgunmu

/// The command `kalgunmu`.
@main
enum Main {
  static func main() {
    let terminal = Terminal.standard
    let status = CommandLineTool(terminal: terminal).run(Array(CommandLine.arguments.dropFirst()))
    terminal.flush()
    Platform.leave(with: status.rawValue)
  }
}
