import DanceGeometry
import DanceScore

/// One way to dance a passage: its cues with what is decided of them, planned and looked at by itself.
struct PassageTrial {
  /// The cues as danced.
  let cues: [Cue]
  /// The planner after them.
  let planner: Planner
  /// Everybody's motion during the passage.
  let performance: Performance
  /// Who comes too near.
  let contacts: PassageContacts

  /// Plans some cues.
  ///
  /// - Parameters:
  ///   - before: the planner as it is when the passage begins.
  ///   - counts: from when to when it lasts.
  ///   - seats: who takes which place, by cue, where that is known.
  init(of cues: [Cue], after before: Planner, during counts: ClosedRange<Double>, seats: [Int: Seats] = [:]) {
    var planner = before.continued()
    planner.knownSeats = seats
    for cue in cues { planner.perform(cue) }
    self.cues = cues
    self.planner = planner
    var routine = before.routine
    routine.counts = max(routine.counts, counts.upperBound)
    performance = planner.performance(of: routine, until: counts.upperBound)
    contacts = PassageContacts(of: performance, during: counts)
  }
}

extension Planner {
  /// Plans a passage, and mends it where people come too near as it is written.
  mutating func perform(_ passage: Passage, effort: RepairEffort) {
    let written = Array(routine.cues[passage.cues])
    guard effort != .none, routine.cast.count > 1, passage.isOpen(in: routine) else {
      for cue in written { perform(cue) }
      return
    }
    let trial = PassageTrial(of: written, after: self, during: passage.start...passage.end)
    let contacts = trial.contacts
    guard !contacts.preventable.isEmpty || !contacts.arriving.isEmpty else {
      adopt(trial.planner)
      return
    }
    adopt(RepairLadder(trial, after: self, during: passage.start...passage.end, effort: effort).mended())
  }
}
