public import DanceGeometry

/// Where somebody's eyes are.
public enum Facing: Hashable, Sendable {
  /// Where the dancer is going; standing, as before.
  case travel
  /// Towards centre stage, wherever the dancer is.
  case centre
  /// A fixed direction.
  case direction(Angle)

  /// Towards the audience.
  public static let audience = Facing.direction(.audience)
  /// Away from the audience.
  public static let back = Facing.direction(.upstage)
}

/// Places on the floor, in order: what a formation of the notation comes to for a given number of dancers.
public struct Formation: Hashable, Sendable {
  /// One place.
  public struct Place: Hashable, Sendable {
    /// Where it is.
    public var position: Point
    /// Where whoever stands there looks; `nil` leaves the facing as it is.
    public var facing: Facing?
    /// The dancer (cast index) for whom the place was written, if any.
    public var dancer: Int?
    /// Whether it is the place of somebody who is not there, and stays empty.
    public var isVacant: Bool

    /// Makes a place.
    public init(_ position: Point, facing: Facing? = nil, dancer: Int? = nil, isVacant: Bool = false) {
      self.position = position
      self.facing = facing
      self.dancer = dancer
      self.isVacant = isVacant
    }
  }

  /// What to call it on frames: the name it was asked for by.
  public var name: String
  /// The places, in order.
  public var places: [Place]
  /// Labelled runs of places; a label may stand for several runs.
  public var labels: [Label]

  /// A labelled run of places.
  public struct Label: Hashable, Sendable {
    /// The label.
    public var name: String
    /// The indices of its places.
    public var places: Range<Int>

    /// Makes a label.
    public init(name: String, places: Range<Int>) {
      self.name = name
      self.places = places
    }
  }

  /// Makes a formation.
  public init(name: String, places: [Place], labels: [Label] = []) {
    self.name = name
    self.places = places
    self.labels = labels
  }
}
