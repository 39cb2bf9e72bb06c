import DanceSource
import Kalgunmu

/// The colours that the arguments ask for.
enum ThemeInput {
  private static let choice = "light (unless said), dark, print, contrast, or a file with your own colours"

  /// The option that asks for them.
  static let option = Option(
    "--theme", .value("THEME"), "\(choice); pages for a browser follow the reader's machine unless said")
  /// The same, for a command that makes no page.
  static let pictureOption = Option(option.name, .value("THEME"), "the picture's colours: \(choice)")

  /// The theme of pictures; `nil` if its file has mistakes, which have been said.
  static func theme(_ arguments: Arguments, on terminal: Terminal) throws(Arguments.Mistake) -> Theme? {
    guard let text = arguments.value(option.name) else { return .light }
    if let name = Theme.Name(rawValue: text) { return Theme(name) }
    guard case .success(let bytes) = FileLoader.disk.file(text) else {
      let near = Spelling.nearest(to: text, among: Theme.Name.allCases.map(\.rawValue))
      throw Arguments.Mistake(
        message: "there is no theme and no file called `\(text)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "choose light, dark, print or contrast, or name a file")
    }
    guard bytes.count <= ThemeFile.mostBytes else {
      throw Arguments.Mistake(message: "`\(text)` is too large for a theme", hint: "name the file with the colours")
    }
    let file = ThemeFile(SourceFile(name: text, bytes: bytes))
    RoutineInput.say(file.diagnostics, in: file.sources, on: terminal)
    return file.theme
  }

  /// The colours of pages for a browser: those of the theme that was asked for; else as the reader's machine is set.
  static func screen(_ arguments: Arguments, _ theme: Theme) -> ScreenThemes {
    arguments.has(option.name) ? ScreenThemes(asked: theme) : .house
  }
}
