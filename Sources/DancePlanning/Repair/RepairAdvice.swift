import DanceGeometry
import DanceScore

/// What would help where nothing does: more counts, or more space.
struct RepairAdvice {
  private let ladder: RepairLadder
  private let worst: ContactSurvey.PairContact

  init(for ladder: RepairLadder, _ worst: ContactSurvey.PairContact) {
    self.ladder = ladder
    self.worst = worst
  }

  /// All that can be said.
  var advice: Repair.Advice {
    Repair.Advice(
      pair: Repair.Meeting(worst), bound: bound, countsEnough: bound == nil ? countsEnough : nil,
      spacingEnough: spacingEnough)
  }

  /// What can be said where the places themselves are too near, whatever the way.
  var ofEnds: Repair.Advice {
    Repair.Advice(pair: Repair.Meeting(worst), bound: .ends, spacingEnough: spacingEnough)
  }

  /// What makes it impossible, if that is certain.
  private var bound: Repair.Advice.Bound? {
    func areTooNear(_ count: Double) -> Bool {
      let performance = ladder.written.performance
      let places = [worst.first, worst.second].map { performance.position(of: $0, at: count) }
      return places[0].distance(to: places[1]) < worst.limit - Tolerance.distance
    }
    if areTooNear(ladder.counts.lowerBound) { return .starts }
    if areTooNear(ladder.counts.upperBound) { return .ends }
    return ladder.written.cues.contains(where: leadsBack) ? .leader : nil
  }

  /// Whether the way to the curve leads a leader back past all who stand between the leader and the other of the pair.
  ///
  /// The two change sides on one line then, and must pass each other there.
  private func leadsBack(_ cue: Cue) -> Bool {
    guard case .follow(let path, _, _) = cue.action,
      let rank = cue.dancers.firstIndex(of: worst.second == cue.dancers[0] ? worst.first : worst.second),
      rank > 0, cue.dancers[0] == worst.first || cue.dancers[0] == worst.second
    else { return false }
    let performance = ladder.written.performance
    let places = cue.dancers[...rank].map { performance.position(of: $0, at: cue.start) }
    let approach = Segment(places[0], path.start)
    return places.allSatisfy { approach.squaredDistance(to: $0) < worst.limit * worst.limit }
  }

  /// By so much the passage is tried longer.
  private static let stretches = [1.25, 1.5, 2, 3]

  /// The least of some numbers of counts with which a plan is found and proved.
  private var countsEnough: Double? {
    guard ladder.effort != .low else { return nil }
    let (start, given) = (ladder.counts.lowerBound, ladder.counts.upperBound - ladder.counts.lowerBound)
    for stretch in Self.stretches {
      let counts = (given * stretch).rounded(.up)
      var cues = ladder.written.cues
      for index in cues.indices {
        cues[index].start = start + (cues[index].start - start) * counts / given
        cues[index].end = start + (cues[index].end - start) * counts / given
      }
      let window = start...(start + counts)
      let trial = PassageTrial(
        of: cues, after: ladder.before, during: window, seats: ladder.written.planner.seats)
      guard !trial.contacts.preventable.isEmpty else { return counts }
      let longer = RepairLadder(trial, after: ladder.before, during: window, effort: .low).mended()
      if longer.repairs.last?.isMended == true { return counts }
    }
    return nil
  }

  /// The spacing with which straight ways to the places of least squares are surely safe, where such places are asked for.
  private var spacingEnough: Double? {
    let isFree = ladder.written.cues.contains { cue in
      guard case .move(_, let placement, let manner) = cue.action else { return false }
      return placement == Placement() && manner.way ?? .straight == .straight && manner.stagger == nil
        && manner.delays.isEmpty && manner.ownWays.isEmpty
    }
    return isFree ? Guarantee.spacing(for: worst.limit) : nil
  }
}
