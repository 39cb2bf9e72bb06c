import DanceGeometry

/// What is known of a row of the tracks before any take: what was planned, and how far anybody may be from it.
///
/// The way itself stands in ``PlannedRows``; here are numbers only, which are quickly read.
struct PlannedRow: Sendable {
  /// What the dancer does.
  enum Kind: Sendable {
    /// Goes somewhere, and may err.
    case walk
    /// Stands where others see it.
    case hold
    /// Is unseen, and where the plan says.
    case unseen
  }

  /// The kind of way.
  enum Shape: Sendable {
    /// Straight, or none at all.
    case line
    /// A stretch of a circle, at most half of it.
    case arc
    /// Anything else.
    case path
  }

  let kind: Kind
  let shape: Shape
  let dancer: Int
  /// The counts and seconds at which it begins and ends.
  let start: Double, end: Double
  let startSeconds: Double, endSeconds: Double
  let easing: Easing
  /// Where it begins, and ends.
  let startPoint: Point, endPoint: Point
  /// Its length in metres.
  let length: Double
  /// The greatest speed, in metres a count.
  let speed: Double
  /// By how many radians an arc turns.
  let turn: Double
  /// The number of the move for which errors are drawn.
  let move: UInt32
  /// The index of the cue behind it.
  let cue: Int?
  /// For how many counts the dancer has walked since the last hold long enough to be on the beat again.
  let countsOnTheWay: Double
  /// Whether the dancer stands before and behind it.
  let beginsAtRest: Bool, endsAtRest: Bool
  /// Whether it is the dancer's first, or last.
  let isFirst: Bool, isLast: Bool
  /// What is left of a place error behind a hold, 0…1.
  let keptShare: Double
  /// The row of the leader whom the dancer follows; −1 for none.
  var leader = -1

  /// By how many counts the row may begin or end earlier or later.
  var greatestShift = 0.0
  /// By how far its ends may be off, in metres.
  var greatestEndOffset = 0.0
  /// By how far any of it may be from where it was meant at the same share, in metres; infinite where that is not known
  /// beforehand.
  var greatestOffset = 0.0
  /// By how far any of it may be from the way that was meant, in metres.
  var greatestSpread = 0.0

  /// How many counts it takes.
  var duration: Double { end - start }

  /// How far the dancer is, at most, from where the plan says at the same time; of those who are not astray.
  var reach: Double { speed * greatestShift + greatestOffset }
}
