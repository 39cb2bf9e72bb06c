import Kalgunmu

/// `kalgunmu formations`: the library, listed and drawn.
enum FormationsCommand: Command {
  static let name = "formations"
  static let summary = "list the library's formations, or those of files, and draw them"
  static let usage = "[FILE…] [options]"
  static let options = [
    Option("--output", short: "-o", .value("DIR"), "draw them: DIR/formations.svg")
  ]
  static let examples = [
    (line: "kalgunmu formations -o out", does: "lists the library and draws it on one page")
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    .fine
  }
}
