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
  /// The least share of a dancer that the audience is to see, 0…1, on average over its seats.
  public var visible: Double
  /// For how many seconds on end a dancer may be seen less than that; `nil` for any time.
  public var hidden: Double?
  /// How far a dancer may be off in a row, column, circle or pair of a held formation, in metres; `nil` if nobody asks.
  public var precision: Double?
  /// How many counts apart those who go somewhere together may land; `nil` if nobody asks. Of a dancer, that of the
  /// whole cast: a group has its own in ``Group/landing``.
  public var landing: Double?

  /// Makes limits; lengths in metres, speed in metres a second, acceleration in metres a second², times in seconds,
  /// `landing` in counts.
  public init(
    radius: Double, clearance: Double, speed: Double, edge: Double, acceleration: Double? = nil,
    stride: Double? = nil, rest: Double? = Limits.standardRest, lateness: Double? = nil,
    visible: Double = Limits.standardVisible, hidden: Double? = nil, precision: Double? = nil, landing: Double? = nil
  ) {
    self.radius = radius
    self.clearance = clearance
    self.speed = speed
    self.edge = edge
    self.acceleration = acceleration
    self.stride = stride
    self.rest = rest
    self.lateness = lateness
    self.visible = visible
    self.hidden = hidden
    self.precision = precision
    self.landing = landing
  }

  /// The longest way within a minute where nothing is said, in metres: a minute at 2 m/s, where people change from walking
  /// to running.
  public static let standardRest = 120.0

  /// The least share to be seen where nothing is said: half of a dancer, below which more is hidden than seen.
  public static let standardVisible = 0.5

  /// Where a routine says nothing: half the shoulder breadth of 95 % of British men (0.26 m), 0.6 m between middles,
  /// a brisk run (3 m/s), the whole floor, any acceleration and any stride, and 120 m
  /// within a minute.
  public static let standard = Limits(radius: 0.26, clearance: 0.6, speed: 3, edge: 0)
}

/// A limit by the word of the notation.
public enum LimitName: String, Hashable, Sendable, CaseIterable {
  case radius, clearance, speed, acceleration, stride, rest, edge, lateness, visible, hidden, precision, landing

  /// Whether a section may have its own. Bodies stay as they are, a minute of `rest` knows no sections, and how long
  /// somebody is hidden is asked of the whole routine.
  public var isOfSections: Bool {
    switch self {
    case .clearance, .speed, .acceleration, .stride, .edge, .lateness, .precision, .landing: true
    case .radius, .rest, .visible, .hidden: false
    }
  }
}

extension Limits {
  /// The same limits with others for those named; lengths in metres, times in seconds.
  public func changed(_ values: [LimitName: Double]) -> Limits {
    var limits = self
    for (name, value) in values {
      switch name {
      case .radius: limits.radius = value
      case .clearance: limits.clearance = value
      case .speed: limits.speed = value
      case .acceleration: limits.acceleration = value
      case .stride: limits.stride = value
      case .rest: limits.rest = value
      case .edge: limits.edge = value
      case .lateness: limits.lateness = value
      case .visible: limits.visible = value
      case .hidden: limits.hidden = value
      case .precision: limits.precision = value
      case .landing: limits.landing = value
      }
    }
    return limits
  }
}
