import DanceGeometry
import DancePlanning
import DanceScore

/// What can be said of two rows without any take: when they can meet, to which transition that belongs, how near is too
/// near.
struct PassingRules: Sendable {
  let planned: PlannedRows
  private let routine: Routine
  /// The transition of every cue.
  private let transitions: [Int: Int]
  private let transitionCount: Int
  /// The distance beyond which nobody is too near to anybody.
  let greatestNearness: Double

  init(_ planned: PlannedRows, of performance: Performance) {
    self.planned = planned
    routine = performance.routine
    transitionCount = performance.transitions.count
    greatestNearness = PairLimits.reach(of: performance.routine)
    transitions = Dictionary(
      performance.transitions.enumerated().map { ($1.cue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The counts between which two dancers may be in these rows at the same time, whatever they err; `nil` if never.
  func window(_ one: PlannedRow, _ other: PlannedRow) -> ClosedRange<Double>? {
    let from = max(one.start - one.greatestShift, other.start - other.greatestShift)
    let to = min(one.end + one.greatestShift, other.end + other.greatestShift)
    return from <= to ? from...to : nil
  }

  /// The distances that two rows' dancers should keep; `nil` if they may touch, or one is unseen.
  func limits(_ one: PlannedRow, _ other: PlannedRow) -> (nearness: Double, body: Double)? {
    guard one.kind != .unseen, other.kind != .unseen else { return nil }
    let (from, to) = (max(one.start, other.start), min(one.end, other.end))
    let middle = min(max((from + to) / 2, 0), routine.counts)
    let mayTouch = routine.contactAllowances.contains {
      $0.start <= middle && middle <= $0.end && $0.dancers.contains(one.dancer) && $0.dancers.contains(other.dancer)
    }
    guard !mayTouch else { return nil }
    let (own, others) = (routine.limits(of: one.dancer, at: middle), routine.limits(of: other.dancer, at: middle))
    let body = own.radius + others.radius
    return (max(body, own.clearance, others.clearance), body)
  }

  /// The transition that a meeting in these rows belongs to: the later one of those on their way; of two who stand, the
  /// one by which the later of them came.
  func transition(_ one: Int, _ other: Int) -> Int {
    let walks = [walk(of: one), walk(of: other)].compactMap(\.self)
    let moving = [one, other].filter { planned.rows[$0].kind == .walk }
    let last = (moving.isEmpty ? walks : moving).max {
      (planned.rows[$0].start, planned.rows[$0].cue ?? -1)
        < (planned.rows[$1].start, planned.rows[$1].cue ?? -1)
    }
    return last.flatMap { planned.rows[$0].cue }.flatMap { transitions[$0] } ?? transitionCount
  }

  /// The walk that led to a row, or the row itself.
  private func walk(of row: Int) -> Int? {
    let first = planned.offsets[planned.rows[row].dancer]
    return (first...row).last { planned.rows[$0].kind == .walk }
  }

  /// The passing of two rows, if any errors can bring these dancers too near to each other in them.
  func passing(_ one: Int, _ other: Int) -> (encounter: Encounter, passing: Passing)? {
    let (own, others) = (planned.rows[one], planned.rows[other])
    guard let limits = limits(own, others), let window = window(own, others) else { return nil }
    // Nearly all pairs are told apart by where they are at all.
    let boxes = (planned.bounds(of: one, during: window), planned.bounds(of: other, during: window))
    guard boxes.0.distance(to: boxes.1) < limits.nearness else { return nil }
    let least = closestApproach(of: planned.motions[one], and: planned.motions[other], over: window, tolerance: 0.01)
      .lowerBound
    guard least < own.reach + others.reach + limits.nearness else { return nil }
    let isInOrder = own.dancer < others.dancer
    let (first, second) = isInOrder ? (one, other) : (other, one)
    return (
      Encounter(
        transition: transition(first, second), first: planned.rows[first].dancer,
        second: planned.rows[second].dancer),
      Passing(
        first: Int32(first), second: Int32(second), encounter: -1, leastDistance: least,
        nearness: limits.nearness, body: limits.body)
    )
  }
}
