import Kalgunmu

/// Takes with human errors: of a routine, or of a seeded one with so many dancers and transitions.
enum SimulateBench {
  static func run(_ options: BenchOptions) -> String {
    let takes = options.count("takes", or: 1000)
    let workers = options.word("workers").flatMap(Int.init)
    let choreography: Choreography
    do throws(Mistakes) {
      choreography =
        if let file = options.files.first {
          try Choreography(contentsOf: file)
        } else {
          try Choreography(
            text: SimulateScene.text(
              dancers: options.count("dancers", or: 9), transitions: options.count("transitions", or: 20),
              easing: options.word("ease") ?? "linear"))
        }
    } catch {
      return "\(error)"
    }
    let preset = options.word("errors").flatMap(ErrorPreset.init(rawValue:)) ?? .club
    let people = CastErrors(preset: preset).errors(dancerCount: choreography.routine.cast.count)
    var counts: SimulationCounts?
    func simulate(_ takes: Int) -> [Double] {
      Stopwatch.seconds(runs: options.count("runs", or: 3)) {
        counts = SimulationCounts(
          of: choreography.performance, file: "", errors: people, seed: 7, takes: 0..<UInt64(takes), workers: workers)
      }
    }
    let preparing = Stopwatch.median(simulate(0))
    let seconds = Stopwatch.median(simulate(takes))
    return """
      {"dancers":\(choreography.routine.cast.count),"transitions":\(choreography.performance.transitions.count),\
      "takes":\(takes),"seconds":\(FixedDecimal.text(seconds, 4)),"prepared_in_s":\(FixedDecimal.text(preparing, 4)),\
      "ms_a_take":\(FixedDecimal.text((seconds - preparing) / Double(max(takes, 1)) * 1000, 4)),\
      "clean":\(counts?.clean ?? 0),"clear":\(counts?.clear ?? 0),"pairs":\(counts?.pairs.count ?? 0)}
      """
  }
}

/// A routine of many transitions: from one of four shapes to the next, a hold behind every other one.
enum SimulateScene {
  static func text(dancers: Int, transitions: Int, easing: String) -> String {
    let side = Double(dancers).squareRoot() * 1.6
    let size = Int((side * 2.4 + 8).rounded(.up))
    let radius = max(2, Double(dancers) * 1.4 / (2 * .pi))
    let ring =
      radius * 2 + 4 < Double(size) ? "circle(radius: \(FixedDecimal.text(radius, 2))m)" : "grid(spacing: 1.8m)"
    let shapes = [
      "grid(spacing: 1.5m)", ring, "grid(spacing: 2m, stagger: true)", "grid(spacing: 1.6m) rotated 45deg",
    ]
    var lines = [
      "stage \(size)m x \(size)m", "tempo 120bpm", "cast p 1...\(dancers)", "start grid(spacing: 1.6m)", "hold 4",
    ]
    for move in 0..<transitions {
      lines.append("move 8 to \(shapes[(move + 1) % shapes.count]), ease \(easing)")
      if move % 2 == 1 { lines.append("hold 8") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
