public import DanceSource

/// A team's own colours as text: one statement a line, each of which changes something of the theme it begins with.
///
///     // dark blue, and our three colours
///     theme "Crew"
///     from dark
///     paper #101820
///     cast #e4572e, #17bebb, #ffc914
///     font "Pretendard", "Noto Sans KR"
public struct ThemeFile: Sendable {
  /// The theme; `nil` where there are mistakes.
  public let theme: Theme?
  /// What is wrong, each thing once, in order.
  public let diagnostics: [Diagnostic]
  /// The file, for messages.
  public let sources: SourceMap

  /// At most so many colours in a cast, and families of type.
  public static let mostColours = 64, mostFamilies = 12
  /// Larger files are refused, in bytes.
  public static let mostBytes = 100_000

  /// Reads a theme.
  ///
  /// - Complexity: O(bytes).
  public init(_ source: SourceFile) {
    var sources = SourceMap()
    let id = sources.add(source)
    var reader = ThemeReader(ThemeLexer.tokens(of: source), file: id)
    reader.read()
    self.sources = sources
    diagnostics = reader.diagnostics
    theme = reader.diagnostics.isEmpty ? reader.theme : nil
  }
}
