public import DanceGeometry
public import DanceSource

/// A step of the score, worked out: who does what, from which count to which.
public struct Cue: Sendable {
  /// What is done.
  public enum Action: Sendable {
    /// Everyone addressed stands in the formation from the beginning.
    case start(Formation, Placement)
    /// Everyone addressed travels to the formation.
    case move(Formation, Placement, Manner)
    /// The shape moves as one along a vector.
    case shift(Vector, Manner)
    /// The shape turns about a point (`nil`: the middle of those addressed), everyone along a circle.
    case turn(Angle, about: Point?, Manner)
    /// The shape grows by a factor about a point (`nil`: the middle of those addressed).
    case scale(Double, about: Point?, Manner)
    /// Left and right (x) or front and back (y) change places about the origin's axis.
    case mirror(MirrorAxis, Manner)
    /// Two trade places.
    case swap(Int, Int, Manner)
    /// The dancers follow a leader, the first of those addressed, along a curve; `spacing` in metres along the way, or
    /// `nil` to keep the intervals as they are.
    case follow(Path, spacing: Double?, Manner)
    /// On from the wings; without a formation, straight in.
    case enter(from: Side, Formation?, Placement, Manner)
    /// Off into the wings.
    case exit(to: Side, Manner)
    /// Where the eyes go.
    case face(Facing)
    /// How high the head is.
    case level(Level)
  }

  /// Those addressed, as cast indices in the order in which they were named (cast order for groups).
  public var dancers: [Int]
  /// The count at which it begins.
  public var start: Double
  /// The count at which it ends; equal to `start` where it takes no time.
  public var end: Double
  /// What is done.
  public var action: Action
  /// The statement that says so.
  public var location: SourceLocation
  /// Where it is said of each of `dancers` alone, as in a table with a row for everybody; empty if one statement says it
  /// of all.
  public var ownLocations: [SourceLocation]

  /// Makes a cue.
  public init(
    dancers: [Int], start: Double, end: Double, action: Action, location: SourceLocation,
    ownLocations: [SourceLocation] = []
  ) {
    self.dancers = dancers
    self.start = start
    self.end = end
    self.action = action
    self.location = location
    self.ownLocations = ownLocations
  }
}

extension Cue {
  /// Where it is said what a dancer does. O(dancers) in a table, else O(1).
  public func location(of dancer: Int) -> SourceLocation {
    guard !ownLocations.isEmpty, let index = dancers.firstIndex(of: dancer) else { return location }
    return ownLocations[index]
  }

  /// How it is walked; `nil` for what is not walked.
  public var manner: Manner? {
    switch action {
    case .start, .face, .level: nil
    case .move(_, _, let manner), .shift(_, let manner), .turn(_, about: _, let manner),
      .scale(_, about: _, let manner), .mirror(_, let manner), .swap(_, _, let manner),
      .follow(_, spacing: _, let manner), .enter(from: _, _, _, let manner), .exit(to: _, let manner):
      manner
    }
  }

  /// Changes how it is walked; nothing happens where nobody walks.
  public mutating func changeManner(_ change: (inout Manner) -> Void) {
    guard var manner else { return }
    change(&manner)
    switch action {
    case .start, .face, .level: return
    case .move(let formation, let placement, _): action = .move(formation, placement, manner)
    case .shift(let vector, _): action = .shift(vector, manner)
    case .turn(let angle, let centre, _): action = .turn(angle, about: centre, manner)
    case .scale(let factor, let centre, _): action = .scale(factor, about: centre, manner)
    case .mirror(let axis, _): action = .mirror(axis, manner)
    case .swap(let first, let second, _): action = .swap(first, second, manner)
    case .follow(let path, let spacing, _): action = .follow(path, spacing: spacing, manner)
    case .enter(let side, let formation, let placement, _):
      action = .enter(from: side, formation, placement, manner)
    case .exit(let side, _): action = .exit(to: side, manner)
    }
  }

  /// Whether `delay` or `stagger` may let a dancer leave later than others.
  public func mayDelay(_ dancer: Int) -> Bool {
    guard let manner else { return false }
    return manner.stagger != nil || manner.delays[dancer] != nil
  }
}

