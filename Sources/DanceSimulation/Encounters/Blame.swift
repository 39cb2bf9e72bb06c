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
    let passings = table.passings[table.ranges[encounter]]
    func touch(_ first: Take.Part, _ second: Take.Part) -> Bool {
      passings.contains { passing in
        let (one, other) = (take.row(Int(passing.first), first), take.row(Int(passing.second), second))
        let (from, to) = (max(one.from, other.from), min(one.to, other.to))
        return from <= to && comeNearer(one.motion, other.motion, than: passing.body, over: from...to)
      }
    }
    self.init(
      first: !touch(.none, .all), second: !touch(.all, .none), timing: !touch(.places, .places),
      place: !touch(.times, .times))
  }
}

extension Take {
  /// Which of somebody's errors are kept.
  enum Part {
    case all, none, times, places
  }

  /// A row with some of its errors.
  fileprivate func row(_ index: Int, _ part: Part) -> (motion: Motion, from: Double, to: Double) {
    let (taken, meant) = (rows[index], planned.rows[index].motion)
    let isFirst = index == planned.offsets[planned.rows[index].dancer]
    let isLast = index + 1 == planned.offsets[planned.rows[index].dancer + 1]
    let meantFrom = isFirst ? taken.from : meant.start
    let meantTo = isLast ? taken.to : meant.end
    switch part {
    case .all: return (taken.motion, taken.from, taken.to)
    case .none: return (meant, meantFrom, meantTo)
    case .times:
      let motion = Motion(
        from: taken.motion.start, to: taken.motion.end, along: meant.course, easing: meant.easing)
      return (motion, taken.from, taken.to)
    case .places:
      let motion = Motion(from: meant.start, to: meant.end, along: taken.motion.course, easing: meant.easing)
      return (motion, meantFrom, meantTo)
    }
  }
}
