import Kalgunmu

/// Where the engine says that dancers are, at many counts, as JSON: for programs that work it out by themselves.
enum PositionSamples {
  static func text(_ options: BenchOptions) -> String {
    guard let file = options.files.first else { return "expected a .routine file" }
    guard let routine = Resolution(ofFileAt: file).routine else { return "\(file) has mistakes" }
    let performance = Performance(of: routine)
    let dancers = Self.dancers(of: performance, atMost: options.count("dancers", or: 60))
    let rows = counts(of: performance, samples: options.count("samples", or: 150)).map { count in
      let poses = dancers.map { pose(of: $0, at: count, in: performance) }.joined(separator: ",")
      return "{\"count\":\(count),\"seconds\":\(routine.clock.seconds(atCount: count)),\"poses\":[\(poses)]}"
    }
    let numbers = dancers.map(String.init).joined(separator: ",")
    return "{\"dancers\":[\(numbers)],\"samples\":[\n\(rows.joined(separator: ",\n"))\n]}"
  }

  /// Place, direction of the eyes in radians, and presence.
  private static func pose(of dancer: Int, at count: Double, in performance: Performance) -> String {
    let place = performance.position(of: dancer, at: count)
    let facing = performance.facing(of: dancer, at: count).radians
    let numbers = [place.x, place.y, facing].map { FixedDecimal.text($0, 6) }.joined(separator: ",")
    return "[\(numbers),\(performance.presence(of: dancer, at: count).rawValue)]"
  }

  /// Some of the cast, spread over it.
  private static func dancers(of performance: Performance, atMost most: Int) -> [Int] {
    let count = min(max(most, 1), performance.dancerCount)
    return (0..<count).map { $0 * performance.dancerCount / count }
  }

  /// The moments at which walks begin and end, and many between: spread by the golden section, so that no beat is met twice.
  private static func counts(of performance: Performance, samples: Int) -> [Double] {
    let total = performance.routine.counts
    let ends = performance.transitions.flatMap { [$0.start, $0.end] }
    let stride = max(1, ends.count / max(samples / 3, 1))
    let chosen = ends.indices.filter { $0 % stride == 0 }.map { ends[$0] }
    let spread = (0..<samples).map { index -> Double in
      let share = Double(index + 1) * 0.618033988749895
      return (total * (share - share.rounded(.down)) * 1e6).rounded() / 1e6
    }
    return [0, total] + chosen + spread
  }
}
