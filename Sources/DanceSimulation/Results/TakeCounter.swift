import DancePlanning
import DanceScore

/// Everything about a plan and its people that takes need and do not change.
struct SimulationScene: Sendable {
  let planned: PlannedRows
  let table: PassingTable
  let arrivals: [Arrival]
  let moments: Moments
  let transitionCount: Int

  /// Prepares a plan for takes.
  ///
  /// - Complexity: that of finding all pairs that may come near each other, as in a ``ContactSurvey`` with wider limits.
  init(_ performance: Performance, errors: [HumanErrors], workers: Int?) {
    planned = PlannedRows(performance, errors: errors)
    table = PassingTable(planned, of: performance, workers: workers)
    arrivals = Arrival.all(in: planned)
    moments = Moments(of: planned)
    transitionCount = performance.transitions.count
  }

  /// What some takes come to.
  func tally(_ takes: Range<UInt64>, seed: UInt64) -> SimulationTally {
    var counter = TakeCounter(self)
    for number in takes { counter.count(number, seed: seed) }
    return counter.tally
  }
}

/// Counts what happens in takes, one after the other.
struct TakeCounter {
  private let scene: SimulationScene
  private var take: Take
  private var search: MeetingSearch
  private(set) var tally: SimulationTally
  /// Whether somebody touched, or was too near, by transition of this take.
  private var marks: [Mark]

  private enum Mark: UInt8 {
    case none, crowded, touched
  }

  init(_ scene: SimulationScene) {
    self.scene = scene
    take = Take(of: scene.planned)
    search = MeetingSearch(scene.table)
    tally = SimulationTally(
      transitions: scene.transitionCount, encounters: scene.table.encounters.count, arrivals: scene.arrivals.count,
      moments: scene.moments.counts.count)
    marks = Array(repeating: .none, count: scene.transitionCount + 1)
  }

  /// Adds a take.
  mutating func count(_ number: UInt64, seed: UInt64) {
    take.perform(number, seed: seed)
    tally.takes += 1
    countMeetings()
    for (index, arrival) in scene.arrivals.enumerated() {
      let microseconds = Int((min(arrival.asynchrony(in: take), 1e4) * 1e6).rounded())
      tally.arrivals[index].microseconds += microseconds
      tally.arrivals[index].histogram[min(microseconds / 1000, SimulationTally.milliseconds - 1)] += 1
      tally.arrivals[index].squares += Self.fixed(arrival.placeError(in: take))
    }
    for (index, view) in scene.moments.views(of: take).enumerated() {
      tally.orders[index] += Int((view.order * 0x1p30).rounded())
      tally.squares[index] += Self.fixed(view.placeError)
      (tally.walkers[index], tally.present[index]) = (view.walkers, view.present)
    }
  }

  /// Square metres in 10⁻⁸; farther off than 100 m is as good as that, so that millions of takes can be summed up.
  private static func fixed(_ square: Double) -> Int { Int((min(square, 1e4) * 1e8).rounded()) }

  private mutating func countMeetings() {
    let meetings = search.meetings(in: take)
    for meeting in meetings {
      let counted = counts(of: meeting)
      if let number = meeting.number {
        tally.meetings[number] += counted
      } else {
        tally.others[meeting.encounter, default: SimulationTally.Meetings()] += counted
      }
      let transition = meeting.encounter.transition
      if meeting.isTouch {
        marks[transition] = .touched
      } else if marks[transition] == .none {
        marks[transition] = .crowded
      }
    }
    if meetings.isEmpty { tally.clear += 1 }
    if !meetings.contains(where: \.isTouch) { tally.clean += 1 }
    for meeting in meetings {
      let transition = meeting.encounter.transition
      guard marks[transition] != .none else { continue }
      tally.crowded[transition] += 1
      if marks[transition] == .touched { tally.touched[transition] += 1 }
      marks[transition] = .none
    }
  }

  private func counts(of meeting: MeetingSearch.Meeting) -> SimulationTally.Meetings {
    var counts = SimulationTally.Meetings()
    counts.crowdings = 1
    guard meeting.isTouch else { return counts }
    counts.touches = 1
    if meeting.isFirstAstray || meeting.isSecondAstray {
      counts.astray = 1
      counts.first = meeting.isFirstAstray ? 1 : 0
      counts.second = meeting.isSecondAstray ? 1 : 0
    } else if let number = meeting.number {
      let blame = Blame(of: number, in: take, scene.table)
      counts.first = blame.first ? 1 : 0
      counts.second = blame.second ? 1 : 0
      counts.timing = blame.timing ? 1 : 0
      counts.place = blame.place ? 1 : 0
    }
    return counts
  }
}
