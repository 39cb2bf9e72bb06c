/// A short stretch of the routine, in counts.
package struct TimeSlab: Sendable {
  package var from: Double
  package var to: Double

  package init(from: Double, to: Double) {
    self.from = from
    self.to = to
  }

  /// Its middle.
  package var middle: Double { (from + to) / 2 }

  /// The rows of a dancer that share more than an instant with this slab (any row, if the slab is an instant).
  package func rows(of dancer: Int, in tracks: Tracks) -> Range<Int> {
    let first = tracks.row(of: dancer, at: from)
    var end = first + 1
    while end < tracks.rows(of: dancer).upperBound, tracks.starts[end] < to { end += 1 }
    return first..<end
  }
}
