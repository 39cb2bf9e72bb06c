import DanceGeometry
import DancePlanning

/// Whom those meet who are farther from the plan than errors of time and place can lead: who has missed a move may be
/// anywhere on the way of anybody, so everybody is compared with them.
struct AstrayMeetings {
  private(set) var found: [MeetingSearch.Meeting] = []

  init(in take: Take, rules: PassingRules) {
    for row in take.astray {
      let dancer = take.planned.rows[row].dancer
      for other in take.planned.errors.indices where other != dancer {
        for partner in take.rows(of: other, sharing: row) {
          // Two who are both astray meet once.
          guard take.deviations[partner] < .infinity || row < partner else { continue }
          look(at: min(row, partner), max(row, partner), in: take, rules)
        }
      }
    }
  }

  private mutating func look(at first: Int, _ second: Int, in take: Take, _ rules: PassingRules) {
    let (own, others) = (take.planned.rows[first], take.planned.rows[second])
    guard let counts = take.sharedCounts(first, second) else { return }
    let (one, other) = (take.motion(first), take.motion(second))
    let boxes = (
      one.bounds(from: counts.lowerBound, to: counts.upperBound),
      other.bounds(from: counts.lowerBound, to: counts.upperBound)
    )
    let apart = boxes.0.distance(to: boxes.1)
    guard apart < rules.greatestNearness, let limits = rules.limits(own, others), apart < limits.nearness,
      comeNearer(one, other, than: limits.nearness, over: counts)
    else { return }
    found.append(
      MeetingSearch.Meeting(
        encounter: Encounter(
          transition: rules.transition(first, second), first: own.dancer, second: others.dancer),
        number: nil, isTouch: comeNearer(one, other, than: limits.body, over: counts),
        isFirstAstray: take.deviations[first] == .infinity, isSecondAstray: take.deviations[second] == .infinity))
  }
}

extension Take {
  /// The rows of a dancer that share counts with a row of another.
  fileprivate func rows(of dancer: Int, sharing row: Int) -> Range<Int> {
    let range = planned.rows(of: dancer)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if to(middle) < from(row) { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < range.upperBound, from(end) <= to(row) { end += 1 }
    return low..<end
  }
}
