/// The style of a player: its colours as variables, for light and dark, and the rules of `Player.css`.
enum PlayerStyle {
  /// Whoever asks for nothing gets what the machine is set to, or the theme that was asked for; the page can be told
  /// otherwise by `data-theme`.
  static func bytes(_ themes: ScreenThemes) -> [UInt8] {
    let (light, dark) = (rules(themes.light, "light"), rules(themes.dark, "dark"))
    let text = """
      :root{--families:\(themes.first.families);\(themes.choice == .dark ? dark : light)}
      @media(prefers-color-scheme:dark){:root:not([data-theme]){\(themes.choice == .light ? light : dark)}}
      :root[data-theme=light]{\(light)}
      :root[data-theme=dark]{\(dark)}

      """
    // Families and colours come from outside: no markup may slip in with them.
    return Array(text.split(separator: "<").joined().utf8) + PackageResources.Player_css
  }

  private static func rules(_ theme: Theme, _ scheme: String) -> String {
    "color-scheme:\(scheme);\(ThemeVariables.text(of: theme))"
  }
}
