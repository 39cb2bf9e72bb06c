/// The style of a page: its colours as variables, for light and dark, and the rules of `Report.css`.
enum ReportStyle {
  /// `<style>…</style>`, with rules that a page adds.
  static func bytes(_ themes: ScreenThemes, parts: [ReportPart], adding rules: [UInt8] = []) -> [UInt8] {
    let colours = themes.styleRules { theme in
      let scheme = theme == themes.dark ? "dark" : "light"
      return ":root{color-scheme:\(scheme);\(ThemeVariables.text(of: theme))}"
        + parts.map { cast(of: $0, in: theme, themes) }.joined()
    }
    let text =
      ":root{--families:\(themes.first.families)}\n" + colours
      + String(decoding: PackageResources.Report_css + rules, as: UTF8.self)
    // Families and colours come from outside: no markup may slip in with them.
    return Array("<style>\n\(text.split(separator: "<").joined())</style>\n".utf8)
  }

  /// The colours of a cast: those of the theme, and those a routine gives itself, which stay as they are in the dark.
  private static func cast(of part: ReportPart, in theme: Theme, _ themes: ScreenThemes) -> String {
    let colours = theme == themes.light ? part.cast.colours.colours : theme.cast
    return colours.enumerated().map { "#\(part.prefix)part .c\($0){color:\($1.hex)}" }.joined()
  }
}
