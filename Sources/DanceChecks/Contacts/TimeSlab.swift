import DanceGeometry
import DancePlanning
import DanceScore

/// A short stretch of the routine, in counts.
struct TimeSlab: Sendable {
  var from: Double
  var to: Double

  /// Its middle.
  var middle: Double { (from + to) / 2 }

  /// Cuts a routine where a transition begins or ends or an allowance does, and finer where a big crowd moves far.
  static func slabs(of performance: Performance) -> [TimeSlab] {
    let routine = performance.routine
    guard routine.counts > 0 else { return [TimeSlab(from: 0, to: 0)] }
    var cuts = [0, routine.counts]
    cuts += performance.transitions.flatMap { [$0.start, $0.end] }
    cuts += routine.contactAllowances.flatMap { [$0.start, $0.end] }
    cuts = cuts.filter { $0 >= 0 && $0 <= routine.counts }.sorted()
    return zip(cuts, cuts.dropFirst()).flatMap { from, to -> [TimeSlab] in
      guard to - from > Tolerance.count else { return [] }
      let parts = parts(of: performance, from: from, to: to)
      return (0..<parts).map { part in
        TimeSlab(
          from: from + (to - from) * Double(part) / Double(parts),
          to: part + 1 == parts ? to : from + (to - from) * Double(part + 1) / Double(parts))
      }
    }
  }

  /// Small casts need no cutting: all their pairs together are fewer than the boxes of finer slabs.
  private static let smallCast = 48
  /// In a crowd, nobody should move much farther than this in a slab, in metres.
  private static let movement = 1.0

  private static func parts(of performance: Performance, from: Double, to: Double) -> Int {
    guard performance.dancerCount > smallCast else { return 1 }
    var total = 0.0
    var movers = 0
    for dancer in 0..<performance.dancerCount {
      let row = performance.tracks.row(of: dancer, at: (from + to) / 2)
      guard !performance.tracks.isStill(row) else { continue }
      total += performance.tracks.motion(row).distanceWalked(from: from, to: to)
      movers += 1
    }
    return movers == 0 ? 1 : min(max(Int((total / Double(movers) / movement).rounded(.up)), 1), 1000)
  }

  /// The rows of a dancer that share more than an instant with this slab (any row, if the slab is an instant).
  func rows(of dancer: Int, in tracks: Tracks) -> Range<Int> {
    let first = tracks.row(of: dancer, at: from)
    var end = first + 1
    while end < tracks.rows(of: dancer).upperBound, tracks.starts[end] < to { end += 1 }
    return first..<end
  }
}

/// Two segments of two dancers and the counts they share.
struct Meeting {
  var one: Motion
  var other: Motion
  var counts: ClosedRange<Double>

  /// All meetings of two dancers within a slab, while neither is in the wings.
  static func all(of one: Int, and other: Int, in slab: TimeSlab, of tracks: Tracks) -> [Meeting] {
    var meetings: [Meeting] = []
    for row in slab.rows(of: one, in: tracks) where tracks.presence(row) != .waiting {
      for otherRow in slab.rows(of: other, in: tracks) where tracks.presence(otherRow) != .waiting {
        let from = max(slab.from, tracks.starts[row], tracks.starts[otherRow])
        let to = min(slab.to, tracks.ends[row], tracks.ends[otherRow])
        guard to > from || (to == from && slab.from == slab.to) else { continue }
        meetings.append(Meeting(one: tracks.motion(row), other: tracks.motion(otherRow), counts: from...to))
      }
    }
    return meetings
  }
}
