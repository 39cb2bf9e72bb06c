/// The way of one dancer as seen from another, over the common share σ in 0…1 of what they walk during a stretch.
enum RelativeWay {
  /// From one difference of places straight to another.
  case straight(from: Vector, to: Vector)
  /// middle + radius · unit(start + sweep · σ).
  case circular(middle: Vector, radius: Double, start: Double, sweep: Double)
  /// Neither of these.
  case irregular

  /// An interval of shares in which the distance is below a limit.
  struct Interval {
    var low: Double
    var high: Double
    /// The least distance in it.
    var distance: Double
    /// The share of the least distance.
    var nearest: Double
  }

  /// What the first of a pair that shares a clock looks like from the other.
  init(_ pair: WalkingPair, over counts: ClosedRange<Double>) {
    let (one, other) = (pair.one.way(over: counts), pair.other.way(over: counts))
    switch (one, other) {
    case (.straight(let a, let b), .straight(let c, let d)):
      self = .straight(from: a - c, to: b - d)
    case (.arc(let a), .arc(let b)) where abs(a.sweep.radians - b.sweep.radians) <= Tolerance.angle:
      self.init(middle: a.centre - b.centre, arm: a.arm - b.arm, sweep: a.sweep)
    case (.arc(let arc), .straight(let point, let same)) where point == same:
      self.init(middle: arc.centre - point, arm: arc.arm, sweep: arc.sweep)
    case (.straight(let point, let same), .arc(let arc)) where point == same:
      self.init(middle: point - arc.centre, arm: -arc.arm, sweep: arc.sweep)
    default:
      self = .irregular
    }
  }

  private init(middle: Vector, arm: Vector, sweep: Angle) {
    self = .circular(middle: middle, radius: arm.length, start: arm.angle.radians, sweep: sweep.radians)
  }

  /// The least distance and its first share; nil for an irregular way.
  var nearest: (distance: Double, share: Double)? {
    switch self {
    case .straight(let start, let end): return Self.straightNearest(from: start, to: end)
    case .circular(let middle, let radius, let start, let sweep):
      return CircleView(middle: middle, radius: radius, start: start, sweep: sweep).nearest(from: 0, to: 1)
    case .irregular: return nil
    }
  }

  /// The intervals of shares in which the distance is below `limit`; nil for an irregular way.
  func sublevel(below limit: Double) -> [Interval]? {
    guard limit > 0 else { return nearest == nil ? nil : [] }
    switch self {
    case .straight(let start, let end): return Self.straightSublevel(from: start, to: end, below: limit)
    case .circular(let middle, let radius, let start, let sweep):
      return CircleView(middle: middle, radius: radius, start: start, sweep: sweep).sublevel(below: limit)
    case .irregular: return nil
    }
  }

  /// The point of a straight way that is nearest to the origin.
  static func straightNearest(from start: Vector, to end: Vector) -> (distance: Double, share: Double) {
    let way = end - start
    let square = way.squaredLength
    guard square > 1e-24 else { return (start.length, 0) }
    let share = -start.dot(way) / square
    if share <= 0 { return (start.length, 0) }
    if share >= 1 { return (end.length, 1) }
    // The height of the triangle over `way`; more exact than the length at a rounded share.
    return (abs(start.cross(way)) / square.squareRoot(), share)
  }

  private static func straightSublevel(from start: Vector, to end: Vector, below limit: Double) -> [Interval] {
    let (distance, nearest) = straightNearest(from: start, to: end)
    guard distance < limit else { return [] }
    let way = end - start
    let length = way.length
    guard length > 1e-12 else { return [Interval(low: 0, high: 1, distance: distance, nearest: 0)] }
    let height = start.cross(way) / length
    let middle = -start.dot(way) / (length * length)
    let half = max(0, (limit - height) * (limit + height)).squareRoot() / length
    let (low, high) = (max(0, middle - half), min(1, middle + half))
    return [Interval(low: min(low, nearest), high: max(high, nearest), distance: distance, nearest: nearest)]
  }
}

extension CircularArc {
  /// From the centre to where the arc begins.
  fileprivate var arm: Vector { Vector.unit(start) * radius }
}

extension Walker {
  /// A way of simple shape walked during a stretch, evenly by its clock.
  enum Way {
    case straight(Point, Point)
    case arc(CircularArc)
    case curved
  }

  /// The shape of what is walked between two counts between which the motion does not change its kind.
  func way(over counts: ClosedRange<Double>) -> Way {
    if let rest { return .straight(rest, rest) }
    let (low, high) = (motion.progress(at: counts.lowerBound), motion.progress(at: counts.upperBound))
    switch motion.course {
    case .still(let point): return .straight(point, point)
    case .line: return .straight(motion.course.point(at: low), motion.course.point(at: high))
    case .arc(let arc): return .arc(arc.stretch(from: low, to: high))
    case .path(let path, let from, let to):
      return path.way(from: from + (to - from) * low, to: from + (to - from) * high)
    }
  }
}

extension Path {
  /// The shape of a stretch that lies on one leg; curved where it lies on several.
  fileprivate func way(from: Double, to: Double) -> Walker.Way {
    guard !legs.isEmpty else { return .straight(start, start) }
    let leg = legs[legIndex(at: from + (to - from) / 2)]
    // A stretch cut at a corner may miss it by a rounding.
    let (low, high) = (from - leg.begin, to - leg.begin)
    let slack = 1e-9 * (1 + length)
    guard min(low, high) >= -slack, max(low, high) <= leg.length + slack else { return .curved }
    let (first, last) = (min(max(low, 0), leg.length), min(max(high, 0), leg.length))
    switch leg.piece {
    case .line: return .straight(leg.point(at: first), leg.point(at: last))
    case .arc(let arc): return .arc(arc.stretch(from: first / leg.length, to: last / leg.length))
    case .cubic: return .curved
    }
  }
}
