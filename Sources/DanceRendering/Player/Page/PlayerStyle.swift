/// The style of a player: the house's colours as variables, for light and dark, and the rules of `Player.css`.
enum PlayerStyle {
  /// Whoever asks for nothing gets what the machine is set to; the page can be told otherwise by `data-theme`.
  static func bytes(light: Theme, dark: Theme) -> [UInt8] {
    let text = """
      :root{color-scheme:light;--families:\(light.families);\(ThemeVariables.text(of: light))}
      @media(prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;\(ThemeVariables.text(of: dark))}}
      :root[data-theme=dark]{color-scheme:dark;\(ThemeVariables.text(of: dark))}

      """
    // Families and colours come from outside: no markup may slip in with them.
    return Array(text.split(separator: "<").joined().utf8) + PackageResources.Player_css
  }
}
