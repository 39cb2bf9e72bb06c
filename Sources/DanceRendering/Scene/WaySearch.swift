import DanceGeometry
import DancePlanning

/// Finds the ways under way at a moment and, if asked for, those that come next.
struct WaySearch {
  let performance: Performance
  let count: Double
  let showsNext: Bool

  /// The ways, by cast order; none if more dancers than `most` are under way and the next ways are not asked for.
  ///
  /// - Complexity: O(dancers under way · log segments of a dancer); with the next ones O(dancers · segments of a dancer).
  func ways(atMost most: Int) -> [Scene.Way] {
    var ways: [Scene.Way] = []
    let underWay = performance.transitions(atCount: count)
    let walkers = underWay.reduce(0) { $0 + $1.dancers.count }
    guard walkers <= most || showsNext else { return [] }
    ways.reserveCapacity(walkers)
    for transition in underWay {
      for dancer in transition.dancers { appendWays(of: dancer, in: transition, of: performance.tracks, to: &ways) }
    }
    if showsNext { appendNext(to: &ways) }
    // Several transitions under way need not come in cast order.
    if underWay.count > 1 || showsNext { ways.sort { ($0.dancer, $0.row) < ($1.dancer, $1.row) } }
    return ways
  }

  /// The rows of a dancer that belong to a transition lie side by side around the row of the moment.
  @inline(__always)
  private func appendWays(
    of dancer: Int, in transition: Transition, of tracks: Tracks, to ways: inout [Scene.Way]
  ) {
    let rows = tracks.rows(of: dancer)
    var row = tracks.row(of: dancer, at: count)
    while row > rows.lowerBound, tracks.ends[row - 1] > transition.start { row -= 1 }
    while row < rows.upperBound, tracks.starts[row] < transition.end {
      defer { row += 1 }
      guard tracks.cue(row) == transition.cue, !tracks.isStill(row), tracks.presence(row) != .waiting else { continue }
      ways.append(Scene.Way(dancer: dancer, row: row, share: tracks.share(row, at: count)))
    }
  }

  /// The next way of everybody who has none under the feet.
  private func appendNext(to ways: inout [Scene.Way]) {
    let tracks = performance.tracks
    var isBusy = [Bool](repeating: false, count: performance.dancerCount)
    for way in ways where way.share < 1 { isBusy[way.dancer] = true }
    for dancer in isBusy.indices where !isBusy[dancer] {
      let rows = tracks.rows(of: dancer)
      let here = tracks.row(of: dancer, at: count)
      guard tracks.presence(here) != .waiting else { continue }
      let next = rows.suffix(from: here).first { row in
        tracks.starts[row] >= count - Tolerance.count && !tracks.isStill(row) && tracks.presence(row) != .waiting
      }
      if let next { ways.append(Scene.Way(dancer: dancer, row: next, share: 0)) }
    }
  }
}
