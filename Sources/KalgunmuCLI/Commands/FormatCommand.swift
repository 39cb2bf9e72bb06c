import DanceNotation
import DanceSource
import Kalgunmu

/// `kalgunmu format`: one layout for everybody.
enum FormatCommand: Command {
  static let name = "format"
  static let summary = "lay out routine and formation files in the one common way"
  static let usage = "FILE… [options]"
  static let options = [
    Option("--check", .flag, "change nothing; exit with 1 and name the files that would change")
  ]
  static let examples = [
    (line: "kalgunmu format my.routine", does: "rewrites the file; comments stay where they are"),
    (line: "kalgunmu format --check *.routine", does: "for a build server: says which files are not formatted"),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard !arguments.files.isEmpty else {
      throw Arguments.Mistake(message: "expected a file to format", hint: nil)
    }
    var status = ExitStatus.fine
    for path in arguments.files {
      let result = try format(path, isCheck: arguments.has("--check"), on: terminal)
      status = max(status, result)
    }
    return status
  }

  private static func format(_ path: String, isCheck: Bool, on terminal: Terminal) throws(FileFailure) -> ExitStatus {
    guard case .success(let bytes) = FileLoader.disk.file(path) else {
      let unread = Resolution(ofFileAt: path)
      RoutineInput.say(unread.diagnostics, in: unread.sources, on: terminal)
      return .failure
    }
    let file = SourceFile(name: path, bytes: bytes)
    var sources = SourceMap()
    let diagnostics = Parser.parse(file, id: sources.add(file)).diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      RoutineInput.say(diagnostics, in: sources, on: terminal)
      return .failure
    }
    let formatted = Array(Formatter.format(file).utf8)
    guard let place = FileInPlace(path) else {
      // A pipe or a device cannot be rewritten: what comes in there goes out formatted.
      if isCheck, formatted != bytes { terminal.print("\(VisibleCharacter.text(path)) is not formatted\n") }
      if !isCheck { terminal.print(String(decoding: formatted, as: UTF8.self)) }
      return isCheck && formatted != bytes ? .findings : .fine
    }
    guard formatted != bytes else { return .fine }
    guard !isCheck else {
      terminal.print("\(VisibleCharacter.text(path)) is not formatted\n")
      return .findings
    }
    try place.write(formatted)
    return .fine
  }
}
