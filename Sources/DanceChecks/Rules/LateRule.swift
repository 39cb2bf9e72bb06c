import DanceGeometry
import DancePlanning
import DanceScore

/// Dancers who leave so late, by `delay` or `stagger`, that they cannot land with the others, and those who land after the
/// others of a group that is to land together; see ``Movement``.
///
/// In a move all land together, on its last count, whenever they leave. Who leaves late has fewer counts than the move. When
/// these are too few at the dancer's speed, though those of the move would be enough, it is the late start that is wrong:
/// it is found here and not by `speed`. When there are none left, it is found here and not by `jump`.
enum LateRule: Rule {
  static let id = RuleID.late

  static func findings(in context: CheckContext) -> [Finding] {
    lateStarts(in: context) + LandingFindings(context: context).all(.late)
  }

  private static func lateStarts(in context: CheckContext) -> [Finding] {
    let tracks = context.performance.tracks
    return (0..<context.performance.dancerCount).flatMap { dancer -> [Finding] in
      let walks = tracks.rows(of: dancer).compactMap { row -> Finding? in
        guard finds(row, of: dancer, in: context), let cue = tracks.cue(row) else { return nil }
        return tooFewCounts(dancer, tracks.motion(row), cue, in: context)
      }
      let jumps = Jump.all(of: dancer, in: context).compactMap { jump -> Finding? in
        guard jump.isLate(dancer, in: context), let cue = jump.cue else { return nil }
        return noCounts(dancer, jump, cue, in: context)
      }
      return walks + jumps
    }
  }

  /// Whether a walk is too fast only because it begins after its cue.
  static func finds(_ row: Int, of dancer: Int, in context: CheckContext) -> Bool {
    let tracks = context.performance.tracks
    guard let index = tracks.cue(row), !tracks.isStill(row), tracks.presence(row) != .waiting else { return false }
    let (cue, motion) = (context.routine.cues[index], tracks.motion(row))
    guard cue.mayDelay(dancer), motion.start > cue.start + Tolerance.count,
      SpeedRule.finds(motion, of: dancer, in: context)
    else {
      return false
    }
    var punctual = motion
    punctual.start = cue.start
    return !SpeedRule.finds(punctual, of: dancer, in: context)
  }

  private static func tooFewCounts(_ dancer: Int, _ motion: Motion, _ cue: Int, in context: CheckContext) -> Finding {
    let needed = SpeedRule.countsNeeded(for: motion, of: dancer, in: context)
    let late = CountText.text(motion.start - context.routine.cues[cue].start)
    let (from, to) = (context.moment(motion.start), context.moment(motion.end))
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) leaves \(late) late, at \(from.label), and cannot land at \(to.label): "
        + "\(Metres.text(motion.length)) need \(CountText.text(needed)), and \(CountText.text(motion.duration)) "
        + "\(motion.duration == 1 ? "is" : "are") left",
      dancers: [dancer], from: from, to: to, value: needed, limit: motion.duration,
      location: context.location(ofCue: cue, for: dancer))
  }

  private static func noCounts(_ dancer: Int, _ jump: Jump, _ cue: Int, in context: CheckContext) -> Finding {
    let moment = context.moment(jump.count)
    let action = context.routine.cues[cue]
    return Finding(
      rule: id,
      message: "\(context.name(dancer)) would leave when the others land, at \(moment.label): nothing is left of "
        + "\(CountText.text(action.end - action.start)) for \(Metres.text(jump.distance))",
      dancers: [dancer], from: context.moment(action.start), to: moment, value: nil, limit: nil,
      location: action.location)
  }
}
