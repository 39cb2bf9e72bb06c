import DanceGeometry
public import DancePlanning
import DanceScore

/// What each dancer gets of the stage: measured, not judged.
///
/// Times on stage and ways are exact. Places are exact while a formation is held. While anybody moves, the middle of each
/// quarter of a count stands for it, for casts of thousands that of a longer time.
public struct Fairness: Sendable {
  /// What one dancer gets.
  public struct Share: Hashable, Sendable {
    /// Seconds on stage; not those on the way in and out.
    public var onStage = 0.0
    /// Seconds at the centre: within ``centreReach`` of the centre line, and nobody else there is more than ``rowDepth``
    /// further downstage. Two who flank the centre line may both be at the centre; in a formation that leaves the
    /// line free, nobody is.
    public var atCentre = 0.0
    /// Seconds in the front row: nobody on stage is more than ``rowDepth`` further downstage.
    public var inFrontRow = 0.0
    /// Seconds in which less than the limit `visible` is seen; `nil` where sight was not surveyed.
    public var hidden: Double?
    /// Metres walked, on the way in and out too.
    public var walked = 0.0
  }

  /// By cast index.
  public private(set) var dancers: [Share]

  /// How far from the centre line one is still at the centre, in metres: in an even line with intervals up to 1.5 m the two in
  /// the middle are.
  public static let centreReach = 0.75
  /// How far behind the foremost one is still in the front row, in metres: a bowed line is one row.
  public static let rowDepth = 0.5

  /// Measures a performance.
  ///
  /// - Parameters:
  ///   - sight: who is hidden when, if that is to be measured.
  ///   - workers: how many threads; the outcome does not depend on it.
  /// - Complexity: O(dancers × moments · log segments), at most some ten million places.
  public init(of performance: Performance, sight: SightSurvey?, workers: Int? = nil) {
    dancers = (0..<performance.dancerCount).map { Self.ownShare(of: $0, in: performance) }
    if let sight {
      for dancer in dancers.indices { dancers[dancer].hidden = sight.hidden[dancer].reduce(0) { $0 + $1.seconds } }
    }
    let moments = Moments(of: performance, atMost: Self.mostPlaces / max(1, performance.dancerCount))
    let parts = (moments.isHeld.count + Self.gapsInPart - 1) / Self.gapsInPart
    let times = Workers.map(parts, workers: workers) { part in
      let first = part * Self.gapsInPart
      let gaps = first..<min(first + Self.gapsInPart, moments.isHeld.count)
      return Self.times(in: gaps, between: moments.counts, of: performance)
    }
    for time in times {
      for dancer in dancers.indices {
        dancers[dancer].atCentre += time.centre[dancer]
        dancers[dancer].inFrontRow += time.front[dancer]
      }
    }
  }

  private static let mostPlaces = 10_000_000
  private static let gapsInPart = 128

  /// What does not depend on others.
  private static func ownShare(of dancer: Int, in performance: Performance) -> Share {
    let (tracks, clock) = (performance.tracks, performance.routine.clock)
    var share = Share()
    for row in tracks.rows(of: dancer) where tracks.presence(row) != .waiting {
      if !tracks.isStill(row) { share.walked += tracks.motion(row).length }
      guard tracks.presence(row) == .onStage else { continue }
      share.onStage += clock.seconds(atCount: tracks.ends[row]) - clock.seconds(atCount: tracks.starts[row])
    }
    return share
  }

  /// The seconds that everyone is at the centre and in front, between some of the moments and the next ones.
  private static func times(
    in gaps: Range<Int>, between counts: [Double], of performance: Performance
  ) -> (centre: [Double], front: [Double]) {
    let none = [Double](repeating: 0, count: performance.dancerCount)
    let clock = performance.routine.clock
    var times = (centre: none, front: none)
    for gap in gaps {
      let (from, to) = (counts[gap], counts[gap + 1])
      let seconds = clock.seconds(atCount: to) - clock.seconds(atCount: from)
      let bodies = SightScene(of: performance, at: (from + to) / 2).bodies.filter(\.isOnStage)
      for body in foremost(bodies) { times.front[body.dancer] += seconds }
      for body in foremost(bodies.filter { abs($0.place.x) <= centreReach + Tolerance.limit }) {
        times.centre[body.dancer] += seconds
      }
    }
    return times
  }

  /// Those further downstage than whom nobody is by more than the depth of a row.
  private static func foremost(_ bodies: [SightBody]) -> [SightBody] {
    guard let front = bodies.map(\.place.y).min() else { return [] }
    return bodies.filter { $0.place.y <= front + rowDepth + Tolerance.limit }
  }
}
