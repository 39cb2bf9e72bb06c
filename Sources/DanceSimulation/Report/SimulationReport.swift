/// What counts say of a routine: how often it runs clean, where it goes wrong and by whom, how sharp it is.
public struct SimulationReport: Sendable {
  /// What was counted.
  public let counts: SimulationCounts

  /// The answers that some counts give.
  public init(_ counts: SimulationCounts) { self.counts = counts }

  /// The chance that nobody touches anybody.
  public var clean: Chance { chance(counts.clean) }
  /// The chance that everybody keeps the clearance throughout.
  public var clear: Chance { chance(counts.clear) }

  /// The chance of something that happened in `hits` of the takes.
  public func chance(_ hits: Int) -> Chance { Chance(hits, of: counts.takes) }

  /// How many touches a take has on average: pairs, each once a transition. In a crowd somebody always touches somebody, and
  /// this number still says how bad it is.
  public var touchesPerTake: Double {
    counts.takes == 0 ? 0 : Double(counts.pairs.reduce(0) { $0 + $1.touches }) / Double(counts.takes)
  }

  /// How many touches a dancer has in a take on average, by index into the counts' dancers.
  ///
  /// - Complexity: O(pairs).
  public var touchesPerDancer: [Double] {
    var touches = [Int](repeating: 0, count: counts.dancers.count)
    for pair in counts.pairs { for dancer in pair.dancers { touches[dancer] += pair.touches } }
    return touches.map { Double($0) / Double(max(counts.takes, 1)) }
  }

  /// The transitions with a touch or crowding, by index, the riskiest first; of equals, the earlier.
  public var riskyTransitions: [Int] {
    counts.transitions.indices.filter { counts.transitions[$0].crowded > 0 }.sorted { one, other in
      let (a, b) = (counts.transitions[one], counts.transitions[other])
      return (b.touched, b.crowded, one) < (a.touched, a.crowded, other)
    }
  }

  /// The pairs that are ever too near, by index, the riskiest first; of equals, the earlier.
  public var riskyPairs: [Int] {
    counts.pairs.indices.sorted { one, other in
      let (a, b) = (counts.pairs[one], counts.pairs[other])
      return (b.touches, b.crowdings, one) < (a.touches, a.crowdings, other)
    }
  }

  /// How far apart people land, in seconds: the mean over all arrivals and takes of the standard deviation of their
  /// moments, and what it stays below in 95 of 100 arrivals; `nil` where no two ever land together.
  public var asynchrony: Asynchrony? { Asynchrony(counts.arrivals, takes: counts.takes) }

  /// The same of one arrival.
  public func asynchrony(of arrival: SimulationCounts.Arrival) -> Asynchrony? {
    Asynchrony([arrival], takes: counts.takes)
  }

  /// The mean order of the ensemble at a moment, 0…1; `nil` where fewer than two are to walk.
  public func order(at sample: SimulationCounts.Sample) -> Double? {
    sample.walkers > 1 && counts.takes > 0 ? Double(sample.order) * 0x1p-30 / Double(counts.takes) : nil
  }

  /// How far people are from their ways at a moment, in metres: the root of the mean square; `nil` where nobody is seen.
  public func placeError(at sample: SimulationCounts.Sample) -> Double? {
    sample.present > 0 && counts.takes > 0
      ? (Double(sample.squares) * 1e-8 / Double(counts.takes)).squareRoot() : nil
  }

  /// How far people land from their places, in metres: the root of the mean square.
  public func placeError(of arrival: SimulationCounts.Arrival) -> Double {
    counts.takes > 0 ? (Double(arrival.squares) * 1e-8 / Double(counts.takes)).squareRoot() : 0
  }

  /// How far people are from their ways over the whole routine, in metres: the root of the mean square.
  public var placeError: Double {
    let errors = counts.samples.compactMap(placeError(at:))
    return errors.isEmpty ? 0 : (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
  }

  /// How sharp the group is.
  public var sharpness: Sharpness { Sharpness(of: self) }
}

/// How far apart people land.
public struct Asynchrony: Hashable, Sendable {
  /// The mean, in seconds.
  public let mean: Double
  /// Nineteen of twenty arrivals are at most so far apart, in seconds; rounded up to a whole millisecond.
  public let high: Double

  init?(_ arrivals: [SimulationCounts.Arrival], takes: Int) {
    let landings = arrivals.count * takes
    guard landings > 0 else { return nil }
    mean = arrivals.reduce(0) { $0 + Double($1.microseconds) } * 1e-6 / Double(landings)
    var histogram: [Int: Int] = [:]
    for (key, takes) in arrivals.flatMap(\.histogram) { histogram[Int(key) ?? 0, default: 0] += takes }
    let enough = (Double(landings) * 0.95).rounded(.up)
    var (counted, high) = (0, 0)
    for (milliseconds, takes) in histogram.sorted(by: { $0.key < $1.key }) {
      counted += takes
      high = milliseconds + 1
      if Double(counted) >= enough { break }
    }
    self.high = mean == 0 ? 0 : Double(high) / 1000
  }
}

/// How sharp a group is, 0…100: how well it keeps together in time, times how well it keeps its places.
///
/// In time: the mean, over all counts in which at least two walk, of the ensemble's order (Kuramoto, 1975), which is 1 where
/// everybody is at the same point of the count and near 0 where people are spread over all of it. In place: the mean over
/// all counts of 1 ∕ (1 + e²∕r²), with e the root mean square of place errors and r the radius of a body, so that a group
/// that is off by its bodies' radius keeps its places by half. A machine has 100.
public struct Sharpness: Hashable, Sendable {
  /// How well the group keeps together in time, 0…1.
  public let time: Double
  /// How well it keeps its places, 0…1.
  public let place: Double

  /// The score, 0…100.
  public var score: Double { 100 * time * place }

  init(of report: SimulationReport) {
    let orders = report.counts.samples.compactMap(report.order(at:))
    time = orders.isEmpty ? 1 : orders.reduce(0, +) / Double(orders.count)
    let radius = report.counts.radius
    let places = report.counts.samples.compactMap(report.placeError(at:)).map { error in
      radius * radius / (radius * radius + error * error)
    }
    place = places.isEmpty ? 1 : places.reduce(0, +) / Double(places.count)
  }
}
