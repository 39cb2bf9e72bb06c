import Kalgunmu

/// Draws frames in memory, on one core unless said.
enum FrameBench {
  static func run(_ options: BenchOptions) -> String {
    let frames = options.count("frames", or: 100)
    let workers = options.count("workers", or: 1)
    let choreography: Choreography
    do throws(Mistakes) {
      choreography =
        if let file = options.files.first {
          try Choreography(contentsOf: file)
        } else {
          try Choreography(text: field(of: options.count("dancers", or: 1000)))
        }
    } catch {
      return "\(error)"
    }
    var renderer = choreography.frames
    let preparing = Stopwatch.seconds(runs: 1) { renderer = choreography.frames }
    let counts = choreography.routine.counts
    var bytes = 0
    let times = Stopwatch.seconds(runs: options.count("runs", or: 5)) { [renderer] in
      bytes = Workers.map(frames, workers: workers) { frame in
        renderer.frame(at: counts * Double(frame) / Double(frames)).count
      }.reduce(0, +)
    }
    let seconds = Stopwatch.median(times)
    return """
      {"dancers":\(choreography.routine.cast.count),"frames":\(frames),"workers":\(workers),"bytes":\(bytes),\
      "seconds":\(FixedDecimal.text(seconds, 4)),"MB_per_s":\(FixedDecimal.text(Double(bytes) / 1e6 / seconds, 1)),\
      "frames_per_s":\(FixedDecimal.text(Double(frames) / seconds, 1)),"bytes_per_frame":\(bytes / max(frames, 1)),\
      "prepared_in_s":\(FixedDecimal.text(Stopwatch.median(preparing), 4))}
      """
  }

  /// A field of dancers who shift and turn: the plain case of a mass performance.
  private static func field(of dancers: Int) -> String {
    let side = (Double(dancers).squareRoot() * 1.5 + 20).rounded(.up)
    return """
      stage \(Int(side) * 4 / 3)m x \(Int(side))m
      cast p 1...\(dancers)
      start grid(\(dancers), spacing: 1.5m)
      shift (4m, 0) over 16
      turn 10deg over 16
      """
  }
}
