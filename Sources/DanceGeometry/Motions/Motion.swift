/// One segment of a dancer's track: a way, and when and how it is walked.
///
/// Before its start count the dancer stands at the way's beginning, after its end count at the way's end.
public struct Motion: Hashable, Sendable {
  /// The way.
  public enum Course: Hashable, Sendable {
    /// Stands.
    case still(Point)
    /// Walks straight from one point to another.
    case line(Point, Point)
    /// Walks along a circle.
    case arc(CircularArc)
    /// Walks the stretch of a path between two distances from its start, both within its length; backwards if `from` is
    /// larger.
    case path(Path, from: Double, to: Double)
  }

  /// The count at which it begins.
  public var start: Double
  /// The count at which it ends; not before the start.
  public var end: Double
  /// The way.
  public var course: Course
  /// How the speed is spread.
  public var easing: Easing

  /// Makes a motion from the count `start` to the count `end`.
  public init(from start: Double, to end: Double, along course: Course, easing: Easing = .linear) {
    self.start = start
    self.end = end
    self.course = course
    self.easing = easing
  }

  /// How many counts it takes.
  public var duration: Double { end - start }

  /// The length of the way in metres.
  public var length: Double {
    switch course {
    case .still: 0
    case .line(let start, let end): start.distance(to: end)
    case .arc(let arc): arc.length
    case .path(_, let from, let to): abs(to - from)
    }
  }

  /// Where the dancer is at a count.
  public func position(at count: Double) -> Point { course.point(at: progress(at: count)) }

  /// The velocity at a count in metres per count; zero outside of the motion.
  public func velocity(at count: Double) -> Vector {
    guard count >= start, count <= end, duration > 0 else { return .zero }
    let share = share(at: count)
    return course.direction(at: easing.progress(share)) * (length * easing.rate(share) / duration)
  }

  /// How many metres are walked between two counts.
  public func distanceWalked(from first: Double, to last: Double) -> Double {
    length * (progress(at: last) - progress(at: first))
  }

  /// The greatest speed over the motion, in metres per count, in closed form; infinite for a way walked in no time.
  public var greatestSpeed: Double { greatestSpeed(from: start, to: end) }

  /// The greatest speed between two counts, in metres per count, in closed form.
  public func greatestSpeed(from first: Double, to last: Double) -> Double {
    let length = length
    guard length > 0, first <= end, last >= start else { return 0 }
    guard duration > 0 else { return .infinity }
    return length * easing.greatestRate(from: share(at: first), to: share(at: last)) / duration
  }

  /// A box certain to hold the dancer between two counts.
  public func bounds(from first: Double, to last: Double) -> Box {
    course.bounds(from: progress(at: first), to: progress(at: last))
  }

  /// The share of the time that has passed at a count, in 0…1.
  func share(at count: Double) -> Double {
    if count >= end { return 1 }
    return count <= start ? 0 : (count - start) / duration
  }

  /// The share of the way that is behind at a count, in 0…1.
  func progress(at count: Double) -> Double { easing.progress(share(at: count)) }
}

extension Motion.Course {
  /// The point at a share of the way.
  public func point(at share: Double) -> Point {
    switch self {
    case .still(let point): point
    case .line(let start, let end): share >= 1 ? end : start.moved(share, towards: end)
    case .arc(let arc): arc.point(at: share)
    case .path(let path, let from, let to): path.point(at: share >= 1 ? to : from + (to - from) * share)
    }
  }

  /// The unit tangent at a share of the way; zero where nobody walks.
  public func direction(at share: Double) -> Vector {
    switch self {
    case .still: return .zero
    case .line(let start, let end): return (end - start).normalized
    case .arc(let arc): return arc.length > 0 ? arc.direction(at: share) : .zero
    case .path(let path, let from, let to):
      let direction = path.direction(at: from + (to - from) * share)
      return from == to ? .zero : (from < to ? direction : -direction)
    }
  }

  /// A box certain to hold the stretch between two shares.
  func bounds(from first: Double, to last: Double) -> Box {
    switch self {
    case .still(let point): Box(point, point)
    case .line: Box(point(at: first), point(at: last))
    case .arc(let arc): arc.bounds(from: first, to: last)
    case .path(let path, let from, let to):
      path.bounds(from: from + (to - from) * first, to: from + (to - from) * last)
    }
  }
}
