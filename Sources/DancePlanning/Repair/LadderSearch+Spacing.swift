// Follow the leader, more loosely.
//
// Who follows walks where those before have walked, so nothing but the distance along the trail can keep them apart where the
// trail comes near itself: in a figure of eight, a spiral, a counter-march. Distances are tried from what is written
// upwards, then downwards, in steps of 5 cm, and the first that is proved is kept.
//
// Where two files cross, as under an arch, one goes after the other, or each through the gaps of the other.

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

  /// Whether files that follow their leaders come too near to each other.
  var hasCrossingFiles: Bool {
    let files = self.files.map(\.loose)
    return written.contacts.preventable.contains { contact in
      files.contains { one in files.contains { $0.leads(contact.first) && one.leads(contact.second) && $0 != one } }
    }
  }

  /// The cues in which some follow, by where they stand among the cues of the passage.
  private var files: [(offset: Int, loose: LooseFollowing)] {
    written.cues.indices.compactMap { offset in
      LooseFollowing(written.cues[offset], in: written.performance).map { (offset, $0) }
    }
  }

  /// What mends the passage by one file after the other starting later, with more room behind each dancer.
  ///
  /// - Parameter most: so many plans may be tried.
  mutating func filesInTurn(atMost most: Int) -> RepairLadder.Cure? {
    let files = self.files
    let end = trials + most
    for turns in turns(of: files) {
      for order in [files, files.reversed()] {
        guard trials < end else { return nil }
        if let cure = inTurn(order, turns) { return cure }
      }
    }
    return nil
  }

  /// How files might take turns: as they are, then with more room for the gaps, and last by a wait until others have passed.
  private func turns(of files: [(offset: Int, loose: LooseFollowing)]) -> [FileTurns] {
    guard let widest = files.map(\.loose.usual).max() else { return [] }
    let counts = files.map { written.cues[$0.offset].end - written.cues[$0.offset].start }.min() ?? 0
    let delays = WalkChoices.delays(within: counts)
    let (gaps, waits) = (delays.filter { $0 <= Self.longestGap }, delays.filter { $0 > Self.longestGap })
    let rooms = (1...Self.rooms).map { step in ((widest + Double(step) * Self.room) * 100).rounded() / 100 }
    let roomier = rooms.flatMap { room in
      gaps.flatMap { [FileTurns(delay: $0, room: room), FileTurns(delay: $0, room: room, isForAll: true)] }
    }
    let longer = waits + stride(from: 16, through: counts * 0.75, by: 4)
    return gaps.map { FileTurns(delay: $0) } + roomier + longer.map { FileTurns(delay: $0) }
  }

  /// How files take turns.
  private struct FileTurns {
    /// By how many counts each begins later than the one before.
    var delay: Double
    /// The distance behind each other in metres, if it is another than is written.
    var room: Double?
    /// Whether all keep that distance, or only those that begin later.
    var isForAll = false
  }

  private mutating func inTurn(
    _ files: [(offset: Int, loose: LooseFollowing)], _ turns: FileTurns
  ) -> RepairLadder.Cure? {
    var cues = written.cues
    var changes: [Repair.Change] = []
    for (rank, file) in files.enumerated() {
      let cue = firstCue + file.offset
      if let room = turns.room, rank > 0 || turns.isForAll {
        cues[file.offset].action = .follow(file.loose.path, spacing: room, file.loose.manner)
        changes.append(Repair.Change(cue: cue, dancer: file.loose.leader, kind: .spacing(room)))
      }
      guard rank > 0, file.loose.manner.delays.isEmpty else { continue }
      let late = Double(rank) * turns.delay
      guard late < cues[file.offset].end - cues[file.offset].start else { return nil }
      for dancer in cues[file.offset].dancers {
        cues[file.offset].changeManner { $0.delays[dancer] = late }
        changes.append(Repair.Change(cue: cue, dancer: dancer, kind: .delay(late)))
      }
    }
    let trial = trial(of: cues)
    guard trial.contacts.preventable.isEmpty, keepsLimits(trial) else { return nil }
    return RepairLadder.Cure(trial: trial, rung: .spacing, changes: changes, cost: Double(changes.count))
  }

  /// No file waits longer than this, in counts, to go through the gaps of another.
  private static let longestGap = 6.0
  /// By so much, in metres, and so often files are made looser to let others through.
  private static let (room, rooms) = (0.1, 20)
}

/// A cue in which some follow a leader, and the distances that might be kept.
private struct LooseFollowing: Equatable {
  let path: Path
  let manner: Manner
  let leader: Int
  /// The distance behind each other as it is written.
  let usual: Double
  /// The distances that might be kept instead, those tried first in front.
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
    usual = spacing ?? intervals.reduce(0, +) / Double(intervals.count)
    let least = performance.routine.cast[leader].limits.clearance
    let steps = (1...Self.mostSteps).flatMap { [usual] step -> [Double] in
      let change = Double(step) * Self.step
      return step % Self.finer == 0 ? [usual + change, usual - change / Double(Self.finer)] : [usual + change]
    }
    spacings = steps.map { ($0 * 100).rounded() / 100 }.filter { $0 >= least }
  }

  /// Whether both of a pair follow here.
  func concerns(_ contact: ContactSurvey.PairContact) -> Bool { leads(contact.first) && leads(contact.second) }

  /// Whether a dancer follows here, or leads.
  func leads(_ dancer: Int) -> Bool { followers.contains(dancer) }

  private static let step = 0.05
  private static let mostSteps = 40
  private static let finer = 2
}
