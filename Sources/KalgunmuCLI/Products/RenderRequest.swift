import DanceSource
import Kalgunmu

/// What is to be rendered, how, and where to.
struct RenderRequest: Sendable {
  let choreography: Choreography
  /// The routine's file, as it was named.
  let path: String
  let arguments: Arguments
  /// Colours, viewpoint and size.
  let style: FrameStyle
  let output: OutputFolder
  let terminal: Terminal

  /// The colours of pages for a browser.
  var screen: ScreenThemes { ThemeInput.screen(arguments, style.theme) }

  /// The options that say how everything is drawn.
  static let styleOptions = [
    ThemeInput.option,
    Option(
      "--view", .value("SIDE"), "audience (unless said), or dancer: turned round, so that the dancers' left is left"),
    Option("--size", .value("PIXELS"), "the longest side of frames and animation, 120 to 8000 (1200 unless said)"),
    Option(
      "--only", .values("NAMES"), "draw only these groups and dancers, such as front,ara; may be given several times"),
  ]

  /// The style that the arguments ask for; `nil` if the theme's file has mistakes, which have been said.
  static func style(
    _ arguments: Arguments, for routine: Routine, on terminal: Terminal
  ) throws(Arguments.Mistake) -> FrameStyle? {
    guard let theme = try ThemeInput.theme(arguments, on: terminal) else { return nil }
    var style = FrameStyle(theme: theme)
    if let side = arguments.value("--view") {
      guard let viewpoint = Viewpoint(rawValue: side) else {
        throw Arguments.Mistake(
          message: "expected `audience` or `dancer` behind `--view`, found `\(side)`", hint: nil)
      }
      style.viewpoint = viewpoint
    }
    if let size = try arguments.positiveNumber("--size") {
      guard let pixels = Int(exactly: size), FrameStyle.sizes.contains(pixels) else {
        let (least, most) = (FrameStyle.sizes.lowerBound, FrameStyle.sizes.upperBound)
        throw Arguments.Mistake(
          message: "expected \(least) to \(most) pixels behind `--size`, found `\(arguments.value("--size") ?? "")`",
          hint: nil)
      }
      style.size = pixels
    }
    if arguments.has("--only") {
      var members: Set<Int> = []
      for name in try arguments.names("--only") { members.formUnion(try self.members(name, of: routine)) }
      style.only = members.sorted()
    }
    return style
  }

  /// The cast index of a dancer.
  static func dancer(_ name: String, of routine: Routine, behind option: String) throws(Arguments.Mistake) -> Int {
    if let dancer = routine.cast.firstIndex(where: { $0.name == name }) { return dancer }
    let near = Spelling.nearest(to: name, among: routine.cast.prefix(2000).map(\.name))
    throw Arguments.Mistake(
      message: "nobody in the cast is called `\(name)`, as `\(option)` says",
      hint: near.map { "did you mean `\($0)`?" } ?? "name somebody of the cast")
  }

  private static func members(_ name: String, of routine: Routine) throws(Arguments.Mistake) -> [Int] {
    if let group = routine.groups.first(where: { $0.name == name }) { return group.members }
    if let dancer = routine.cast.firstIndex(where: { $0.name == name }) { return [dancer] }
    let names = routine.groups.map(\.name) + routine.cast.prefix(2000).map(\.name)
    throw Arguments.Mistake(
      message: "there is no group or dancer called `\(name)`, as `--only` says",
      hint: Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" }
        ?? choices(of: routine))
  }

  /// The groups, and that dancers may be named too.
  private static func choices(of routine: Routine) -> String {
    guard !routine.groups.isEmpty else { return "name somebody of the cast" }
    let groups = routine.groups.prefix(8).map { "`\($0.name)`" }.joined(separator: ", ")
    let others = routine.groups.count > 8 ? ", …" : ""
    return "name somebody of the cast, or a group: \(groups)\(others)"
  }
}
