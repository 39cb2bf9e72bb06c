import DanceGeometry
import DanceScore

/// Looks for the least change that keeps everybody of a passage apart, step by step from the least intrusive on.
///
/// Every step is a search among samples, which proves nothing; what it finds is planned and looked at again at every
/// instant (``PassageContacts``) and kept only if nobody comes too near. Where many cross at once, changes of all together
/// come before those of single dancers: they keep everybody in step.
struct RepairLadder {
  /// The passage as it is written.
  let written: PassageTrial
  /// The planner when it begins.
  let before: Planner
  let counts: ClosedRange<Double>
  let effort: RepairEffort

  init(_ written: PassageTrial, after before: Planner, during counts: ClosedRange<Double>, effort: RepairEffort) {
    self.written = written
    self.before = before
    self.counts = counts
    self.effort = effort
  }

  /// A passage that is mended, or somewhat.
  struct Cure {
    var trial: PassageTrial
    var rung: Repair.Rung
    var changes: [Repair.Change]
    /// How little it is liked.
    var cost: Double
  }

  /// The planner after the passage, mended if that can be done, with the record of it.
  func mended() -> Planner {
    guard let worst = written.contacts.preventable.first else { return recorded(unpreventable) }
    var search = LadderSearch(self)
    var tried: [Repair.Rung] = []
    for step in steps(of: search) where search.isPossible(step) {
      if let cure = search.climb(step) {
        return recorded(
          repair(worst, .mended(cure.rung), cure.changes, tried, search.trials, cues: cure.trial.cues.count),
          cure.trial.planner)
      }
      if tried.last != step.rung, !tried.contains(step.rung) { tried.append(step.rung) }
    }
    if let cure = search.ease() {
      return recorded(
        repair(worst, .eased(cure.rung), cure.changes, tried, search.trials, cues: cure.trial.cues.count),
        cure.trial.planner)
    }
    let advice = RepairAdvice(for: self, worst).advice
    return recorded(
      repair(worst, .unmended(advice), [], tried, search.trials, cues: written.cues.count))
  }

  /// Whether so many come too near that it is a matter of all.
  private func isGeneral(_ search: LadderSearch) -> Bool {
    let near = Set(written.contacts.preventable.flatMap { [$0.first, $0.second] })
    let walkers = Set(search.walks.map(\.dancer))
    return near.intersection(walkers).count * 2 > walkers.count && walkers.count > 2
  }

  private func steps(of search: LadderSearch) -> [LadderStep] {
    let all = isGeneral(search) ? LadderStep.forMany : LadderStep.forFew
    return effort == .low ? all.filter { !$0.isLong } : all
  }

  /// The record of a passage whose only fault is how it ends.
  private var unpreventable: Repair {
    let worst = written.contacts.arriving[0]
    return repair(
      worst, .unmended(RepairAdvice(for: self, worst).ofEnds), [], [], 0, cues: written.cues.count)
  }

  private func repair(
    _ worst: ContactSurvey.PairContact, _ outcome: Repair.Outcome, _ changes: [Repair.Change], _ tried: [Repair.Rung],
    _ trials: Int, cues: Int
  ) -> Repair {
    let first = before.earlierCues + before.cues.count
    let pairs = Set(written.contacts.preventable.map { IndexPair(Int32($0.first), Int32($0.second)) })
    return Repair(
      cues: Array(first..<(first + cues)), start: counts.lowerBound, end: counts.upperBound,
      worst: meeting(worst), pairs: max(pairs.count, 1), outcome: outcome, unavoidable: unavoidable, changes: changes,
      tried: tried, trials: trials)
  }

  /// Those who end too near to each other, each pair once.
  private var unavoidable: [Repair.Meeting] {
    var known: Set<IndexPair> = []
    return written.contacts.arriving.filter { known.insert(IndexPair(Int32($0.first), Int32($0.second))).inserted }
      .map(meeting)
  }

  /// A contact, measured by all that the two should keep from each other, also where their bodies meet.
  private func meeting(_ contact: ContactSurvey.PairContact) -> Repair.Meeting {
    var meeting = Repair.Meeting(contact)
    let routine = before.routine
    let pair = [contact.first, contact.second]
    guard !routine.allows("crowding", among: pair, from: contact.from, to: contact.to) else { return meeting }
    for dancer in pair {
      meeting.limit = max(meeting.limit, routine.limits(of: dancer, at: contact.closestCount).clearance)
    }
    return meeting
  }

  private func recorded(_ repair: Repair, _ planner: Planner? = nil) -> Planner {
    var planner = planner ?? written.planner
    planner.repairs.append(repair)
    return planner
  }
}

extension Repair.Meeting {
  /// The meeting of a contact.
  init(_ contact: ContactSurvey.PairContact) {
    self.init(
      first: contact.first, second: contact.second, distance: contact.distance, count: contact.closestCount,
      limit: contact.limit)
  }
}
