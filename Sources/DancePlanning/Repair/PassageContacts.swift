import DanceGeometry
import DanceScore

/// The contacts of one passage that a planner should prevent: pairs that come too near, are not allowed to, and need not.
///
/// Two who begin or end nearer to each other than they should stay cannot be helped on the way; they are told apart. Where
/// bodies are clear of each other at both ends and meet between them, that can be helped though the clearance cannot.
struct PassageContacts {
  /// What should not be, the worst first.
  private(set) var preventable: [ContactSurvey.PairContact] = []
  /// What cannot be otherwise, because both end so, and did not begin so.
  private(set) var arriving: [ContactSurvey.PairContact] = []

  /// Looks at every instant of a passage.
  ///
  /// - Complexity: that of a ``ContactSurvey``.
  init(of performance: Performance, during counts: ClosedRange<Double>) {
    let routine = performance.routine
    let survey = ContactSurvey(of: performance, during: counts, sought: .contacts)
    let crowdings = survey.crowdings.filter {
      !routine.allows("crowding", among: [$0.first, $0.second], from: $0.from, to: $0.to)
    }
    for contact in survey.collisions + crowdings where !contact.isAllowed {
      let ends = [counts.lowerBound, counts.upperBound].map {
        performance.distance(contact.first, contact.second, at: $0)
      }
      if min(ends[0], ends[1]) >= contact.limit - Tolerance.distance {
        preventable.append(contact)
      } else if ends[1] < contact.limit - Tolerance.distance, ends[1] < ends[0] - Tolerance.distance {
        arriving.append(contact)
      }
    }
    preventable.sort(by: Self.isWorse)
    arriving.sort(by: Self.isWorse)
  }

  /// By how far a pair falls short of what it should keep, then by time and cast order.
  private static func isWorse(_ one: ContactSurvey.PairContact, _ other: ContactSurvey.PairContact) -> Bool {
    let (share, otherShare) = (one.distance / one.limit, other.distance / other.limit)
    return (share, one.closestCount, one.first, one.second)
      < (otherShare, other.closestCount, other.first, other.second)
  }
}

extension Performance {
  /// How far apart two dancers are; infinite while one is in the wings.
  fileprivate func distance(_ one: Int, _ other: Int, at count: Double) -> Double {
    guard presence(of: one, at: count) != .waiting, presence(of: other, at: count) != .waiting else { return .infinity }
    return position(of: one, at: count).distance(to: position(of: other, at: count))
  }
}
