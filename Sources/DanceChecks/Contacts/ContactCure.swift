import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// A clause that would keep two dancers apart, tried out before it is proposed.
///
/// One of the two leaves some counts later, or swings out on an arc, and everybody else does what they do. The cure is
/// proposed only if the dancer then keeps the clearance to *everybody* during the whole walk, stays on the floor, clear of
/// props and within the limit of speed. The first that does wins: the smallest change first, the first dancer first.
struct ContactCure {
  let context: CheckContext

  private var tracks: Tracks { context.performance.tracks }

  /// For so many contacts, the first ones, a cure is looked for; who has more needs another idea than a clause.
  static let most = 50

  /// A hint for a contact, or `nil` where none of the simple cures would do.
  func hint(for contact: ContactSurvey.PairContact) -> String? {
    let rows = [contact.first, contact.second].map { (dancer: $0, row: tracks.row(of: $0, at: contact.closestCount)) }
    for change in Change.all {
      for (dancer, row) in rows {
        guard let motion = motion(of: dancer, row, after: change), isClear(motion, of: dancer) else { continue }
        return change.hint(for: context.name(dancer))
      }
    }
    return nil
  }

  /// The walk of a row, changed; `nil` where the statement behind it takes no such clause.
  private func motion(of dancer: Int, _ row: Int, after change: Change) -> Motion? {
    guard let cue = tracks.cue(row), let manner = context.routine.cues[cue].action.openManner, isNotation(cue),
      !tracks.isStill(row), tracks.presence(row) == .onStage
    else { return nil }
    var motion = tracks.motion(row)
    switch change {
    case .delay(let counts):
      guard manner.delays[dancer] == nil, motion.duration > counts else { return nil }
      motion.start += counts
    case .arc(let degrees):
      guard manner.ownWays[dancer] == nil, tracks.isStraight(row), !leadsIntoCurve(row, of: dancer),
        let arc = CircularArc(from: tracks.startPoint(row), to: tracks.endPoint(row), turning: .degrees(degrees))
      else { return nil }
      motion.course = .arc(arc)
    }
    return motion
  }

  /// Whether a cue is written in the notation, where clauses are; keyframes of other programs have none.
  private func isNotation(_ cue: Int) -> Bool {
    !context.routine.sources[context.routine.cues[cue].location.file].name.lowercased().hasSuffix(".csv")
  }

  /// Whether what follows may take its direction from this walk.
  private func leadsIntoCurve(_ row: Int, of dancer: Int) -> Bool {
    tracks.rows(of: dancer).contains(row + 1) && !tracks.isStraight(row + 1)
  }

  private func isClear(_ motion: Motion, of dancer: Int) -> Bool {
    guard !SpeedRule.finds(motion, of: dancer, in: context) else { return false }
    let counts = motion.start...motion.end
    let limits = context.routine.limits(of: dancer, at: motion.start)
    let stage = context.routine.stage
    let staysOnFloor = context.routine.limits(of: dancer, over: counts).allSatisfy { stretch in
      stage.floor.excursions(of: motion, over: stretch.counts, beyond: stretch.limits.edge).isEmpty
    }
    guard staysOnFloor,
      stage.props.allSatisfy({ $0.region.intrusions(of: motion, over: counts, nearerThan: limits.radius).isEmpty })
    else { return false }
    return (0..<tracks.dancerCount).allSatisfy { $0 == dancer || isApart(motion, of: dancer, from: $0) }
  }

  /// Whether the changed walk, and the wait before it, keeps the clearance to one other.
  private func isApart(_ motion: Motion, of dancer: Int, from other: Int) -> Bool {
    let from = tracks.starts[tracks.row(of: dancer, at: motion.start - Tolerance.count)]
    let room = max(
      clearance(of: dancer, during: from...motion.end), clearance(of: other, during: from...motion.end),
      context.survey.bodyDistance(dancer, other))
    let box = motion.bounds(from: motion.start, to: motion.end)
    let rows = TimeSlab(from: from, to: motion.end).rows(of: other, in: tracks)
    return rows.allSatisfy { row in
      let (low, high) = (max(from, tracks.starts[row]), min(motion.end, tracks.ends[row]))
      guard tracks.presence(row) != .waiting, low < high else { return true }
      let way = tracks.motion(row)
      guard way.bounds(from: low, to: high).distance(to: box) < room else { return true }
      return contacts(of: motion, and: way, over: low...high, nearerThan: room).isEmpty
    }
  }

  /// The greatest clearance that a dancer must keep at some time.
  private func clearance(of dancer: Int, during counts: ClosedRange<Double>) -> Double {
    let limits = context.routine.cast[dancer].limits
    guard !context.routine.sectionLimits.isEmpty else { return limits.clearance }
    return context.routine.limits(of: dancer, over: counts).map(\.limits.clearance).max() ?? limits.clearance
  }

  /// What can be changed for one dancer by a clause.
  private enum Change {
    /// Leaving so many counts later, to arrive with the others.
    case delay(Double)
    /// An arc of so many degrees; to the left, if negative.
    case arc(Double)

    static let all: [Change] = [
      .delay(1), .delay(2), .arc(60), .arc(-60), .arc(90), .arc(-90), .delay(3), .delay(4),
    ]

    func hint(for name: String) -> String {
      switch self {
      case .delay(let counts): "add `delay \(name) \(Int(counts))`"
      case .arc(let degrees): "add `path \(name) arc \(Int(abs(degrees)))deg\(degrees < 0 ? " left" : "")`"
      }
    }
  }
}

extension Cue.Action {
  /// The manner of a step that takes both `delay` and `path`.
  fileprivate var openManner: Manner? {
    switch self {
    case .move(_, _, let manner), .shift(_, let manner), .scale(_, about: _, let manner), .mirror(_, let manner),
      .swap(_, _, let manner):
      manner
    default: nil
    }
  }
}
