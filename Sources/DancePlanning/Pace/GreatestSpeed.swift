package import DanceGeometry
package import DanceScore

/// The greatest speed of a motion in seconds: the easing's rate times the tempo, at its highest.
///
/// On a stretch of the clock the tempo is a + b·u in the share u of the motion's time, so the speed is a polynomial in u
/// whose extremes are roots of a polynomial of degree two at most: closed form for every easing.
package struct GreatestSpeed {
  /// In metres a second.
  package var metresPerSecond: Double
  /// The count at which it is reached.
  package var count: Double

  /// The greatest speed over the whole of a motion.
  package static func of(_ motion: Motion, clock: Clock) -> GreatestSpeed {
    guard motion.duration > 0 else { return GreatestSpeed(metresPerSecond: 0, count: motion.start) }
    let inner = clock.changeCounts.filter { $0 > motion.start && $0 < motion.end }
    let bounds = [motion.start] + inner + [motion.end]
    var best = GreatestSpeed(metresPerSecond: 0, count: motion.start)
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      let first = (lower - motion.start) / motion.duration
      let last = (upper - motion.start) / motion.duration
      let tempo = TempoLine(of: clock, from: lower, to: upper, first: first, last: last)
      for share in candidates(motion.easing, tempo, first: first, last: last) {
        let rate = motion.easing.rate(share) * (tempo.constant + tempo.slope * share)
        let speed = motion.length / motion.duration * rate
        if speed > best.metresPerSecond {
          best = GreatestSpeed(metresPerSecond: speed, count: motion.start + share * motion.duration)
        }
      }
    }
    return best
  }

  /// The tempo in counts a second as a line in the share of a motion's time.
  private struct TempoLine {
    var constant: Double
    var slope: Double

    init(of clock: Clock, from lower: Double, to upper: Double, first: Double, last: Double) {
      let begin = clock.tempo(atCount: lower)
      // In the middle, so that the stretch that begins at `upper` has no say.
      let middle = clock.tempo(atCount: (lower + upper) / 2)
      slope = last > first ? 2 * (middle - begin) / (last - first) : 0
      constant = begin - slope * first
    }
  }

  /// The shares at which the speed can be greatest: both ends and the extremes between them.
  private static func candidates(_ easing: Easing, _ tempo: TempoLine, first: Double, last: Double) -> [Double] {
    let (a, b) = (tempo.constant, tempo.slope)
    let extremes: [Double] =
      switch easing {
      case .linear: []
      case .in: b < 0 ? [-a / (2 * b)] : []
      case .out: b > 0 ? [(b - a) / (2 * b)] : []
      // d/du 30u²(1−u)²(a + bu) = 30u(1−u)·(2a + (3b − 4a)u − 5bu²)
      case .smooth: roots(ofSquare: -5 * b, linear: 3 * b - 4 * a, constant: 2 * a)
      }
    return [first, last] + extremes.filter { $0 > first && $0 < last }
  }

  private static func roots(ofSquare a: Double, linear b: Double, constant c: Double) -> [Double] {
    guard a != 0 else { return b != 0 ? [-c / b] : [] }
    let discriminant = b * b - 4 * a * c
    guard discriminant >= 0 else { return [] }
    let q = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return [q / a] + (q != 0 ? [c / q] : [])
  }
}
