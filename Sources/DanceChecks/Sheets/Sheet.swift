public import DanceGeometry

/// What one dancer needs to know of a routine, set by set: where to stand, where to go next, when, who is beside, and who
/// comes by on the way. Values and words, without a picture.
public struct Sheet: Hashable, Sendable {
  /// The cast index.
  public var dancer: Int
  /// The name in the notation.
  public var name: String
  /// The full name, if there is one.
  public var fullName: String?
  /// The groups the dancer is in.
  public var groups: [String]
  /// What is danced, in order of time.
  public var entries: [Entry]
  /// Metres walked, on the way in and out too.
  public var walked: Double
  /// Where the eyes are, if that never changes: "the audience".
  public var eyes: String?
  /// What the dancer can least afford; `nil` if nobody is touched within ``Sheets/mostMargin``, or it is not known.
  public var margin: Margin?

  /// A line of a sheet: a place, how to come there, and what is around it.
  public struct Entry: Hashable, Sendable {
    /// What is done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Stands there from the beginning.
      case start
      /// Goes there.
      case move
      /// Stays while others go.
      case stay
      /// Comes on stage.
      case enter
      /// Leaves the stage.
      case exit
      /// Waits in the wings.
      case wait
    }

    /// The number of the set that all come to, from 1; `4a`, `4b` … for what lies between sets 4 and 5.
    public var number: String
    /// The set that all come to, or the last one before, by its index in ``Sheets/sets``; `nil` before the first.
    public var set: Int?
    /// What is done.
    public var kind: Kind
    /// The section it belongs to; empty without sections.
    public var section: String
    /// What leads there: `halo`, or `turn 90°`; empty where nothing has a name.
    public var name: String
    /// The count at which the dancer leaves the place before.
    public var leave: Double
    /// The count at which the dancer is there.
    public var arrive: Double
    /// The count up to which this line holds: the dancer leaves, or others have come to the next set.
    public var until: Double
    /// Where.
    public var place: Place
    /// Where the body faces there, from arriving on; a turn that is made on arriving counted in.
    public var facing: Angle
    /// The same in words: "the audience", "the upstage left corner".
    public var faces: String
    /// The way there; `nil` for who stays.
    public var walk: Walk?
    /// Who is beside, in front and behind: none in the wings.
    public var neighbours: [Neighbour]
    /// Who comes by on the way or while the dancer stands, in order of time.
    public var passes: [Pass]
    /// How late or early the dancer may be on the way; `nil` if nobody is touched within ``Sheets/mostMargin``, or it is
    /// not known.
    public var margin: Margin?
    /// What else happens from leaving on until this line ends: notes, eyes, levels.
    public var cues: [Cue]
  }

  /// A place on the floor.
  public struct Place: Hashable, Sendable {
    /// In metres.
    public var point: Point
    /// By the marks of the stage or field: "2½ steps upstage, 1 step stage left of centre"; on wide floors in metres.
    public var words: String
    /// In metres from the centre, "1.43 m upstage, 0.57 m stage left"; on wide floors by the marks; empty on
    /// a field.
    public var otherWords: String
  }

  /// A way to a place.
  public struct Walk: Hashable, Sendable {
    /// Its length in metres.
    public var length: Double
    /// How many counts it takes.
    public var counts: Double
    /// Its shape, and how speed is spread: "straight", "round an arc of 60°, out to your right".
    public var way: String
    /// Where it leads, seen from the body: "forwards to your left"; empty for who does not move off.
    public var heading: String
    /// Where the eyes are on the way: "the audience", "where you go".
    public var eyes: String
    /// The length of a step when one is taken on every count, in metres.
    public var step: Double
    /// The longest step, in metres.
    public var longestStep: Double
    /// On a field, how many such steps go to five yards: 8 in an 8-to-5.
    public var stepsToFive: Double?
  }

  /// A side of a dancer's own body.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case left, right, front, back
  }

  /// The nearest dancer on a side, or one of two who are equally near.
  public struct Neighbour: Hashable, Sendable {
    /// The side, as the dancer faces then.
    public var side: Side
    /// The cast index of the neighbour.
    public var dancer: Int
    /// Metres between the middles.
    public var distance: Double
  }

  /// Somebody who comes near and goes again.
  public struct Pass: Hashable, Sendable {
    /// The cast index of the other.
    public var dancer: Int
    /// The count at which they are nearest.
    public var count: Double
    /// Metres between the middles then.
    public var distance: Double
    /// On which side the other is then, as the dancer faces.
    public var side: Side
  }

  /// By how much a dancer may miss the beat before touching somebody.
  public struct Margin: Hashable, Sendable {
    /// In whole milliseconds, rounded down.
    public var milliseconds: Int
    /// Whether it is being late that leads to the touch; else being early.
    public var isLate: Bool
    /// The cast index of whom the dancer would touch.
    public var other: Int
  }

  /// Something that happens at a count.
  public struct Cue: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, Hashable, Sendable {
      case note, eyes, level
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// The count.
    public var count: Double
    /// What it says: "heads snap on 5", "face the audience", "kneel".
    public var words: String
  }
}
