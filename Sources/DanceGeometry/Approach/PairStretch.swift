/// Two motions during a time in which neither changes its kind.
struct PairStretch {
  let counts: ClosedRange<Double>
  let pair: WalkingPair
  let relative: RelativeWay
  private let clock: StretchClock

  /// What two motions do between two counts, neither's start, end or corner strictly between them.
  init(_ one: Motion, _ other: Motion, over counts: ClosedRange<Double>) {
    self.counts = counts
    pair = WalkingPair(
      one: Walker(one, from: counts.lowerBound, to: counts.upperBound),
      other: Walker(other, from: counts.lowerBound, to: counts.upperBound))
    let driver = pair.one.rest == nil ? one : other
    clock = StretchClock(counts: counts, motion: driver)
    relative = pair.sharesClock ? RelativeWay(pair, over: counts) : .irregular
  }

  /// The closest approach.
  func closest(tolerance: Double, known: Double) -> Approach {
    guard let (distance, share) = relative.nearest else {
      return pair.least(from: counts.lowerBound, to: counts.upperBound, tolerance: tolerance, known: known)
    }
    return Approach(distance: distance, count: clock.count(at: share), lowerBound: distance)
  }

  /// The intervals in which the distance is below `limit`.
  func contacts(below limit: Double) -> [Contact] {
    guard let intervals = relative.sublevel(below: limit) else { return irregularContacts(below: limit) }
    return intervals.map {
      Contact(
        from: clock.count(at: $0.low), to: clock.count(at: $0.high), distance: $0.distance,
        count: clock.count(at: $0.nearest))
    }
  }

  private func irregularContacts(below limit: Double) -> [Contact] {
    pair.sublevel(
      from: counts.lowerBound, to: counts.upperBound, below: limit, resolution: Tolerance.distance / 100
    ).map {
      let nearest = pair.least(from: $0.lowerBound, to: $0.upperBound, tolerance: Tolerance.distance)
      return Contact(from: $0.lowerBound, to: $0.upperBound, distance: nearest.distance, count: nearest.count)
    }
  }
}

/// How the share of the way walked during a stretch becomes a count.
struct StretchClock {
  let counts: ClosedRange<Double>
  let motion: Motion

  /// The count at which the share `share` of what is walked during the stretch is behind.
  func count(at share: Double) -> Double {
    let (low, high) = (counts.lowerBound, counts.upperBound)
    if share <= 0 { return low }
    if share >= 1 { return high }
    if motion.easing == .linear { return low + (high - low) * share }
    let (first, last) = (motion.progress(at: low), motion.progress(at: high))
    let count = motion.start + motion.duration * motion.easing.time(of: first + (last - first) * share)
    return min(max(count, low), high)
  }
}

/// Two walkers; as a function of time, their distance.
struct WalkingPair: Enclosable {
  var one: Walker
  var other: Walker

  /// Whether the two advance by a common clock: one stands, both are even, or both ease alike over the same counts.
  var sharesClock: Bool {
    if one.rest != nil || other.rest != nil { return true }
    let (a, b) = (one.motion, other.motion)
    return a.easing == b.easing && (a.easing == .linear || (a.start == b.start && a.end == b.end))
  }

  func stance(at count: Double) -> (Walker.Stance, Walker.Stance) {
    (one.stance(at: count), other.stance(at: count))
  }

  func value(_ stance: (Walker.Stance, Walker.Stance)) -> Double {
    stance.0.point.distance(to: stance.1.point)
  }

  func enclosure(
    from first: (Walker.Stance, Walker.Stance), to last: (Walker.Stance, Walker.Stance)
  ) -> (low: Double, high: Double) {
    let (start, end) = (first.0.point - first.1.point, last.0.point - last.1.point)
    let slack = one.deviation(from: first.0, to: last.0) + other.deviation(from: first.1, to: last.1)
    let nearest = RelativeWay.straightNearest(from: start, to: end).distance
    return (max(0, nearest - slack), max(start.length, end.length) + slack)
  }
}
