import DanceGeometry
import DancePlanning
import DanceScore

/// Dancers who walk too far without rest: more than the limit within some minute.
///
/// Of each dancer only the worst minute is reported, found among all minutes of the routine, not only those that begin on a
/// beat: the way walked up to a moment only grows, so that the minutes beginning between two moments come to no more than
/// from the first beginning to the last end. Where that may be above the best found, the middle is looked at and both
/// halves again, until no minute can be worse by a centimetre.
enum RestRule: Rule {
  static let id = RuleID.rest

  /// How long a minute is, in seconds.
  private static let window = 60.0
  /// How far from the truth the distance may be, in metres.
  private static let precision = 0.01

  static func findings(in context: CheckContext) -> [Finding] {
    (0..<context.performance.dancerCount).compactMap { dancer in
      guard let limit = context.routine.cast[dancer].limits.rest else { return nil }
      let walk = Walk(of: dancer, in: context)
      guard walk.total > limit, let worst = worstMinute(of: walk, above: limit) else { return nil }
      return finding(dancer, worst, limit: limit, in: context)
    }
  }

  private static func finding(
    _ dancer: Int, _ worst: (start: Double, metres: Double), limit: Double, in context: CheckContext
  ) -> Finding {
    let clock = context.routine.clock
    let from = context.moment(clock.count(atSeconds: worst.start))
    let to = context.moment(min(clock.count(atSeconds: worst.start + window), context.routine.counts))
    let texts = Metres.texts(worst.metres, limit: limit)
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) walks \(texts.value) in the minute from \(from.label) to \(to.label) "
        + "(limit \(texts.limit))",
      dancers: [dancer], from: from, to: to, value: worst.metres, limit: limit,
      location: firstWalk(of: dancer, from: from.count, in: context).map { context.location(ofCue: $0, for: dancer) })
  }

  /// The cue of the first walk that goes on after a count.
  private static func firstWalk(of dancer: Int, from count: Double, in context: CheckContext) -> Int? {
    let tracks = context.performance.tracks
    return tracks.rows(of: dancer).first { !tracks.isStill($0) && tracks.ends[$0] > count }.flatMap(tracks.cue)
  }

  /// The minute in which most is walked, if that is more than `limit`; the earliest of those found equal.
  private static func worstMinute(of walk: Walk, above limit: Double) -> (start: Double, metres: Double)? {
    let last = max(0, walk.seconds - window)
    // The ends of the walks are where the worst minute begins or ends if everybody walks evenly.
    let cuts = ([0, last] + walk.changes + walk.changes.map { $0 - window }).filter { $0 >= 0 && $0 <= last }.sorted()
    var best = (start: 0.0, metres: limit + Tolerance.limit)
    func look(_ start: Double) {
      let metres = walk.distance(at: start + window) - walk.distance(at: start)
      if metres > best.metres { best = (start, metres) }
    }
    cuts.forEach(look)
    var open = Array(zip(cuts, cuts.dropFirst()))
    while let (first, second) = open.popLast() {
      let most = walk.distance(at: second + window) - walk.distance(at: first)
      guard most > best.metres + precision, second - first > 1e-6 else { continue }
      let middle = (first + second) / 2
      look(middle)
      open += [(middle, second), (first, middle)]
    }
    return best.metres > limit + Tolerance.limit ? best : nil
  }
}

/// How far a dancer has walked on stage, by seconds.
private struct Walk {
  private var motions: [Motion] = []
  /// How much is walked before each motion, in metres.
  private var before: [Double] = []
  private let clock: Clock
  /// All that is walked, in metres.
  private(set) var total = 0.0
  /// The seconds at which a motion begins or ends.
  private(set) var changes: [Double] = []
  /// How long the routine is, in seconds.
  let seconds: Double

  init(of dancer: Int, in context: CheckContext) {
    clock = context.routine.clock
    seconds = context.routine.seconds
    let tracks = context.performance.tracks
    for row in tracks.rows(of: dancer) where !tracks.isStill(row) && tracks.presence(row) != .waiting {
      let motion = tracks.motion(row)
      motions.append(motion)
      before.append(total)
      total += motion.length
      changes += [clock.seconds(atCount: motion.start), clock.seconds(atCount: motion.end)]
    }
  }

  /// The metres walked up to a second. Cost: O(log motions).
  func distance(at second: Double) -> Double {
    let count = clock.count(atSeconds: second)
    var (low, high) = (0, motions.count)
    while low < high {
      let middle = (low + high) / 2
      if motions[middle].start <= count { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return before[low - 1] + motions[low - 1].distanceWalked(from: motions[low - 1].start, to: count)
  }
}
