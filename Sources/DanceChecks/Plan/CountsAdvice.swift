// How many counts does a transition need?
//
// Everybody keeps the way, the easing and the delay that are planned; only the count at which it is over is moved. For a
// number of counts it is asked of each walk whether the dancer's limits of speed, acceleration and stride hold, by the
// exact maxima that the rules use. At a steady tempo more counts are never worse, so the least number is found by doubling
// and halving. Where the tempo still changes they may be worse (the walk reaches into the faster part), so that one number
// after the other is tried. What is least for all is then found by letting everybody in turn raise the number until
// nobody wants more: whoever is asked again raises it from where it is, so nothing that would do for all is passed over.

import DanceGeometry
import DancePlanning
public import DanceScore

/// The least counts at which everybody's limits hold in a transition, with the ways and the easing that are planned.
public struct CountsAdvice: Hashable, Sendable {
  /// Who needs the most, and for what.
  public struct Need: Hashable, Sendable {
    /// The cast index.
    public var dancer: Int
    /// The limit that would be broken with fewer counts: speed, acceleration or stride.
    public var limit: LimitName
  }

  /// The counts that are given.
  public let given: Double
  /// Who would break which limit with the counts given; `nil` if they are enough.
  public let broken: Need?
  /// The least number of quarter counts, in counts; 0 where nobody goes anywhere, `nil` if more than ``most`` are needed.
  public let least: Double?
  /// The least whole number of counts.
  public let leastWhole: Double?
  /// Who needs as many as the least; `nil` where a quarter count is enough for everybody.
  public let need: Need?

  /// Whether those that are given are enough.
  public var isEnough: Bool { broken == nil }

  /// More counts than these are not advised: 32 eights.
  public static let most = 256.0
}

extension CountsAdvice {
  /// Looks for the least counts.
  ///
  /// - Complexity: O(walks · log counts) at a steady tempo.
  init(for walks: PlannedWalks, of cue: Cue, clock: Clock) {
    let given = cue.end - cue.start
    let search = CountsSearch(walks: walks.walks, start: cue.start, clock: clock)
    let quarters = search.least(inStepsOf: 0.25)
    self.given = given
    broken = search.firstBroken(with: given)
    least = quarters?.counts
    need = quarters?.need
    leastWhole = quarters.flatMap { search.least(inStepsOf: 1, from: $0.counts)?.counts }
  }
}

/// The walks of a transition, tried with other counts.
struct CountsSearch {
  /// Those who need the most come first, so that the others are asked once.
  private let walks: [PlannedWalks.Walk]
  private let start: Double
  private let clock: Clock
  /// Whether the tempo stays as it is from the beginning on.
  private let isSteady: Bool

  init(walks: [PlannedWalks.Walk], start: Double, clock: Clock) {
    self.walks = walks.sorted {
      (-$0.motion.length / $0.limits.speed, $0.dancer) < (-$1.motion.length / $1.limits.speed, $1.dancer)
    }
    self.start = start
    self.clock = clock
    // The last stretch of a clock goes on at the tempo it has reached.
    isSteady = clock.changeCounts.allSatisfy { $0 <= start }
  }

  /// The limit that a walk breaks if the transition takes so many counts; `nil` if all hold.
  func broken(by walk: PlannedWalks.Walk, with counts: Double) -> LimitName? {
    var motion = walk.motion
    (motion.start, motion.end) = (start + walk.delay, start + counts - walk.rest)
    let limits = walk.limits
    guard motion.duration > Tolerance.count else { return .speed }
    if GreatestSpeed.of(motion, clock: clock).metresPerSecond > limits.speed + Tolerance.limit { return .speed }
    if let limit = limits.acceleration {
      let most = limit * (1 + GreatestAcceleration.precision)
      let greatest = GreatestAcceleration(of: motion, clock: clock, above: limit, upTo: most)
      if greatest.metresPerSecondSquared > most { return .acceleration }
    }
    if let limit = limits.stride, LongestStep(of: motion).metres > limit + Tolerance.limit { return .stride }
    return nil
  }

  /// Who breaks a limit if the transition takes so many counts: the one with the longest way, of those who do.
  func firstBroken(with counts: Double) -> CountsAdvice.Need? {
    for walk in walks {
      if let limit = broken(by: walk, with: counts) { return CountsAdvice.Need(dancer: walk.dancer, limit: limit) }
    }
    return nil
  }

  /// The least multiple of a step, not less than `from`, at which nobody breaks a limit, and who needs as many.
  func least(inStepsOf step: Double, from: Double = 0) -> (counts: Double, need: CountsAdvice.Need?)? {
    guard !walks.isEmpty else { return (0, nil) }
    var steps = max(1, (from / step).rounded(.up))
    var need: CountsAdvice.Need?
    var isSettled = false
    while !isSettled {
      isSettled = true
      for walk in walks {
        guard let more = least(for: walk, step: step, from: steps) else { return nil }
        guard more > steps else { continue }
        (steps, isSettled) = (more, false)
        need = broken(by: walk, with: (more - 1) * step).map { .init(dancer: walk.dancer, limit: $0) }
      }
    }
    return (steps * step, need)
  }

  /// The least number of steps, not less than `from`, at which one walk breaks no limit.
  private func least(for walk: PlannedWalks.Walk, step: Double, from: Double) -> Double? {
    let most = CountsAdvice.most / step
    var enough = from
    guard isSteady else {
      while broken(by: walk, with: enough * step) != nil {
        enough += 1
        guard enough <= most else { return nil }
      }
      return enough
    }
    guard broken(by: walk, with: enough * step) != nil else { return enough }
    var few = enough
    repeat {
      guard enough < most else { return nil }
      (few, enough) = (enough, min(2 * enough, most))
    } while broken(by: walk, with: enough * step) != nil
    while enough - few > 1 {
      let middle = ((few + enough) / 2).rounded(.down)
      if broken(by: walk, with: middle * step) != nil { few = middle } else { enough = middle }
    }
    return enough
  }
}
