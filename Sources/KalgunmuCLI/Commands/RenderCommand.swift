import DanceSource
import Kalgunmu

/// `kalgunmu render`: pictures of a routine.
enum RenderCommand: Command {
  static let name = "render"
  static let summary = "draw a routine: frames, storyboard, animation, player, sheets, charts, report"
  static let usage = "FILE -o DIR [options]"
  static let options =
    [
      Option("--output", short: "-o", .value("DIR"), "the folder to write to"),
      Option("--as", .value("PRODUCTS"), "what to make, parted by commas (frames,storyboard unless said): see below"),
    ] + RenderRequest.styleOptions + Products.all.flatMap { $0.options }
    + [RoutineInput.effort] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu render Examples/razor.routine -o out", does: "a frame for every count, and the storyboard"),
    (
      line: "kalgunmu render Examples/razor.routine -o out --at 3:5 --at 4:1",
      does: "two frames: eight 3, count 5, and the first count of eight 4"
    ),
    (
      line: "kalgunmu render Examples/razor.routine -o out --as animation,report --theme dark",
      does: "a picture that moves by itself, and the report, in dark colours"
    ),
    (
      line: "kalgunmu render Examples/razor.routine -o out --as sheets --sheets html,csv --only voices",
      does: "a sheet for each of a group, to print and as a table"
    ),
  ]
  static var remarks: [String] {
    let width = Products.all.map { $0.name.count }.max() ?? 0
    let list = Products.all.map { product in
      "  \(product.name)\(String(repeating: " ", count: width - product.name.count))  \(product.summary)"
    }
    return ["What can be made:"] + list
  }

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard let path = arguments.files.first, arguments.files.count == 1 else {
      throw Arguments.Mistake(message: "expected one .routine file to draw", hint: nil)
    }
    guard let folder = arguments.value("--output") else {
      throw Arguments.Mistake(message: "expected a folder to write to", hint: "add `-o out`")
    }
    let products = try Products.chosen(arguments)
    try Products.refuseIdleOptions(arguments, chosen: products)
    guard case .success(let choreography) = try RoutineInput.read(path, arguments, on: terminal),
      let style = try RenderRequest.style(arguments, for: choreography.routine, on: terminal)
    else { return .failure }
    let output = try OutputFolder(folder)
    defer { output.cleanUp() }
    let request = RenderRequest(
      choreography: choreography, path: path, arguments: arguments, style: style, output: output, terminal: terminal)
    let made = try products.map { try $0.make(request) }
    try output.commit(made.flatMap(\.names), replacing: made.flatMap(\.folders))
    let isOne = made.count == 1 && made[0].isOne
    terminal.print("\(words(made)) \(isOne ? "is" : "are") in \(VisibleCharacter.text(folder))\n")
    for remark in made.compactMap(\.remark) { terminal.print(VisibleCharacter.text(remark) + "\n") }
    return .fine
  }

  /// `33 frames, the storyboard and the animation`
  private static func words(_ made: [RenderedFiles]) -> String {
    let words = made.map(\.words)
    return words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
