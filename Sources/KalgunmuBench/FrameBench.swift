import Kalgunmu

/// Draws frames in memory on one core.
enum FrameBench {
  static func run(_ options: BenchOptions) -> String {
    let frames = options.count("frames", or: 100)
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
    let renderer = choreography.frames
    let counts = choreography.routine.counts
    var bytes = 0
    let times = Stopwatch.seconds(runs: options.count("runs", or: 5)) {
      bytes = 0
      for frame in 0..<frames {
        bytes += renderer.frame(at: counts * Double(frame) / Double(frames)).count
      }
    }
    let seconds = Stopwatch.median(times)
    let rate = FixedDecimal.text(Double(bytes) / 1e6 / seconds, 1)
    return """
      {"dancers":\(choreography.routine.cast.count),"frames":\(frames),"bytes":\(bytes),\
      "seconds":\(FixedDecimal.text(seconds, 4)),"MB_per_s":\(rate)}
      """
  }

  /// A field of dancers who shift and turn: the plain case of a mass performance.
  private static func field(of dancers: Int) -> String {
    """
    stage 400m x 300m
    cast p 1...\(dancers)
    start grid(\(dancers), spacing: 1.5m)
    shift (4m, 0) over 16
    turn 10deg over 16
    """
  }
}
