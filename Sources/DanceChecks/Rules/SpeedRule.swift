import DanceGeometry
import DancePlanning
import DanceScore

/// Moves that need more speed than a dancer has: the exact maximum over each move, in metres a second.
///
/// A walk that is too fast only because it begins late is found by `late` instead.
enum SpeedRule: Rule {
  static let id = RuleID.speed

  static func findings(in context: CheckContext) -> [Finding] {
    context.findings { walk in
      let motion = context.performance.tracks.motion(walk.row)
      let fastest = GreatestSpeed.of(motion, clock: context.routine.clock)
      guard fastest.metresPerSecond > walk.limits.speed + Tolerance.limit,
        !LateRule.finds(walk.row, of: walk.dancer, in: context)
      else { return nil }
      return finding(walk, motion, fastest, in: context)
    }
  }

  /// Whether a motion is too fast for a dancer.
  static func finds(_ motion: Motion, of dancer: Int, in context: CheckContext) -> Bool {
    GreatestSpeed.of(motion, clock: context.routine.clock).metresPerSecond
      > context.routine.limits(of: dancer, at: motion.start).speed + Tolerance.limit
  }

  /// The least whole number of counts, from where a motion begins, in which the dancer could make it at the speed limit.
  ///
  /// The more counts, the slower: bracketed by doubling, then halved. Infinite where even a million counts are too few.
  static func countsNeeded(for motion: Motion, of dancer: Int, in context: CheckContext) -> Double {
    func isTooFast(in counts: Double) -> Bool {
      var stretched = motion
      stretched.end = motion.start + counts
      return finds(stretched, of: dancer, in: context)
    }
    var (few, enough) = (0.0, 1.0)
    while isTooFast(in: enough) {
      guard enough < 1e6 else { return .infinity }
      (few, enough) = (enough, 2 * enough)
    }
    while enough - few > 1 {
      let middle = ((few + enough) / 2).rounded(.down)
      if isTooFast(in: middle) { few = middle } else { enough = middle }
    }
    return enough
  }

  private static func finding(
    _ walk: WalkOnStage, _ motion: Motion, _ fastest: GreatestSpeed, in context: CheckContext
  ) -> Finding {
    let (dancer, limit) = (walk.dancer, walk.limits.speed)
    let texts = Metres.texts(fastest.metresPerSecond, limit: limit)
    let (from, to) = (context.moment(motion.start), context.moment(motion.end))
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) would have to go \(texts.value)/s at \(context.moment(fastest.count).label) "
        + "(limit \(texts.limit)/s): \(Metres.text(motion.length)) from \(from.label) to \(to.label), "
        + "for which \(CountText.text(countsNeeded(for: motion, of: dancer, in: context))) would do",
      dancers: [dancer], from: from, to: to, value: fastest.metresPerSecond, limit: limit,
      location: context.location(of: walk))
  }
}

/// The greatest speed of a motion in seconds: the easing's rate times the tempo, at its highest.
///
/// On a stretch of the clock the tempo is a + b·u in the share u of the motion's time, so the speed is a polynomial in u
/// whose extremes are roots of a polynomial of degree two at most: closed form for every easing.
struct GreatestSpeed {
  /// In metres a second.
  var metresPerSecond: Double
  /// The count at which it is reached.
  var count: Double

  /// The greatest speed over the whole of a motion.
  static func of(_ motion: Motion, clock: Clock) -> GreatestSpeed {
    guard motion.duration > 0 else { return GreatestSpeed(metresPerSecond: 0, count: motion.start) }
    let inner = clock.changeCounts.filter { $0 > motion.start && $0 < motion.end }
    let bounds = [motion.start] + inner + [motion.end]
    var best = GreatestSpeed(metresPerSecond: 0, count: motion.start)
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      let first = (lower - motion.start) / motion.duration
      let last = (upper - motion.start) / motion.duration
      let tempo = TempoLine(of: clock, from: lower, to: upper, first: first, last: last)
      for share in candidates(motion.easing, tempo, first: first, last: last) {
        let rate = motion.easing.rate(share) * (tempo.constant + tempo.slope * share)
        let speed = motion.length / motion.duration * rate
        if speed > best.metresPerSecond {
          best = GreatestSpeed(metresPerSecond: speed, count: motion.start + share * motion.duration)
        }
      }
    }
    return best
  }

  /// The tempo in counts a second as a line in the share of a motion's time.
  private struct TempoLine {
    var constant: Double
    var slope: Double

    init(of clock: Clock, from lower: Double, to upper: Double, first: Double, last: Double) {
      let begin = clock.tempo(atCount: lower)
      // In the middle, so that the stretch that begins at `upper` has no say.
      let middle = clock.tempo(atCount: (lower + upper) / 2)
      slope = last > first ? 2 * (middle - begin) / (last - first) : 0
      constant = begin - slope * first
    }
  }

  /// The shares at which the speed can be greatest: both ends and the extremes between them.
  private static func candidates(_ easing: Easing, _ tempo: TempoLine, first: Double, last: Double) -> [Double] {
    let (a, b) = (tempo.constant, tempo.slope)
    let extremes: [Double] =
      switch easing {
      case .linear: []
      case .in: b < 0 ? [-a / (2 * b)] : []
      case .out: b > 0 ? [(b - a) / (2 * b)] : []
      // d/du 30u²(1−u)²(a + bu) = 30u(1−u)·(2a + (3b − 4a)u − 5bu²)
      case .smooth: roots(ofSquare: -5 * b, linear: 3 * b - 4 * a, constant: 2 * a)
      }
    return [first, last] + extremes.filter { $0 > first && $0 < last }
  }

  private static func roots(ofSquare a: Double, linear b: Double, constant c: Double) -> [Double] {
    guard a != 0 else { return b != 0 ? [-c / b] : [] }
    let discriminant = b * b - 4 * a * c
    guard discriminant >= 0 else { return [] }
    let q = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return [q / a] + (q != 0 ? [c / q] : [])
  }
}
