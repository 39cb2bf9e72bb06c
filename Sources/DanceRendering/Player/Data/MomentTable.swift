import DancePlanning

/// Every count at which a segment, a turn of the eyes or a change of level begins or ends; each once, ascending.
struct MomentTable {
  private let counts: [Double]

  /// - Complexity: O(n log n) for n segments; most share their moments.
  init(of performance: Performance) {
    let tracks = performance.tracks
    var found = Set(tracks.starts)
    found.formUnion(tracks.ends)
    for dancer in 0..<performance.dancerCount {
      for change in performance.facings.changes(of: dancer) {
        found.insert(change.count)
        found.insert(change.count + change.length)
      }
      for change in performance.levels.changes(of: dancer) {
        found.insert(change.count)
        found.insert(change.count + change.length)
      }
    }
    counts = found.sorted()
  }

  /// The place of a count that is in the table.
  func index(of count: Double) -> Int {
    var (low, high) = (0, counts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if counts[middle] <= count { low = middle } else { high = middle }
    }
    return low
  }

  func write(to writer: inout BinaryWriter) {
    writer.whole(counts.count)
    for count in counts { writer.double(count) }
  }
}
