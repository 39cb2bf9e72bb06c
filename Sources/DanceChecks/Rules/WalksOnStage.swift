import DancePlanning
import DanceScore
import DanceSource

/// A walk that can be seen, on stage or on the way in or out, and what its dancer is held to on it.
struct WalkOnStage {
  /// The cast index.
  let dancer: Int
  /// The row of the tracks.
  let row: Int
  /// The limits where the walk begins.
  let limits: Limits
}

extension CheckContext {
  /// What is wrong with each walk on stage, by dancer, then by time.
  func findings(onEachWalk judge: (WalkOnStage) -> Finding?) -> [Finding] {
    let tracks = performance.tracks
    return (0..<performance.dancerCount).flatMap { dancer in
      tracks.rows(of: dancer).compactMap { row in
        guard !tracks.isStill(row), tracks.presence(row) != .waiting else { return nil }
        return judge(WalkOnStage(dancer: dancer, row: row, limits: routine.limits(of: dancer, at: tracks.starts[row])))
      }
    }
  }

  /// The statement that asks for a walk; `nil` where none does.
  func location(of walk: WalkOnStage) -> SourceLocation? {
    performance.tracks.cue(walk.row).map { location(ofCue: $0, for: walk.dancer) }
  }
}
