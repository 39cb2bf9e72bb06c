/// The colours of a theme as variables of a style sheet: `--paper:#fbfaf7;…`
enum ThemeVariables {
  static func text(of theme: Theme) -> String {
    let colours = [
      ("paper", theme.paper), ("floor", theme.floor), ("turf", theme.turf), ("wings", theme.wings), ("ink", theme.ink),
      ("quiet", theme.quietInk), ("edge", theme.edge), ("mark", theme.mark), ("grid", theme.grid),
      ("prop", theme.prop), ("bar", theme.bar), ("accent", theme.accent), ("caution", theme.caution),
      ("calm", theme.cast[0]), ("good", theme.cast[2]),
    ]
    return colours.map { "--\($0.0):\($0.1.hex)" }.joined(separator: ";")
  }
}
