public import DanceGeometry

/// Who looks at the stage: a row of seats parallel to its downstage edge, and perhaps a balcony above that row.
public struct Audience: Hashable, Sendable {
  /// How far the row is from the downstage edge of the floor, in metres.
  public var distance: Double
  /// How wide it sits, in metres, about the middle of the floor.
  public var width: Double
  /// How many seats there are to look from in a row, spread evenly from one end to the other.
  public var seatsInRow: Int
  /// How high the eyes are above the floor of the stage, in metres.
  public var eye: Double
  /// How high the eyes of the balcony are above the floor of the stage, in metres; `nil` without a balcony.
  public var balcony: Double?

  /// Five seats: both ends, the middle, and halfway.
  public static let standardSeats = 5
  /// The eyes of people who sit at the level of the stage: 0.77 m above a seat of 0.42 m.
  ///
  /// Source: the medians of British women and men in Stephen Pheasant, "Bodyspace", 2nd edition, 1996.
  public static let standardEye = 1.2
  /// At most so many seats in a row.
  public static let mostSeats = 50

  /// Makes an audience; all in metres.
  public init(
    distance: Double = 4, width: Double, seatsInRow: Int = Audience.standardSeats, eye: Double = Audience.standardEye,
    balcony: Double? = nil
  ) {
    self.distance = distance
    self.width = width
    self.seatsInRow = seatsInRow
    self.eye = eye
    self.balcony = balcony
  }
}

/// A pair of eyes in the audience.
public struct Seat: Hashable, Sendable {
  /// Where it is on the plane of the floor.
  public var position: Point
  /// How high the eyes are above the floor of the stage, in metres.
  public var height: Double
  /// Whether it is in the balcony.
  public var isBalcony: Bool

  /// Makes a seat.
  public init(position: Point, height: Double, isBalcony: Bool = false) {
    self.position = position
    self.height = height
    self.isBalcony = isBalcony
  }
}

extension Stage {
  /// The seats from the audience's left to its right; those of the balcony, which hangs above the row, after the others.
  public var seats: [Seat] {
    let middle = (lowerCorner.x + upperCorner.x) / 2
    let row = (0..<audience.seatsInRow).map { seat -> Point in
      let share = audience.seatsInRow == 1 ? 0 : Double(seat) / Double(audience.seatsInRow - 1) - 0.5
      return Point(middle + share * audience.width, lowerCorner.y - audience.distance)
    }
    let stalls = row.map { Seat(position: $0, height: audience.eye) }
    let balcony = audience.balcony.map { height in
      row.map { Seat(position: $0, height: height, isBalcony: true) }
    }
    return stalls + (balcony ?? [])
  }
}
