public import DanceGeometry
public import DanceScore

/// A routine with everyone's exact motion: where each dancer is, goes and looks at every moment.
///
/// Every question is answered by a pure function of dancer and count; nothing is carried from moment to moment.
public struct Performance: Sendable {
  /// What was asked for, with the decisions of the planner as if they had been written.
  public let routine: Routine
  /// Everyone's motion.
  public let tracks: Tracks
  /// What was planned, in order of beginning.
  public let transitions: [Transition]
  /// Formations whose places and dancers do not come out.
  public let unfilled: [Unfilled]
  /// What was changed to keep everybody apart, or could not be, in order of time.
  public let repairs: [Repair]
  package let facings: FacingTimeline
  package let levels: LevelTimeline

  /// How many dancers the cast has.
  public var dancerCount: Int { tracks.dancerCount }

  /// Where a dancer is; counts outside the routine give its beginning or end.
  ///
  /// - Complexity: O(log segments of the dancer).
  public func position(of dancer: Int, at count: Double) -> Point {
    tracks.position(tracks.row(of: dancer, at: count), at: count)
  }

  /// The speed and direction of a dancer, in metres a count.
  public func velocity(of dancer: Int, at count: Double) -> Vector {
    let row = tracks.row(of: dancer, at: count)
    return tracks.isStill(row) ? .zero : tracks.motion(row).velocity(at: count)
  }

  /// Where a dancer's eyes are.
  public func facing(of dancer: Int, at count: Double) -> Angle {
    facings.direction(
      of: dancer, at: count, position: position(of: dancer, at: count), velocity: velocity(of: dancer, at: count))
  }

  /// How high a dancer's head is: 0 kneeling, 0.5 crouched, 1 standing.
  public func height(of dancer: Int, at count: Double) -> Double { levels.height(of: dancer, at: count) }

  /// Whether everybody stands and looks at the audience from beginning to end, so that nobody needs to be asked.
  ///
  /// - Complexity: O(dancers).
  public var allStandAndFaceFront: Bool { facings.isEmpty && levels.isEmpty }

  /// Whether a dancer is on stage, on the way in or out, or in the wings.
  public func presence(of dancer: Int, at count: Double) -> Presence {
    tracks.presence(tracks.row(of: dancer, at: count))
  }

  /// The transitions under way at a count: begun, and not ended.
  public func transitions(atCount count: Double) -> [Transition] {
    transitions.filter { $0.start <= count && count < $0.end }
  }
}

/// A planned change of places: who goes, from when to when, and what it comes to.
public struct Transition: Sendable {
  /// The index of the cue in the routine.
  public var cue: Int
  /// What to call where it leads: a formation's name, or `turn 90°`, `shift`, `swap`.
  public var name: String
  /// The dancers who go, by cast index.
  public var dancers: [Int]
  /// The count at which the first leaves; equal to `end` for a start.
  public var start: Double
  /// The count at which the last arrives.
  public var end: Double
  /// How it was decided who takes which place, where there was something to decide.
  public var assignment: Assignment.Report?
  /// Who takes which place, in the order of places up to the last one that is taken; −1 for nobody.
  private var seated: [Int32]

  /// For each place of the formation, or in the wings, up to the last one that is taken, who takes it, as a cast index;
  /// empty where the shape moves as one.
  ///
  /// - Complexity: O(places).
  public var takers: [Int?] { seated.map { $0 < 0 ? nil : Int($0) } }

  /// Makes a transition.
  public init(
    cue: Int, name: String, dancers: [Int], start: Double, end: Double, assignment: Assignment.Report? = nil,
    takers: [Int?] = []
  ) {
    seated = takers.map { $0.map(Int32.init) ?? -1 }
    self.cue = cue
    self.name = name
    self.dancers = dancers
    self.start = start
    self.end = end
    self.assignment = assignment
  }
}

/// A formation that has not as many places as dancers were sent to it, or to a side of it.
public struct Unfilled: Hashable, Sendable {
  /// The index of the cue in the routine.
  public var cue: Int
  /// How many places it has; on a side, those in the middle among them.
  public var places: Int
  /// The dancers who were sent, or should keep the side, by cast index.
  public var dancers: [Int]
  /// The dancers for whom no place was left, by cast index; of a side, those who cross the centre line.
  public var placeless: [Int]
  /// The side, if it is about one: left or right.
  public var side: Side?

  /// Makes the record of a formation that does not come out.
  public init(cue: Int, places: Int, dancers: [Int], placeless: [Int], side: Side? = nil) {
    self.side = side
    self.cue = cue
    self.places = places
    self.dancers = dancers
    self.placeless = placeless
  }
}
