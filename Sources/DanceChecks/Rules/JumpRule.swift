import DancePlanning
import DanceScore

/// Positions that change in no time: a move of 0 counts.
///
/// A move with counts of which a late start leaves none is found by `late` instead.
enum JumpRule: Rule {
  static let id = RuleID.jump

  static func findings(in context: CheckContext) -> [Finding] {
    (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
      Jump.all(of: dancer, in: context).filter { !$0.isLate(dancer, in: context) }.map { jump in
        let moment = context.moment(jump.count)
        return Finding(
          rule: id,
          message: "\(context.name(dancer)) jumps \(Metres.text(jump.distance)) in no time at \(moment.label)",
          dancers: [dancer], from: moment, to: moment, value: jump.distance, limit: 0,
          location: jump.cue.map { context.location(ofCue: $0, for: dancer) }
            ?? context.cause(of: [dancer], at: moment.count))
      }
    }
  }
}
