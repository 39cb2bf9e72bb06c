/// The colours of a theme as variables of a style sheet: `--paper:#fbfaf7;…`
enum ThemeVariables {
  static func text(of theme: Theme) -> String {
    let colours = [
      ("paper", theme.paper), ("floor", theme.floor), ("turf", theme.turf), ("wings", theme.wings), ("ink", theme.ink),
      ("quiet", theme.quietInk), ("edge", theme.edge), ("mark", theme.mark), ("grid", theme.grid),
      ("prop", theme.prop), ("bar", theme.bar), ("accent", theme.accent), ("caution", theme.caution),
      ("calm", house(0, for: theme)), ("good", house(2, for: theme)),
    ]
    return colours.map { "--\($0.0):\($0.1.hex)" }.joined(separator: ";")
  }

  /// The house's blue, for links and curves, and its green, for what is as it should be: a team's own colours may be few,
  /// or as red as a finding. Where there are no colours, ink.
  private static func house(_ index: Int, for theme: Theme) -> Theme.Colour {
    guard theme.filling == .colours else { return theme.ink }
    let house = theme.floor.brightness < 0.5 ? Theme.dark : .light
    return house.cast[index].readable(on: theme.paper, ink: theme.ink, leastContrast: theme.leastContrast)
  }
}
