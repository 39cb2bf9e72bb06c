import DanceGeometry
import DancePlanning
import DanceScore

/// Moves that gather, lose or turn their speed faster than a dancer can, in metres a second².
///
/// Whoever starts or stops in no time, as an even move does, or goes round a corner, would need an infinite acceleration
/// for an instant: people do that with a step, and it is not counted.
enum AccelerationRule: Rule {
  static let id = RuleID.acceleration

  static func findings(in context: CheckContext) -> [Finding] {
    context.findings { walk in
      guard let limit = walk.limits.acceleration else { return nil }
      let motion = context.performance.tracks.motion(walk.row)
      let greatest = GreatestAcceleration(of: motion, clock: context.routine.clock, above: limit)
      guard greatest.metresPerSecondSquared > limit * (1 + GreatestAcceleration.precision) else { return nil }
      return finding(walk, motion, greatest, limit: limit, in: context)
    }
  }

  private static func finding(
    _ walk: WalkOnStage, _ motion: Motion, _ greatest: GreatestAcceleration, limit: Double, in context: CheckContext
  ) -> Finding {
    let texts = Metres.texts(greatest.metresPerSecondSquared, limit: limit)
    let (from, to) = (context.moment(motion.start), context.moment(motion.end))
    return Finding(
      rule: id,
      message: "\(context.name(walk.dancer)) would have to accelerate by \(texts.value)/s² at "
        + "\(context.moment(greatest.count).label) (limit \(texts.limit)/s²): \(Metres.text(motion.length)) from "
        + "\(from.label) to \(to.label)",
      dancers: [walk.dancer], from: from, to: to, value: greatest.metresPerSecondSquared, limit: limit,
      location: context.location(of: walk))
  }
}
