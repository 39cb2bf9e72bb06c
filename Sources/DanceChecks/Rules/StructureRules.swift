import DancePlanning
import DanceScore
import DanceSource

/// Formations with more places than dancers, or fewer.
enum UnfilledRule: Rule {
  static let id = RuleID.unfilled

  static func findings(in context: CheckContext) -> [Finding] {
    context.performance.unfilled.map { unfilled in
      let cue = context.routine.cues[unfilled.cue]
      let name = context.performance.transitions.first { $0.cue == unfilled.cue }?.name ?? "the formation"
      let (places, dancers) = (unfilled.places, unfilled.dancers.count)
      if let side = unfilled.side { return crowded(side, unfilled, name, in: context) }
      let outcome =
        places > dancers
        ? "\(counted(places - dancers, "place")) stay\(places - dancers == 1 ? "s" : "") empty"
        : "no place for \(context.names(unfilled.placeless))"
      return Finding(
        rule: id,
        message: "\(name) has \(counted(places, "place")) for \(counted(dancers, "dancer")): \(outcome)",
        dancers: unfilled.placeless, from: context.moment(cue.start), to: context.moment(cue.end),
        value: Double(places), limit: Double(dancers), location: cue.location)
    }
  }

  /// Too few places on a side for those who keep it.
  private static func crowded(_ side: Side, _ unfilled: Unfilled, _ name: String, in context: CheckContext) -> Finding {
    let cue = context.routine.cues[unfilled.cue]
    let crossing = unfilled.placeless
    return Finding(
      rule: id,
      message: "\(name) has \(counted(unfilled.places, "place")) on the \(side.rawValue) or in the middle for "
        + "\(counted(unfilled.dancers.count, "dancer")) who keep that side: \(context.names(crossing)) "
        + "cross\(crossing.count == 1 ? "es" : "")",
      dancers: crossing, from: context.moment(cue.start), to: context.moment(cue.end),
      value: Double(unfilled.places), limit: Double(unfilled.dancers.count), location: cue.location)
  }
}

/// Dancers asked to do two things at once.
enum OverlapRule: Rule {
  static let id = RuleID.overlap

  static func findings(in context: CheckContext) -> [Finding] {
    context.routine.overlaps.map { overlap in
      let (from, to) = (context.moment(overlap.start), context.moment(overlap.end))
      return Finding(
        rule: id,
        message: "\(context.name(overlap.dancer)) is in two lanes at once from \(from.label) to \(to.label); "
          + "the first one is followed",
        dancers: [overlap.dancer], from: from, to: to, location: overlap.location)
    }
  }
}

/// Sections and lanes whose counts do not come out as written.
enum SectionLengthRule: Rule {
  static let id = RuleID.sectionLength

  static func findings(in context: CheckContext) -> [Finding] {
    context.routine.lengthMismatches.map { mismatch in
      let (actual, declared) = (CountText.text(mismatch.actual), CountText.text(mismatch.declared))
      let message =
        switch mismatch.kind {
        case .section(let name): "section \"\(name)\" comes to \(actual), but \(declared) are declared"
        case .lane: "this lane comes to \(actual), but together says \(declared)"
        case .shorterLane: "this lane comes to \(actual) and holds until the longest beside it ends, at \(declared)"
        }
      return Finding(
        rule: id, severity: mismatch.kind == .shorterLane ? .note : nil, message: message, dancers: [],
        from: context.moment(mismatch.start), to: context.moment(mismatch.start + mismatch.actual),
        value: mismatch.actual, limit: mismatch.declared, location: mismatch.location)
    }
  }
}

/// A routine longer than its recording.
enum MusicLengthRule: Rule {
  static let id = RuleID.musicLength

  static func findings(in context: CheckContext) -> [Finding] {
    guard let music = context.routine.music, let end = music.end else { return [] }
    let length = end - music.start
    let seconds = context.routine.seconds
    guard seconds > length + 1e-6 else { return [] }
    let last = context.routine.clock.count(atSeconds: length)
    return [
      Finding(
        rule: id,
        message: "the routine takes \(CountText.seconds(seconds)), but the music ends after "
          + "\(CountText.seconds(length)), at \(context.moment(last).label)",
        dancers: [], from: context.moment(last), to: context.moment(context.routine.counts), value: seconds,
        limit: length, location: music.location)
    ]
  }
}
