import DanceGeometry
public import DancePlanning
import DanceScore

/// How fast people go, over the whole routine and dancer by dancer, in metres a second.
public struct SpeedCurve: Sendable {
  /// The speeds at an instant, of all on stage.
  public struct Sample: Hashable, Sendable {
    /// Counts gone by since the beginning.
    public var count: Double
    /// The greatest speed.
    public var greatest: Double
    /// The mean of all on stage, those who stand among them.
    public var mean: Double
  }

  /// The greatest speed of a dancer, exact.
  public struct Peak: Hashable, Sendable {
    /// In metres a second; 0 for those who never walk on stage.
    public var metresPerSecond: Double
    /// When it is reached first, in counts.
    public var count: Double
  }

  /// The samples, evenly apart, from the beginning to the end.
  public let samples: [Sample]
  /// The greatest speed of each dancer, in cast order.
  public let peaks: [Peak]

  /// The greatest speed of all, and whose it is; the first of equals. `nil` if nobody ever walks.
  public var greatest: (dancer: Int, peak: Peak)? {
    var best: (dancer: Int, peak: Peak)?
    for (dancer, peak) in peaks.enumerated() where peak.metresPerSecond > best?.peak.metresPerSecond ?? 0 {
      best = (dancer, peak)
    }
    return best
  }

  /// The curve of a performance.
  ///
  /// - Parameter workers: how many threads; the curve does not depend on it.
  /// - Complexity: O(segments + instants × dancers), at most 800 instants, and for great casts about a million places.
  public init(of performance: Performance, workers: Int? = nil) {
    let counts = EvenInstants.counts(of: performance)
    samples = Workers.map(counts.count, workers: workers) { index in
      Self.sample(of: performance, at: counts[index])
    }
    peaks = (0..<performance.dancerCount).map { Self.peak(of: $0, in: performance) }
  }

  private static func sample(of performance: Performance, at count: Double) -> Sample {
    let tempo = performance.routine.clock.tempo(atCount: count)
    var (greatest, total, present) = (0.0, 0.0, 0)
    for dancer in 0..<performance.dancerCount
    where performance.presence(of: dancer, at: count) != .waiting {
      let speed = performance.velocity(of: dancer, at: count).length * tempo
      greatest = max(greatest, speed)
      total += speed
      present += 1
    }
    return Sample(count: count, greatest: greatest, mean: total / Double(max(present, 1)))
  }

  private static func peak(of dancer: Int, in performance: Performance) -> Peak {
    let tracks = performance.tracks
    var best = Peak(metresPerSecond: 0, count: 0)
    for row in tracks.rows(of: dancer) where !tracks.isStill(row) && tracks.presence(row) != .waiting {
      let fastest = GreatestSpeed.of(tracks.motion(row), clock: performance.routine.clock)
      if fastest.metresPerSecond > best.metresPerSecond {
        best = Peak(metresPerSecond: fastest.metresPerSecond, count: fastest.count)
      }
    }
    return best
  }
}
