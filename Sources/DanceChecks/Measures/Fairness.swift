import DanceGeometry
public import DancePlanning
import DanceScore

/// What each dancer gets of the stage: measured, not judged.
///
/// Times on stage and ways are exact. Places are looked at where everybody begins or ceases to stand still, so that
/// they are exact while a formation is held, and every quarter of a count while anybody moves (coarser for casts of
/// thousands); from one such moment to the next, half of the time counts as the one, half as the other.
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
    let parts = (moments.counts.count + Self.momentsInPart - 1) / Self.momentsInPart
    let times = Workers.map(parts, workers: workers) { part in
      let first = part * Self.momentsInPart
      let range = first..<min(first + Self.momentsInPart, moments.counts.count)
      return Self.times(in: range, of: moments, performance)
    }
    for time in times {
      for dancer in dancers.indices {
        dancers[dancer].atCentre += time.centre[dancer]
        dancers[dancer].inFrontRow += time.front[dancer]
      }
    }
  }

  private static let mostPlaces = 10_000_000
  private static let momentsInPart = 128

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

  /// The seconds that everyone is at the centre and in front at some of the moments.
  private static func times(
    in range: Range<Int>, of moments: Moments, _ performance: Performance
  ) -> (centre: [Double], front: [Double]) {
    let none = [Double](repeating: 0, count: performance.dancerCount)
    var times = (centre: none, front: none)
    for moment in range {
      let seconds = seconds(of: moment, moments, performance.routine.clock)
      guard seconds > 0 else { continue }
      let scene = SightScene(of: performance, at: moments.counts[moment])
      let bodies = scene.bodies.filter(\.isOnStage)
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

  /// The seconds that a moment stands for: all until the next if nothing changes until then, half of the way on the move.
  private static func seconds(of moment: Int, _ moments: Moments, _ clock: Clock) -> Double {
    let second = { (index: Int) in clock.seconds(atCount: moments.counts[index]) }
    var seconds = 0.0
    if moment > 0, !moments.isHeld[moment - 1] { seconds += (second(moment) - second(moment - 1)) / 2 }
    if moment < moments.isHeld.count {
      seconds += (second(moment + 1) - second(moment)) * (moments.isHeld[moment] ? 1 : 0.5)
    }
    return seconds
  }
}
