// Everyone's motion in few bytes, and yet exact to a millimetre.
//
// A track is a gap-free run of segments, and nearly every segment begins where and when the one before ended. So a
// segment says how it goes on: one byte for what it is, when it ends (a step forward in a table of all moments), where it
// ends (millimetres from where it began). A walk is 6 bytes, a stand 2.
//
//     moments   all counts at which anything begins or ends, ascending, exact
//     pivots    centre and sweep of the circles that many share: a turn has one for everybody
//     bends     the sweeps of arcs that are given by their two ends
//     paths     lines, arcs and cubics, each with the length of the path up to its end
//     gazes     where eyes look, from moment to moment: one for all who look the same way throughout
//     levels    how high heads are, likewise
//     dancers   gaze, level, and the segments
//
// Places are rounded, not the steps between them, so that nothing adds up: everybody is within 0.71 mm of the truth at
// both ends of every segment, and on the way too, because a point of a line, of an arc between two ends, or of a circle
// about a fixed centre moves no farther than its ends do (an arc of 270° by a little more).

import DanceGeometry
import DancePlanning

/// Writes the tracks of a performance as bytes; `Tracks.js` reads them.
struct TrackBytes {
  private let performance: Performance
  private let moments: MomentTable
  private let courses: CourseTable

  init(of performance: Performance) {
    self.performance = performance
    moments = MomentTable(of: performance)
    courses = CourseTable(of: performance.tracks)
  }

  /// The bytes, as text of 64 characters.
  ///
  /// - Complexity: O(segments · log moments).
  var base64: [UInt8] {
    var writer = BinaryWriter()
    moments.write(to: &writer)
    courses.write(to: &writer)
    let gazes = ProgrammeTable(performance.gazes)
    gazes.write(to: &writer) { $1.write(to: &$0, moments) }
    let levels = ProgrammeTable(performance.heights)
    levels.write(to: &writer) { $1.write(to: &$0, moments) }
    writer.whole(performance.dancerCount)
    writer.whole(performance.tracks.segmentCount)
    for dancer in 0..<performance.dancerCount {
      writer.whole(gazes.indices[dancer])
      writer.whole(levels.indices[dancer])
      writeSegments(of: dancer, to: &writer)
    }
    return writer.base64
  }

  private func writeSegments(of dancer: Int, to writer: inout BinaryWriter) {
    let tracks = performance.tracks
    let rows = tracks.rows(of: dancer)
    writer.whole(rows.count)
    var pen = GridPoint(.origin)
    for row in rows {
      let start = GridPoint(tracks.startPoint(row))
      let followsOn =
        row > rows.lowerBound && tracks.starts[row] == tracks.ends[row - 1] && start == pen
      let isSameWalk = row > rows.lowerBound && tracks.cue(row) != nil && tracks.cue(row) == tracks.cue(row - 1)
      let course = courses.course(ofRow: row, in: tracks)
      writer.byte(
        SegmentHead(
          kind: course.kind, easing: tracks.easing(row), presence: tracks.presence(row), followsOn: followsOn,
          isSameWalk: isSameWalk
        ).byte)
      if !followsOn {
        writer.whole(moments.index(of: tracks.starts[row]))
        start.write(from: .zero, to: &writer)
      }
      writer.whole(moments.index(of: tracks.ends[row]) - moments.index(of: tracks.starts[row]))
      pen = start
      guard course.kind != .still else { continue }
      pen = GridPoint(tracks.endPoint(row))
      pen.write(from: start, to: &writer)
      course.write(to: &writer)
    }
  }
}

/// What a segment is, in one byte.
struct SegmentHead {
  var kind: CourseTable.Kind
  var easing: Easing
  var presence: Presence
  /// Whether it begins where and when the one before ended.
  var followsOn: Bool
  /// Whether it belongs to the same walk as the one before.
  var isSameWalk: Bool

  /// A number in a mixed radix: 5 kinds, 4 easings, 3 presences, 2 and 2.
  var byte: UInt8 {
    let flags: UInt8 = (followsOn ? 1 : 0) + (isSameWalk ? 2 : 0)
    return ((flags * 3 + presence.rawValue) * 4 + easing.rawValue) * 5 + kind.rawValue
  }
}

/// A place to the millimetre.
struct GridPoint: Equatable {
  var x: Int
  var y: Int

  static let zero = GridPoint(.origin)

  init(_ point: Point) { (x, y) = (Self.millimetres(point.x), Self.millimetres(point.y)) }

  /// Metres as whole millimetres; what is no place within a thousand kilometres is as far away as that.
  static func millimetres(_ metres: Double) -> Int {
    metres.isNaN ? 0 : Int((min(max(metres, -1e6), 1e6) * 1000).rounded())
  }

  /// Writes the way here from another place.
  func write(from other: GridPoint, to writer: inout BinaryWriter) {
    writer.signed(x - other.x)
    writer.signed(y - other.y)
  }
}
