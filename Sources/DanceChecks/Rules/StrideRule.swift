import DanceGeometry
import DancePlanning
import DanceScore

/// Steps that are too long: the most that a dancer walks within any one count of a move.
///
/// A move that `speed` finds is left to it, so that one mistake has one finding.
enum StrideRule: Rule {
  static let id = RuleID.stride

  static func findings(in context: CheckContext) -> [Finding] {
    context.findings { walk in
      guard let limit = walk.limits.stride else { return nil }
      let motion = context.performance.tracks.motion(walk.row)
      let step = LongestStep(of: motion)
      guard step.metres > limit + Tolerance.limit, !SpeedRule.finds(motion, of: walk.dancer, in: context) else {
        return nil
      }
      return finding(walk, motion, step, limit: limit, in: context)
    }
  }

  private static func finding(
    _ walk: WalkOnStage, _ motion: Motion, _ step: LongestStep, limit: Double, in context: CheckContext
  ) -> Finding {
    let texts = Metres.texts(step.metres, limit: limit)
    let (from, to) = (context.moment(motion.start), context.moment(motion.end))
    return Finding(
      rule: id,
      message: "\(context.name(walk.dancer)) would have to step \(texts.value) in the count from "
        + "\(context.moment(step.count).label) (limit \(texts.limit)): \(Metres.text(motion.length)) from \(from.label) "
        + "to \(to.label)",
      dancers: [walk.dancer], from: from, to: to, value: step.metres, limit: limit,
      location: context.location(of: walk))
  }
}
