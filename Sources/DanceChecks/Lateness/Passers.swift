import DanceGeometry
import DancePlanning

/// Everyone who can be touched within some stretch of time, and a sweep for each that holds wherever they are in it: late
/// or early, they are somewhere in that box.
struct Passers {
  private(set) var dancers: [Int] = []
  private(set) var sweeps: ContiguousArray<Sweep> = []

  init(in performance: Performance, during window: TimeSlab) {
    let tracks = performance.tracks
    for dancer in 0..<tracks.dancerCount {
      var box: Box?
      for row in window.rows(of: dancer, in: tracks) where tracks.presence(row) != .waiting {
        let motion = tracks.motion(row)
        let part = motion.bounds(from: max(window.from, motion.start), to: min(window.to, motion.end))
        box = box?.united(with: part) ?? part
      }
      guard let box else { continue }
      dancers.append(dancer)
      sweeps.append(Sweep(within: box))
    }
  }
}
