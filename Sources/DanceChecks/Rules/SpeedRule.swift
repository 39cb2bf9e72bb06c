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
