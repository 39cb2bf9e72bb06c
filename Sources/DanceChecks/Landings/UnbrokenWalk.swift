import DanceGeometry
import DancePlanning
import DanceScore

/// Walking without a stop, from where a dancer stood to where the dancer lands: several moves where one leads straight on
/// to the next.
struct UnbrokenWalk {
  /// The cast index.
  let dancer: Int
  /// The count at which it begins.
  let start: Double
  /// The count of the landing.
  let end: Double
  /// The rows of the tracks.
  let rows: ClosedRange<Int>

  /// The walks of a dancer that end on stage, in order of time. Whoever walks off does not land.
  static func all(of dancer: Int, in performance: Performance) -> [UnbrokenWalk] {
    let tracks = performance.tracks
    var walks: [UnbrokenWalk] = []
    var first: Int?
    for row in tracks.rows(of: dancer) {
      let isWalk = !tracks.isStill(row) && tracks.presence(row) != .waiting
      // A stand of no length is no stop.
      guard isWalk || tracks.ends[row] - tracks.starts[row] > Landing.sameCount else { continue }
      guard isWalk, !leadsOff(row, of: dancer, in: performance) else {
        first = nil
        continue
      }
      let begin = first ?? row
      if first != nil { walks.removeLast() }
      first = begin
      walks.append(
        UnbrokenWalk(dancer: dancer, start: tracks.starts[begin], end: tracks.ends[row], rows: begin...row))
    }
    return walks
  }

  /// Whether a row leads into the wings.
  private static func leadsOff(_ row: Int, of dancer: Int, in performance: Performance) -> Bool {
    let (tracks, rows) = (performance.tracks, performance.tracks.rows(of: dancer))
    guard tracks.presence(row) == .passing else { return false }
    if let cue = tracks.cue(row), case .exit = performance.routine.cues[cue].action { return true }
    // Keyframes of other programs know no exits.
    guard row + 1 < rows.upperBound else { return row > rows.lowerBound && tracks.presence(row - 1) == .onStage }
    return tracks.presence(row + 1) == .waiting
  }
}
