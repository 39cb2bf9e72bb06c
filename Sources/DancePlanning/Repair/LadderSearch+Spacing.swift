// Follow the leader, more loosely.
//
// Who follows walks where those before have walked, so nothing but the distance along the trail can keep them apart where the
// trail comes near itself: in a figure of eight, a spiral, a counter-march. Distances are tried from what is written
// upwards, then downwards, in steps of 5 cm, and the first that is proved is kept.

import DanceGeometry
import DanceScore

extension LadderSearch {
  /// Whether some follow a leader and come too near to each other.
  var hasFollowers: Bool {
    written.cues.contains { cue in
      guard let loose = LooseFollowing(cue, in: written.performance) else { return false }
      return written.contacts.preventable.contains(where: loose.concerns)
    }
  }

  /// What mends the passage by another distance behind the leader.
  mutating func followSpacing() -> RepairLadder.Cure? {
    for offset in written.cues.indices {
      guard let loose = LooseFollowing(written.cues[offset], in: written.performance) else { continue }
      guard written.contacts.preventable.contains(where: loose.concerns) else { continue }
      for spacing in loose.spacings {
        var cues = written.cues
        cues[offset].action = .follow(loose.path, spacing: spacing, loose.manner)
        let trial = trial(of: cues)
        guard trial.contacts.preventable.isEmpty, keepsLimits(trial) else { continue }
        let change = Repair.Change(cue: firstCue + offset, dancer: loose.leader, kind: .spacing(spacing))
        return RepairLadder.Cure(trial: trial, rung: .spacing, changes: [change], cost: 1)
      }
    }
    return nil
  }
}

/// A cue in which some follow a leader, and the distances that might be kept.
private struct LooseFollowing {
  let path: Path
  let manner: Manner
  let leader: Int
  let spacings: [Double]
  private let followers: Set<Int>

  init?(_ cue: Cue, in performance: Performance) {
    guard case .follow(let path, let spacing, let manner) = cue.action, manner.avoidance == .planner,
      cue.dancers.count > 1
    else { return nil }
    self.path = path
    self.manner = manner
    leader = cue.dancers[0]
    followers = Set(cue.dancers)
    let places = cue.dancers.map { performance.position(of: $0, at: cue.start) }
    let intervals = zip(places, places.dropFirst()).map { $0.distance(to: $1) }
    let usual = spacing ?? intervals.reduce(0, +) / Double(intervals.count)
    let least = performance.routine.cast[leader].limits.clearance
    let steps = (1...Self.mostSteps).flatMap { step -> [Double] in
      let change = Double(step) * Self.step
      return step % Self.finer == 0 ? [usual + change, usual - change / Double(Self.finer)] : [usual + change]
    }
    spacings = steps.map { ($0 * 100).rounded() / 100 }.filter { $0 >= least }
  }

  func concerns(_ contact: ContactSurvey.PairContact) -> Bool {
    followers.contains(contact.first) && followers.contains(contact.second)
  }

  private static let step = 0.05
  private static let mostSteps = 40
  private static let finer = 2
}
