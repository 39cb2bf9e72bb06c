import DanceGeometry
public import DancePlanning
import DanceScore

/// How near the nearest two on stage are, over the whole routine: a curve to look at, with its exact low points.
///
/// The samples are exact at their instants and say nothing of what lies between. The low points are those that the check
/// has found in continuous time: the closest approach of all, and that of every contact in the report. So the curve
/// never looks safer than the report is, however coarse its samples are.
public struct ClosestCurve: Sendable {
  /// The least distance at an instant.
  public struct Sample: Hashable, Sendable {
    /// Counts gone by since the beginning.
    public var count: Double
    /// Metres between the middles of the nearest two; `nil` while fewer than two are on stage.
    public var distance: Double?
  }

  /// A closest approach, exact.
  public struct Minimum: Hashable, Sendable {
    /// Counts gone by since the beginning.
    public var count: Double
    /// Metres between the middles.
    public var distance: Double
    /// The finding that reports it, by its index in the report; `nil` for the closest approach of a clean routine.
    public var finding: Int?
  }

  /// The samples, evenly apart, from the beginning to the end.
  public let samples: [Sample]
  /// The lowest exact approach between each sample and the next, where it is a low point of the curve; by count.
  public let minima: [Minimum]

  /// The curve of a performance and the report on it.
  ///
  /// - Parameter workers: how many threads; the curve does not depend on it.
  /// - Complexity: O(n log n) an instant for n dancers; at most 800 instants, and for great casts about a million places.
  public init(of performance: Performance, report: CheckReport, workers: Int? = nil) {
    let counts = EvenInstants.counts(of: performance)
    samples = Workers.map(counts.count, workers: workers) { index in
      Sample(count: counts[index], distance: Self.leastDistance(in: performance, at: counts[index]))
    }
    minima = Self.minima(of: report, between: samples)
  }

  private static func leastDistance(in performance: Performance, at count: Double) -> Double? {
    let tracks = performance.tracks
    let points = (0..<tracks.dancerCount).compactMap { dancer -> Point? in
      let row = tracks.row(of: dancer, at: count)
      return tracks.presence(row) == .waiting ? nil : tracks.position(row, at: count)
    }
    return closestPair(of: points)?.distance
  }

  /// One minimum at most in each part between two samples, so that no report is too long for a picture, and only if it is
  /// not above them: then a pair is nearest to each other while another pair is nearer still.
  private static func minima(of report: CheckReport, between samples: [Sample]) -> [Minimum] {
    let contacts = report.findings.enumerated().compactMap { index, finding -> Minimum? in
      guard finding.rule == .collision || finding.rule == .crowding, let closest = finding.closest else { return nil }
      return Minimum(count: closest.count, distance: closest.distance, finding: index)
    }
    let least = report.closest.map { Minimum(count: $0.moment.count, distance: $0.distance) }
    let parts = max(samples.count - 1, 1)
    let counts = samples.last?.count ?? 0
    var lowest: [Int: Minimum] = [:]
    for minimum in contacts + [least].compactMap(\.self) {
      let part = counts > 0 ? min(max(Int(minimum.count / counts * Double(parts)), 0), parts - 1) : 0
      let around = samples[part..<min(part + 2, samples.count)].compactMap(\.distance).min() ?? .infinity
      if minimum.distance <= around + Tolerance.distance, minimum.distance < lowest[part]?.distance ?? .infinity {
        lowest[part] = minimum
      }
    }
    return lowest.values.sorted { ($0.count, $0.distance) < ($1.count, $1.distance) }
  }
}
