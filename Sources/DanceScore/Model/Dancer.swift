/// One of the cast.
public struct Dancer: Hashable, Sendable {
  /// A colour a routine gives to a dancer.
  public struct Colour: Hashable, Sendable {
    /// Red, green and blue, 0–255.
    public let red: UInt8, green: UInt8, blue: UInt8

    /// Makes a colour of its parts, 0–255.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// The short name used in the notation.
  public let name: String
  /// The name for sheets and legends, if one is given.
  public let fullName: String?
  /// The colour to draw, if one is given.
  public let colour: Colour?
  /// The body radius and limits that hold for this dancer.
  public var limits: Limits
  /// Those limits that the dancer, or a group of the dancer, has of its own: a section does not change them.
  public var ownLimits: Set<LimitName> = []

  /// Makes a dancer.
  public init(name: String, fullName: String? = nil, colour: Colour? = nil, limits: Limits = .standard) {
    self.name = name
    self.fullName = fullName
    self.colour = colour
    self.limits = limits
  }
}

/// A named set of dancers.
public struct Group: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The members, as indices into the cast, ascending.
  public let members: [Int]
  /// How many counts apart its members may land where they go somewhere together; `nil` if nothing is said of this group.
  public var landing: Double?

  /// Makes a group of cast indices.
  public init(name: String, members: [Int], landing: Double? = nil) {
    self.name = name
    self.members = members
    self.landing = landing
  }
}
