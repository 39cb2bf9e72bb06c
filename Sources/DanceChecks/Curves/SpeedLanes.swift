import DanceGeometry
public import DancePlanning
import DanceScore

/// How fast some dancers go over the whole routine, each or group by group, in metres a second.
public struct SpeedLanes: Sendable {
  /// The speeds of a dancer, or of the fastest of a group at each instant.
  public struct Lane: Sendable {
    /// Who, by cast index.
    public var dancers: [Int]
    /// The greatest speed of any of them at each instant of ``SpeedLanes/counts``; `nil` while none is on stage.
    public var values: [Double?]
  }

  /// The instants, evenly apart, from the beginning to the end.
  public let counts: [Double]
  /// A lane for each list of dancers, in their order.
  public let lanes: [Lane]

  /// The speeds of some lists of dancers.
  ///
  /// - Parameter workers: how many threads; the curves do not depend on it.
  /// - Complexity: O(instants × dancers · log segments), at most 800 instants.
  public init(of performance: Performance, dancers: [[Int]], workers: Int? = nil) {
    let counts = EvenInstants.counts(of: performance)
    self.counts = counts
    lanes = Workers.map(dancers.count, workers: workers) { index in
      Lane(
        dancers: dancers[index],
        values: counts.map { Self.greatest(of: dancers[index], in: performance, at: $0) })
    }
  }

  private static func greatest(of dancers: [Int], in performance: Performance, at count: Double) -> Double? {
    let tempo = performance.routine.clock.tempo(atCount: count)
    var greatest: Double?
    for dancer in dancers where performance.presence(of: dancer, at: count) != .waiting {
      greatest = max(greatest ?? 0, performance.velocity(of: dancer, at: count).length * tempo)
    }
    return greatest
  }
}
