extension Theme {
  /// What a colour is for, by the name it has in a theme's file.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case paper, floor, turf, wings, ink, quiet, edge, mark, grid, prop, bar, accent, caution

    fileprivate var path: WritableKeyPath<Theme, Colour> {
      switch self {
      case .paper: \.paper
      case .floor: \.floor
      case .turf: \.turf
      case .wings: \.wings
      case .ink: \.ink
      case .quiet: \.quietInk
      case .edge: \.edge
      case .mark: \.mark
      case .grid: \.grid
      case .prop: \.prop
      case .bar: \.bar
      case .accent: \.accent
      case .caution: \.caution
      }
    }
  }

  /// The colour of a role.
  public subscript(role: Role) -> Colour {
    get { self[keyPath: role.path] }
    set { self[keyPath: role.path] = newValue }
  }

  /// The themes that come with the program.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case light, dark, print, contrast
  }

  /// A theme that comes with the program.
  public init(_ name: Name) {
    switch name {
    case .light: self = .light
    case .dark: self = .dark
    case .print: self = .print
    case .contrast: self = .contrast
    }
  }
}
