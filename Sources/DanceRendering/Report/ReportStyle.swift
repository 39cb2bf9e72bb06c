/// The style of a page: the house's colours as variables, for light and dark, and the rules of `Report.css`.
enum ReportStyle {
  /// `<style>…</style>`
  static func bytes(light: Theme, dark: Theme, parts: [ReportPart]) -> [UInt8] {
    let casts = parts.map { cast(of: $0, light: light, dark: dark) }
    let text =
      ":root{color-scheme:light dark;--families:\(light.families);\(ThemeVariables.text(of: light))}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(ThemeVariables.text(of: dark))}}\n"
      + casts.joined() + String(decoding: PackageResources.Report_css, as: UTF8.self)
    // Families and colours come from outside: no markup may slip in with them.
    return Array("<style>\n\(text.split(separator: "<").joined())</style>\n".utf8)
  }

  /// The colours of a cast: those of the theme, and those a routine gives itself, which stay as they are in the dark.
  private static func cast(of part: ReportPart, light: Theme, dark: Theme) -> String {
    let scope = "#" + part.prefix + "part "
    let rules = { (colours: [Theme.Colour]) in
      colours.enumerated().map { "\(scope).c\($0){color:\($1.hex)}" }.joined()
    }
    return rules(part.cast.colours.colours) + "\n@media screen and (prefers-color-scheme:dark){\(rules(dark.cast))}\n"
  }
}
