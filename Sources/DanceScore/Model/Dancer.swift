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

  /// Makes a group of cast indices.
  public init(name: String, members: [Int]) {
    self.name = name
    self.members = members
  }
}

/// What the checks hold the routine to.
public struct Limits: Hashable, Sendable {
  /// The radius of a body seen from above, in metres.
  public var radius: Double
  /// The least distance between the middles of two dancers before it is crowding, in metres.
  public var clearance: Double
  /// The greatest speed, in metres a second.
  public var speed: Double
  /// How far from the edge of the floor a dancer's middle must stay, in metres.
  public var edge: Double
  /// The greatest acceleration, in metres a second²; `nil` for any.
  public var acceleration: Double?
  /// The longest step, which is how far a dancer walks within a count, in metres; `nil` for any.
  public var stride: Double?
  /// The longest way within a minute, in metres; `nil` for any.
  public var rest: Double?
  /// By how many seconds a dancer may be late or early, everybody else being on time, without touching anybody; `nil`
  /// if nobody asks.
  public var lateness: Double?

  /// Makes limits; lengths in metres, speed in metres a second, acceleration in metres a second², lateness in seconds.
  public init(
    radius: Double, clearance: Double, speed: Double, edge: Double, acceleration: Double? = nil,
    stride: Double? = nil, rest: Double? = Limits.standardRest, lateness: Double? = nil
  ) {
    self.radius = radius
    self.clearance = clearance
    self.speed = speed
    self.edge = edge
    self.acceleration = acceleration
    self.stride = stride
    self.rest = rest
    self.lateness = lateness
  }

  /// The longest way within a minute where nothing is said, in metres: a minute at 2 m/s, where people change from walking
  /// to running.
  public static let standardRest = 120.0

  /// Where a routine says nothing: half the shoulder breadth of 95 % of British men (0.26 m), 0.6 m between middles,
  /// a brisk run (3 m/s), the whole floor, any acceleration and any stride, and 120 m
  /// within a minute.
  public static let standard = Limits(radius: 0.26, clearance: 0.6, speed: 3, edge: 0)
}
