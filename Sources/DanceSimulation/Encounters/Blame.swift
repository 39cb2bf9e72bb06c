import DanceGeometry

/// Whose error it was, and which kind of error: without it, the two would not have touched.
///
/// Of two who touch because both are late, each alone may be to blame, or neither; so the parts of a blame need not come to
/// one.
struct Blame: Hashable, Sendable {
  /// Whether the two would not have touched had the first, or the second, been as planned.
  var first: Bool, second: Bool
  /// Whether they would not have touched had both been on time, or had both been in place and on their ways.
  var timing: Bool, place: Bool

  init(first: Bool, second: Bool, timing: Bool, place: Bool) {
    (self.first, self.second, self.timing, self.place) = (first, second, timing, place)
  }

  /// Finds it by taking the errors away, one after the other.
  init(of encounter: Int, in take: Take, _ table: PassingTable) {
    func touch(_ first: Take.Part, _ second: Take.Part) -> Bool {
      table.touches(encounter, in: take, first, second)
    }
    self.init(
      first: !touch(.none, .all), second: !touch(.all, .none), timing: !touch(.places, .places),
      place: !touch(.times, .times))
  }
}

extension PassingTable {
  /// Whether the two of an encounter touch in a take, with all of their errors or some.
  func touches(
    _ encounter: Int, in take: Take, _ first: Take.Part = .all, _ second: Take.Part = .all
  ) -> Bool {
    passings[ranges[encounter]].contains { passing in
      let (one, other) = (take.row(Int(passing.first), first), take.row(Int(passing.second), second))
      let (from, to) = (max(one.from, other.from), min(one.to, other.to))
      return from <= to && comeNearer(one.motion, other.motion, than: passing.body, over: from...to)
    }
  }
}

extension Take {
  /// Which of somebody's errors are kept.
  enum Part {
    case all, none, times, places
  }

  /// A row with some of its errors.
  fileprivate func row(_ index: Int, _ part: Part) -> (motion: Motion, from: Double, to: Double) {
    let (taken, meant) = (rows[index], planned.motions[index])
    let meantFrom = planned.rows[index].isFirst ? -.greatestCount : meant.start
    let meantTo = planned.rows[index].isLast ? .greatestCount : meant.end
    switch part {
    case .all: return (motion(index), from(index), to(index))
    case .none: return (meant, meantFrom, meantTo)
    case .times:
      let late = Motion(from: taken.start, to: taken.end, along: meant.course, easing: meant.easing)
      return (late, from(index), to(index))
    case .places:
      let onTime = Motion(from: meant.start, to: meant.end, along: motion(index).course, easing: meant.easing)
      return (onTime, meantFrom, meantTo)
    }
  }
}
