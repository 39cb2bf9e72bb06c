import DanceSource
import Kalgunmu

/// The whole tool: finds the verb, reads its arguments, runs it, and says what went wrong.
struct CommandLineTool {
  let terminal: Terminal

  /// Every verb, in the order of the help.
  static let commands: [any Command.Type] = [
    CheckCommand.self, PlanCommand.self, SimulateCommand.self, RenderCommand.self, DiffCommand.self,
    FormationsCommand.self,
    FormatCommand.self,
  ]

  /// Runs the tool with the arguments behind its name.
  func run(_ arguments: [String]) -> ExitStatus {
    guard let verb = arguments.first else {
      terminal.complain(Self.help)
      return .failure
    }
    switch verb {
    case "--help", "-h", "help":
      return help(for: arguments.dropFirst().first)
    case "--version", "-V":
      terminal.print("kalgunmu \(KalgunmuVersion.text)\n")
      return .fine
    default:
      guard let command = Self.commands.first(where: { $0.name == verb }) else { return unknown(verb) }
      return run(command, Array(arguments.dropFirst()))
    }
  }

  private func run(_ command: any Command.Type, _ arguments: [String]) -> ExitStatus {
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      terminal.print(command.help)
      return .fine
    }
    do {
      let status = try command.run(Arguments(arguments, options: command.options), on: terminal)
      terminal.flush()
      guard !terminal.hasFailed else {
        complain("the result could not be written to standard output", hint: nil)
        return .failure
      }
      return status
    } catch let mistake as Arguments.Mistake {
      complain(mistake.message, hint: mistake.hint ?? "use `kalgunmu \(command.name) --help` to see how")
    } catch let failure as FileFailure {
      complain(failure.message, hint: failure.hint)
    } catch {
      complain("\(error)", hint: nil)
    }
    return .failure
  }

  private func help(for verb: String?) -> ExitStatus {
    guard let verb else {
      terminal.print(Self.help)
      return .fine
    }
    guard let command = Self.commands.first(where: { $0.name == verb }) else { return unknown(verb) }
    terminal.print(command.help)
    return .fine
  }

  private func unknown(_ verb: String) -> ExitStatus {
    let nearest = Spelling.nearest(to: verb, among: Self.commands.map { $0.name })
    complain(
      "unknown command `\(verb)`",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "use `kalgunmu --help` to see the commands")
    return .failure
  }

  private func complain(_ message: String, hint: String?) {
    let label = terminal.errorColours ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    let advice = hint.map { "  hint: \(VisibleCharacter.text($0))\n" } ?? ""
    terminal.complain("kalgunmu: \(label) \(VisibleCharacter.text(message))\n" + advice)
  }

  private static var help: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    let list = commands.map { command in
      "  \(command.name)\(String(repeating: " ", count: width - command.name.count))  \(command.summary)"
    }
    return """
      Kalgunmu designs, checks and draws choreography that is written as text.

        kalgunmu COMMAND …

      Commands:
      \(list.joined(separator: "\n"))

      Options:
        --help     show this, or the help of a command: kalgunmu help check
        --version  show the version

      Exit codes: 0 fine, 1 findings, 2 input or usage in error.

      Example:
        kalgunmu check Examples/razor.routine
            says who comes near whom, and proves that nobody else does

      """
  }
}
