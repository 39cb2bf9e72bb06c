import DanceGeometry

extension Motion {
  /// Whether two ways begin and end at the same places, to so many metres.
  func hasSameEnds(as other: Motion, within tolerance: Double) -> Bool {
    [0.0, 1].allSatisfy { course.point(at: $0).distance(to: other.course.point(at: $0)) <= tolerance }
  }

  /// Whether two ways with the same ends are one: as long, and through the same places on the way, to so many metres.
  func hasSameCourse(as other: Motion, within tolerance: Double) -> Bool {
    if course == other.course { return true }
    guard abs(length - other.length) <= tolerance else { return false }
    return (1..<Self.looks).allSatisfy { look in
      let share = Double(look) / Double(Self.looks)
      return course.point(at: share).distance(to: other.course.point(at: share)) <= tolerance
    }
  }

  /// Whether two walks that begin at two counts are walked at the same times from there on, and with the same speed.
  func hasSameTiming(as other: Motion, from start: Double = 0, _ otherStart: Double = 0) -> Bool {
    Self.areEqual(self.start - start, other.start - otherStart) && Self.areEqual(end - start, other.end - otherStart)
      && easing == other.easing
  }

  /// Whether two counts are one, but for rounding.
  static func areEqual(_ count: Double, _ other: Double) -> Bool {
    abs(count - other) <= countTolerance * max(1, abs(count))
  }

  /// At so many places of two courses is looked.
  private static let looks = 32
  /// Counts that differ by no more than this share are the same.
  private static let countTolerance = 1e-5
}
