public import DanceGeometry

/// Whether somebody can be seen, and whether the edge of the floor concerns them.
public enum Presence: UInt8, Hashable, Sendable {
  /// In the wings, unseen: nothing is checked.
  case waiting
  /// On the way in or out: others can be touched, the edge of the floor is crossed on purpose.
  case passing
  /// On stage.
  case onStage
}

/// One stretch of a dancer's track.
public struct TrackSegment: Hashable, Sendable {
  /// How the dancer moves.
  public var motion: Motion
  /// Whether the dancer is on stage.
  public var presence: Presence
  /// The index of the cue that asks for it, or `nil` where the dancer just stays.
  public var cue: Int?

  /// Makes a segment.
  public init(motion: Motion, presence: Presence, cue: Int?) {
    self.motion = motion
    self.presence = presence
    self.cue = cue
  }
}

/// The tracks of all dancers as flat columns: a gap-free run of segments for each, over the whole routine.
///
/// Straight ways, nearly all there are, take 56 bytes; other courses stand once in a table that segments point into.
/// Where two segments of a dancer meet in different places, the dancer jumps.
public struct Tracks: Sendable {
  /// Dancer d's segments are the rows `offsets[d] ..< offsets[d + 1]`.
  public let offsets: [Int32]
  /// The counts at which the segments begin.
  public let starts: [Double]
  /// The counts at which they end.
  public let ends: [Double]
  let startX: [Double]
  let startY: [Double]
  let endX: [Double]
  let endY: [Double]
  let easings: [Easing]
  let presences: [Presence]
  /// The index of a segment's course in `courses`, or −1 for a straight way or a stand.
  let courseIndices: [Int32]
  let cueIndices: [Int32]
  let courses: [Motion.Course]
  /// The circles of `courses`.
  let turns: [CourseTurn]

  /// How many dancers there are.
  public var dancerCount: Int { offsets.count - 1 }

  /// How many segments there are.
  public var segmentCount: Int { starts.count }

  /// The rows of a dancer's segments, in order.
  public func rows(of dancer: Int) -> Range<Int> { Int(offsets[dancer])..<Int(offsets[dancer + 1]) }

  /// The row of the segment a dancer is in at a count: where one ends and another begins, the one that begins.
  ///
  /// - Complexity: O(log segments of the dancer).
  public func row(of dancer: Int, at count: Double) -> Int {
    let rows = rows(of: dancer)
    var low = rows.lowerBound
    var high = rows.upperBound - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= count { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The segment of a row.
  public func segment(_ row: Int) -> TrackSegment {
    TrackSegment(motion: motion(row), presence: presences[row], cue: cue(row))
  }

  /// The motion of a row.
  public func motion(_ row: Int) -> Motion {
    Motion(from: starts[row], to: ends[row], along: course(row), easing: easings[row])
  }

  /// The presence of a row.
  public func presence(_ row: Int) -> Presence { presences[row] }

  /// How the speed of a row is spread.
  public func easing(_ row: Int) -> Easing { easings[row] }

  /// The index of the cue behind a row, if any.
  public func cue(_ row: Int) -> Int? { cueIndices[row] < 0 ? nil : Int(cueIndices[row]) }

  /// Whether a row's dancer stands still.
  public func isStill(_ row: Int) -> Bool {
    courseIndices[row] < 0 && startX[row] == endX[row] && startY[row] == endY[row]
  }

  /// Where a row's motion begins.
  public func startPoint(_ row: Int) -> Point { Point(startX[row], startY[row]) }

  /// Where a row's motion ends.
  public func endPoint(_ row: Int) -> Point { Point(endX[row], endY[row]) }

  /// The place at a count on a row; clamped to the row's window.
  public func position(_ row: Int, at count: Double) -> Point {
    guard courseIndices[row] < 0 else { return motion(row).position(at: count) }
    if count >= ends[row] { return endPoint(row) }
    let share = share(row, at: count)
    return Point(
      startX[row] + (endX[row] - startX[row]) * share, startY[row] + (endY[row] - startY[row]) * share)
  }

  /// The share of its way that a row's dancer has behind at a count, 0…1.
  public func share(_ row: Int, at count: Double) -> Double {
    let (start, end) = (starts[row], ends[row])
    return end > start ? easings[row].progress((count - start) / (end - start)) : count < start ? 0 : 1
  }

  /// Whether a row's dancer walks straight, or stands.
  public func isStraight(_ row: Int) -> Bool { courseIndices[row] < 0 }

  /// The way of a row.
  public func course(_ row: Int) -> Motion.Course {
    let index = courseIndices[row]
    if index >= 0 { return courses[Int(index)] }
    return isStill(row) ? .still(startPoint(row)) : .line(startPoint(row), endPoint(row))
  }
}
