import DanceGeometry
import DancePlanning
import DanceScore

/// What is known of a row of the tracks before any take: what was planned, and how far anybody may be from it.
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

  let kind: Kind
  let dancer: Int
  /// The motion as planned.
  let motion: Motion
  /// When it begins and ends, in seconds.
  let startSeconds: Double, endSeconds: Double
  /// Its length in metres.
  let length: Double
  /// The greatest speed, in metres a count.
  let speed: Double
  /// The number of the move for which errors are drawn.
  let move: UInt32
  /// The index of the cue behind it.
  let cue: Int?
  /// For how many counts the dancer has walked since the last hold long enough to be on the beat again.
  let countsOnTheWay: Double
  /// Whether the dancer stands before and behind it.
  let beginsAtRest: Bool, endsAtRest: Bool
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

  /// How far the dancer is, at most, from where the plan says at the same time; of those who are not astray.
  var reach: Double { speed * greatestShift + greatestOffset }

  /// A box that is surely not left during some counts; of those who are not astray.
  func bounds(during counts: ClosedRange<Double>) -> Box {
    motion.bounds(from: counts.lowerBound - greatestShift, to: counts.upperBound + greatestShift)
      .inflated(by: greatestSpread)
  }
}