/// The coordinate that changes sign in a mirroring.
public enum MirrorAxis: String, Hashable, Sendable {
  case x, y
}

/// A side of the stage with wings; left and right are the audience's.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case left, right, back
}

/// How high somebody's head is.
public enum Level: UInt8, Hashable, Sendable, CaseIterable {
  case low, middle, high
}

/// Who takes which place.
public struct Placement: Hashable, Sendable {
  /// What the assignment makes least.
  public enum Objective: String, Hashable, Sendable, CaseIterable {
    /// The sum of squared distances.
    case shortest
    /// The sum of distances.
    case nearest
    /// The longest walk; among those, the sum of squared distances.
    case fair
    /// How many neighbours part, while the sum of squared distances exceeds the least by no more than a stated share.
    case together
    /// Nothing: dancers take the places in cast order.
    case order
  }

  /// A dancer who must take one of some places.
  public struct Pin: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// The indices of the allowed places, ascending; not empty.
    public var places: [Int]
    /// The clause that says so.
    public var location: SourceLocation

    /// Makes a pin.
    public init(dancer: Int, places: [Int], location: SourceLocation) {
      self.dancer = dancer
      self.places = places
      self.location = location
    }
  }

  /// What the assignment makes least.
  public var objective: Objective
  /// For `together`, by what share the sum of squared distances may exceed the least.
  public var loss = Self.standardLoss
  /// Dancers who take given places.
  public var pins: [Pin]
  /// The indices of the places that nobody takes, ascending.
  public var emptyPlaces: [Int]
  /// The cast indices of those who stay on their side of the centre line, ascending.
  public var sideKeepers: [Int] = []

  /// The loss of `together` unless said.
  public static let standardLoss = 0.1

  /// Makes a placement.
  public init(objective: Objective = .shortest, pins: [Pin] = [], emptyPlaces: [Int] = []) {
    self.objective = objective
    self.pins = pins
    self.emptyPlaces = emptyPlaces
  }
}

/// How a way is walked.
public struct Manner: Hashable, Sendable {
  /// The course of one way.
  public enum Way: Hashable, Sendable {
    /// The straight line.
    case straight
    /// A stretch of a circle whose direction changes by `angle` from end to end; positive bends so that the walker
    /// swings out to the own right and curves left (counterclockwise), negative the other way round.
    case arc(Angle)
    /// A smooth curve through the points, in order; without points, one that carries on the way the dancer came.
    case curve([Point])
    /// Straight from point to point.
    case via([Point])
  }

  /// Who starts later than whom.
  public struct Stagger: Hashable, Sendable {
    /// The order in which they start.
    public enum Order: String, Hashable, Sendable, CaseIterable {
      case left, right, front, back, centre, order
    }

    /// Counts between one start and the next; those level with each other start together.
    public var interval: Double
    /// The order.
    public var order: Order
    /// The clause that says so.
    public var location: SourceLocation

    /// Makes a stagger.
    public init(interval: Double, order: Order, location: SourceLocation) {
      self.interval = interval
      self.order = order
      self.location = location
    }
  }

  /// The way of everybody without an own one; `nil` where nothing is said: straight, or for a swap half a circle.
  public var way: Way?
  /// Ways of single dancers, by cast index.
  public var ownWays: [Int: Way] = [:]
  /// How speed is spread.
  public var easing: Easing = .linear
  /// Who starts later than whom.
  public var stagger: Stagger?
  /// Counts by which single dancers leave later, by cast index.
  public var delays: [Int: Double] = [:]
  /// Where the eyes are on the way; `nil` leaves them as they are.
  public var facing: Facing?
  /// Whether a planner may change timing and ways to keep everybody apart.
  public var avoidance: Avoidance = .planner

  /// Who keeps dancers apart.
  public enum Avoidance: Hashable, Sendable {
    /// The planner may delay or bend ways.
    case planner
    /// Ways stay exactly as written (`avoid off`).
    case asWritten
  }

  /// Makes the manner in which nothing is said: straight, even, all together.
  public init() {}
}
