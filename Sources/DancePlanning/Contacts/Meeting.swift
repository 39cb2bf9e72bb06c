package import DanceGeometry

/// Two segments of two dancers and the counts they share.
package struct Meeting {
  package var one: Motion
  package var other: Motion
  package var counts: ClosedRange<Double>

  /// All meetings of two dancers within a slab, while neither is in the wings.
  package static func all(of one: Int, and other: Int, in slab: TimeSlab, of tracks: Tracks) -> [Meeting] {
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
