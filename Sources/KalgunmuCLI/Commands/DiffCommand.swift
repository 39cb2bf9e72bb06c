import DanceSource
import Kalgunmu

/// `kalgunmu diff`: whose part changed from one version to another.
enum DiffCommand: Command {
  static let name = "diff"
  static let summary = "say whose sheets differ between two versions, from when on and in what; draw it with -o"
  static let usage = "OLD NEW [options]"
  static let options =
    [
      Option("--output", short: "-o", .value("FILE"), "draw the sets that differ, the old version as ghosts, as SVG"),
      ThemeInput.pictureOption, Option("--json", .flag, "print what differs as JSON"),
    ] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu diff before.routine after.routine", does: "a line for everybody whose sheet differs"),
    (line: "kalgunmu diff before.routine after.routine -o changes.svg", does: "the same, and a picture of it"),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard arguments.files.count == 2 else {
      throw Arguments.Mistake(
        message: "expected two files to compare, found \(arguments.files.count)",
        hint: "name the old one and the new one")
    }
    let picture = try arguments.value("--output").map { path throws(FileFailure) in try ResultFile(path, .picture) }
    if let picture, picture.isStandardOutput, arguments.has("--json") {
      throw Arguments.Mistake(
        message: "`--json` and the picture cannot both go to standard output", hint: "name a file behind `-o`")
    }
    if picture == nil, arguments.has(ThemeInput.option.name) {
      throw Arguments.Mistake(message: "`--theme` is for the picture", hint: "add `-o changes.svg`, or leave it out")
    }
    guard let theme = try ThemeInput.theme(arguments, on: terminal) else { return .failure }
    let inputs = try read(arguments, on: terminal)
    guard case (.success(let old), .success(let new)) = inputs else {
      if arguments.has("--json") { try JSONOutput.print(mistakes(inputs, arguments.files), on: terminal) }
      return .failure
    }
    let changes = VersionChanges(from: old.performance, to: new.performance)
    try picture?.write(
      VersionPicture.page(of: changes, from: arguments.files[0], to: arguments.files[1], theme: theme), on: terminal)
    if arguments.has("--json") {
      try JSONOutput.print(
        [.diff(MachineDiff(changes, old: arguments.files[0], new: arguments.files[1]))], on: terminal)
    } else if picture?.isStandardOutput != true {
      let text = ChangesText(style: terminal.colours ? .coloured : .plain)
      terminal.print(text.text(changes, title: "\(arguments.files[0]) → \(arguments.files[1])"))
    }
    return changes.isEmpty ? .fine : .findings
  }

  private typealias Input = Result<Choreography, Mistakes>

  /// Reads both files; what options say of keyframes holds for those that are a table.
  private static func read(_ arguments: Arguments, on terminal: Terminal) throws(Arguments.Mistake) -> (Input, Input) {
    let tables = arguments.files.map { $0.lowercased().hasSuffix(".csv") }
    if !tables.contains(true), let option = RoutineInput.options.first(where: { arguments.has($0.name) }) {
      throw Arguments.Mistake(
        message: "`\(option.name)` is for keyframes in a .csv file, and neither of these is one",
        hint: "write it in the routine")
    }
    func read(_ index: Int) throws(Arguments.Mistake) -> Input {
      let path = arguments.files[index]
      return tables[index]
        ? try RoutineInput.read(path, arguments, on: terminal) : RoutineInput.routine(path, on: terminal)
    }
    return (try read(0), try read(1))
  }

  private static func mistakes(_ inputs: (Input, Input), _ files: [String]) -> [JSONOutput] {
    zip([inputs.0, inputs.1], files).compactMap { input, file in
      guard case .failure(let mistakes) = input else { return nil }
      return .mistakes(MachineMistakes(mistakes, file: file))
    }
  }
}
