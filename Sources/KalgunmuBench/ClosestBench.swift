import Kalgunmu

/// Finds the contacts of one straight, even transition, read from a table `sx,sy,gx,gy` in metres.
enum ClosestBench {
  static func run(_ options: BenchOptions) -> String {
    guard let path = options.files.first else { return "expected a .csv file" }
    let limit = options.number("limit", or: 0.6)
    let ways = PointTable.ways(path)
    guard !ways.isEmpty else { return "\(path) holds no rows sx,sy,gx,gy" }
    let performance = Self.performance(ways, limit: limit)
    let workers = options.count("workers", or: 0)
    var survey = ContactSurvey(of: performance)
    let times = Stopwatch.seconds(runs: options.count("runs", or: 5)) {
      survey = ContactSurvey(of: performance, workers: workers > 0 ? workers : nil)
    }
    let pairs = Set(survey.crowdings.map { $0.first << 32 | $0.second }).count
    let closest = survey.closest.map { FixedDecimal.text($0.distance, 6) } ?? "null"
    return """
      {"n":\(ways.count),"limit":\(limit),"pairs":\(pairs),"closest":\(closest),\
      "seconds":\(FixedDecimal.text(Stopwatch.median(times), 5))}
      """
  }

  /// Everybody walks for 16 counts; nobody has a body, so that only the clearance counts.
  private static func performance(_ ways: [(Point, Point)], limit: Double) -> Performance {
    let limits = Limits(radius: 0, clearance: limit, speed: 1e6, edge: 0)
    var routine = Routine(
      title: "closest", stage: .standard, cast: ways.indices.map { Dancer(name: "p\($0)", limits: limits) },
      clock: Clock(beatsPerMinute: 120), sources: SourceMap())
    routine.counts = 16
    let keyframes = ways.map { start, goal in
      [
        Keyframe(count: 0, position: start, isOnStage: true, cue: 0),
        Keyframe(count: 16, position: goal, isOnStage: true, cue: 0),
      ]
    }
    return Performance(of: routine, through: keyframes)
  }
}

/// A straight transition as a table.
enum PointTable {
  /// The starts and goals of a file with rows `sx,sy,gx,gy` in metres below a heading; none if it cannot be read.
  static func ways(_ path: String) -> [(Point, Point)] {
    guard case .success(let bytes) = FileLoader.disk.file(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
      let numbers = line.split(separator: ",").compactMap { Double($0) }
      guard numbers.count == 4 else { return nil }
      return (Point(numbers[0], numbers[1]), Point(numbers[2], numbers[3]))
    }
  }
}
