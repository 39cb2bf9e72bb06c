/// How a performance is drawn: colours, size, from where it is seen, and what more than the moment itself is shown.
public struct FrameStyle: Hashable, Sendable {
  /// The colours.
  public var theme: Theme
  /// The longest side of a picture in pixels, within ``sizes``.
  public var size: Int
  /// From where the floor is seen.
  public var viewpoint: Viewpoint
  /// Only these dancers are drawn, by cast index; `nil` for all.
  public var only: [Int]?
  /// For how many counts the way behind everybody is drawn.
  public var trails: Double
  /// Whether hollow places show where everybody goes next, before anybody leaves.
  public var showsNext: Bool
  /// The camera keeps this dancer, by cast index, in the middle and comes nearer; `nil` for the whole floor.
  public var follow: Int?

  /// What ``size`` can be, in pixels.
  public static let sizes = 120...8000

  /// Makes a style; unless said, the whole floor in quiet colours, 1200 pixels long, as the audience sees it.
  public init(
    theme: Theme = .light, size: Int = 1200, viewpoint: Viewpoint = .audience, only: [Int]? = nil, trails: Double = 0,
    showsNext: Bool = false, follow: Int? = nil
  ) {
    self.theme = theme
    self.size = min(max(size, Self.sizes.lowerBound), Self.sizes.upperBound)
    self.viewpoint = viewpoint
    self.only = only
    self.trails = trails
    self.showsNext = showsNext
    self.follow = follow
  }
}

/// From where the floor is seen: which side of it lies at the foot of the page.
public enum Viewpoint: String, Hashable, Sendable, CaseIterable {
  /// The audience is at the foot of the page.
  case audience
  /// The audience is at its head: whoever faces it finds the own left on the left.
  case dancer

  /// The sign of both axes of the floor on the page.
  var sign: Double { self == .audience ? 1 : -1 }
}
