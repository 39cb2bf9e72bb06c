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
    let tracks = context.performance.tracks
    return (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
      tracks.rows(of: dancer).compactMap { row in
        guard !tracks.isStill(row), tracks.presence(row) != .waiting,
          let limit = context.routine.limits(of: dancer, at: tracks.starts[row]).acceleration
        else { return nil }
        let motion = tracks.motion(row)
        let greatest = GreatestAcceleration(of: motion, clock: context.routine.clock, above: limit)
        guard greatest.metresPerSecondSquared > limit * (1 + GreatestAcceleration.precision) else { return nil }
        return finding(dancer, row, motion, greatest, limit: limit, in: context)
      }
    }
  }

  private static func finding(
    _ dancer: Int, _ row: Int, _ motion: Motion, _ greatest: GreatestAcceleration, limit: Double,
    in context: CheckContext
  ) -> Finding {
    let texts = Metres.texts(greatest.metresPerSecondSquared, limit: limit)
    let (from, to) = (context.moment(motion.start), context.moment(motion.end))
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) would have to accelerate by \(texts.value)/s² at "
        + "\(context.moment(greatest.count).label) (limit \(texts.limit)/s²): \(Metres.text(motion.length)) from "
        + "\(from.label) to \(to.label)",
      dancers: [dancer], from: from, to: to, value: greatest.metresPerSecondSquared, limit: limit,
      location: context.performance.tracks.cue(row).map(context.location(ofCue:)))
  }
}
