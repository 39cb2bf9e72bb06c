/// The colours of a page on a screen: a light and a dark theme. The reader's machine chooses between them, unless somebody
/// asked for one.
public struct ScreenThemes: Hashable, Sendable {
  /// One of the two.
  public enum Choice: String, Hashable, Sendable {
    case light, dark
  }

  /// By day.
  public let light: Theme
  /// By night.
  public let dark: Theme
  /// Which of the two is shown whatever the machine is set to; `nil` leaves it to the machine.
  public let choice: Choice?

  /// The house's two themes, as the reader's machine is set.
  public static let house = ScreenThemes(light: .light, dark: .dark, choice: nil)

  /// A theme that was asked for, and beside it the house's other one, for readers who turn it.
  ///
  /// The other one keeps a team's own colours, as far as they can be seen on its floor. A screen has colours: where the
  /// theme tells dancers apart by patterns, those of the house stand in for them.
  public init(asked theme: Theme) {
    let isDark = theme.floor.brightness < 0.5
    let (own, other) = isDark ? (Theme.dark, Theme.light) : (.light, .dark)
    var shown = theme
    if theme.filling == .patterns {
      shown.cast = own.cast
      shown.filling = .colours
      shown.leastContrast = own.leastContrast
    }
    var turned = other
    turned.families = theme.families
    let isOwn = !Theme.Name.allCases.contains { Theme($0) == theme }
    if isOwn, shown.cast != own.cast {
      turned.cast = shown.cast.map {
        $0.readable(on: other.floor, ink: other.ink, leastContrast: other.leastContrast)
      }
    }
    self.init(light: isDark ? turned : shown, dark: isDark ? shown : turned, choice: isDark ? .dark : .light)
  }

  private init(light: Theme, dark: Theme, choice: Choice?) {
    (self.light, self.dark, self.choice) = (light, dark, choice)
  }

  /// The theme that was asked for, or the light one.
  var first: Theme { choice == .dark ? dark : light }

  /// Rules of style for the page's root: those of the theme in force, by whatever says which it is.
  ///
  /// - Parameter rules: the rules of a theme.
  func styleRules(_ rules: (Theme) -> String) -> String {
    switch choice {
    case nil: "\(rules(light))\n@media screen and (prefers-color-scheme:dark){\(rules(dark))}\n"
    // Paper stays white.
    case .dark?: "\(rules(light))\n@media screen{\(rules(dark))}\n"
    case .light?: rules(light) + "\n"
    }
  }
}
