import DanceGeometry
public import DancePlanning
public import DanceScore

/// How much of each dancer the audience sees, from the beginning of a performance to its end.
///
/// At each moment looked at it is exact: see the essay in `SightAngles.swift`. The share of a dancer is the mean of what the
/// seats see. A dancer is hidden while that is below the limit `visible`. Held formations are exact; while people move they
/// are looked at every quarter of a count, and where somebody becomes hidden or visible between two moments, that instant
/// is found by halving, to ``precision``.
public struct SightSurvey: Sendable {
  /// An uninterrupted time in which a dancer on stage is hidden.
  public struct Stretch: Hashable, Sendable {
    /// The counts between which it is.
    public var from: Double, to: Double
    /// How long that is in seconds.
    public var seconds: Double
    /// The least share that is seen at the moments looked at, 0…1, on average over the seats.
    public var least: Double
    /// The count of the least share; the earliest of equals.
    public var leastCount: Double
  }

  /// The seats from which the stage is looked at.
  public let seats: [Seat]
  /// The counts of the moments, ascending.
  public var counts: [Double] { moments.counts }
  /// The times in which each dancer is hidden, by cast index, in order.
  public private(set) var hidden: [[Stretch]] = []

  /// How well the ends of stretches are known, in counts.
  public static let precision = 1.0 / 128

  private let performance: Performance
  private let moments: Moments
  /// By moment, then by cast index: the mean share, or NaN for who is not on stage.
  private let shares: [Float]

  /// At most about so many sight lines, from each seat to each dancer at each moment, are looked at: some seconds.
  private static let mostLines = 20_000_000

  /// Looks at a performance from all its seats.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: for each moment and seat about O(dancers · log dancers), and 4 bytes for each moment and dancer. In all at
  ///   most some 20 million sight lines: larger shows are looked at every half count, every count, and so on, and where
  ///   changes between moments are as many as that, they count as happening at the next moment.
  public init(of performance: Performance, workers: Int? = nil) {
    self.performance = performance
    let seats = performance.routine.stage.seats
    self.seats = seats
    let moments = Moments(
      of: performance, atMost: Self.mostLines / max(1, performance.dancerCount * seats.count))
    self.moments = moments
    let rows = Workers.map(moments.counts.count, workers: workers) { moment in
      Self.shares(of: performance, from: seats, at: moments.counts[moment])
    }
    shares = rows.flatMap(\.self)
    hidden = HiddenSearch(self, performance: performance, moments: moments).stretches(workers: workers)
  }

  /// The share of a dancer that is seen at a moment, 0…1, on average over the seats; `nil` for who is not on stage.
  public func share(of dancer: Int, atMoment moment: Int) -> Double? {
    let share = shares[moment * performance.dancerCount + dancer]
    return share.isNaN ? nil : Double(share)
  }

  /// The share of a dancer that each seat sees at any count, exactly; `nil` if the dancer is not on stage.
  ///
  /// - Complexity: O(dancers × seats).
  public func view(of dancer: Int, at count: Double) -> [Double]? {
    let scene = SightScene(of: performance, at: count)
    guard let body = scene.body(of: dancer) else { return nil }
    return seats.map { Blockers(of: body, in: scene, from: $0).share }
  }

  /// The mean shares of everybody at a count, NaN for who is not on stage.
  private static func shares(of performance: Performance, from seats: [Seat], at count: Double) -> [Float] {
    let scene = SightScene(of: performance, at: count)
    var sums = [Double](repeating: 0, count: scene.bodies.count)
    for (place, seats) in seatsByPlace(seats) {
      let sweep = HorizonSweep(of: scene, from: place)
      for seat in seats {
        for (body, share) in sweep.shares(fromHeight: seat.height).enumerated() { sums[body] += share }
      }
    }
    var shares = [Float](repeating: .nan, count: performance.dancerCount)
    for (body, sum) in zip(scene.bodies, sums) where body.isOnStage {
      shares[body.dancer] = Float(sum / Double(seats.count))
    }
    return shares
  }

  /// Seats above one another see the same directions.
  private static func seatsByPlace(_ seats: [Seat]) -> [(place: Point, seats: [Seat])] {
    var groups: [(place: Point, seats: [Seat])] = []
    for seat in seats {
      if let index = groups.firstIndex(where: { $0.place == seat.position }) {
        groups[index].seats.append(seat)
      } else {
        groups.append((seat.position, [seat]))
      }
    }
    return groups
  }
}
