public import DanceGeometry

/// The floor, what stands on it, and who looks at it.
public struct Stage: Hashable, Sendable {
  /// The outline of the floor; its middle is the origin.
  public enum Outline: Hashable, Sendable {
    /// Width and depth in metres.
    case rectangle(width: Double, depth: Double)
    /// Diameter in metres.
    case circle(diameter: Double)
    /// Corners in order.
    case polygon([Point])
    /// The football field: 100 yd × 53⅓ yd with its yard lines and hashes (end zones are beyond it).
    case field
  }

  /// Something nobody may pass through.
  public struct Prop: Hashable, Sendable {
    /// The outline of a prop.
    public enum Outline: Hashable, Sendable {
      /// Width and depth in metres.
      case rectangle(width: Double, depth: Double)
      /// Diameter in metres.
      case circle(diameter: Double)
    }

    /// Its name.
    public let name: String
    /// Its outline.
    public let outline: Outline
    /// Its middle.
    public let position: Point

    /// Makes a prop.
    public init(name: String, outline: Outline, position: Point) {
      self.name = name
      self.outline = outline
      self.position = position
    }
  }

  /// The floor.
  public var outline: Outline
  /// How far the wings reach beside and behind the floor, in metres.
  public var wings: Double
  /// Who looks at it, and from where.
  public var audience: Audience
  /// What stands on the floor.
  public var props: [Prop]

  /// Makes a stage; wings in metres. Unless said, the audience sits as wide as the floor.
  public init(outline: Outline, wings: Double = 2, audience: Audience? = nil, props: [Prop] = []) {
    self.outline = outline
    self.wings = wings
    self.props = props
    self.audience = audience ?? Audience(width: 0)
    if audience == nil { self.audience.width = width }
  }

  /// The stage of a routine that names none: 12 m × 9 m.
  public static let standard = Stage(outline: .rectangle(width: 12, depth: 9))

  /// The length of a football field between its goal lines: 100 yd.
  public static let fieldWidth = 91.44
  /// The depth of a football field: 53⅓ yd.
  public static let fieldDepth = 48.768

  /// The width of the floor in metres.
  public var width: Double { upperCorner.x - lowerCorner.x }
  /// The depth of the floor in metres.
  public var depth: Double { upperCorner.y - lowerCorner.y }

  /// The downstage corner on the audience's left of the box around the floor.
  public var lowerCorner: Point {
    switch outline {
    case .rectangle(let width, let depth): Point(-width / 2, -depth / 2)
    case .circle(let diameter): Point(-diameter / 2, -diameter / 2)
    case .polygon(let corners): Point(corners.map(\.x).min() ?? 0, corners.map(\.y).min() ?? 0)
    case .field: Point(-Self.fieldWidth / 2, -Self.fieldDepth / 2)
    }
  }

  /// The upstage corner on the audience's right of the box around the floor.
  public var upperCorner: Point {
    switch outline {
    case .polygon(let corners): Point(corners.map(\.x).max() ?? 0, corners.map(\.y).max() ?? 0)
    default: Point(-lowerCorner.x, -lowerCorner.y)
    }
  }
}
