// The way is walked by s = ℓ·E(u), u the share of the motion's time; the tempo is f counts a second, so that u grows by
// f/D a second on a motion of D counts. On a stretch of the clock f is a line in u with the slope b. Then, in seconds,
//
//   speed             v  = ℓ/D · E′·f
//   along the way     v̇  = ℓ/D² · f·(E″·f + E′·b)
//   across the way    v²·κ,    κ the curvature
//
// and the acceleration is the hypotenuse of the last two. Its greatest value is found by subdivision: on a stretch in
// which E′ and E″ are monotone, both ends bound them, and with them the acceleration from above; the middle is a value
// that is reached. The stretch with the highest bound is halved until bound and value agree. On straight ways at a steady
// tempo they agree at once.

package import DanceGeometry
package import DanceScore

/// The greatest acceleration of a motion in seconds, changes of tempo included, and where it is reached.
package struct GreatestAcceleration {
  /// How far below the truth the value may be, as a share of it.
  package static let precision = 1e-6

  /// In metres a second².
  package private(set) var metresPerSecondSquared = 0.0
  /// The count at which it is reached.
  package private(set) var count: Double

  /// The greatest acceleration over the whole of a motion. Stretches certain to stay below `floor` are not looked at
  /// closely, and none any more when `ceiling` is exceeded.
  ///
  /// - Complexity: O(1) for straight ways at a steady tempo; otherwise some hundred evaluations.
  package init(of motion: Motion, clock: Clock, above floor: Double = 0, upTo ceiling: Double = .infinity) {
    count = motion.start
    guard motion.duration > 0, motion.length > 0 else { return }
    var open = Self.stretches(of: motion, clock: clock)
    // Bounds fall by half each round, so that the rounds end; curves with huge curvature end here with what is found.
    for _ in 0..<4096 {
      guard let worst = open.indices.max(by: { open[$0].bound < open[$1].bound }) else { return }
      let stretch = open.remove(at: worst)
      for share in [stretch.first, stretch.middle, stretch.last] {
        let value = stretch.bound(from: share, to: share)
        guard value > metresPerSecondSquared else { continue }
        (metresPerSecondSquared, count) = (value, motion.start + share * motion.duration)
      }
      guard metresPerSecondSquared <= ceiling,
        stretch.bound > max(metresPerSecondSquared, floor) * (1 + Self.precision)
      else { return }
      open += stretch.halves
    }
  }

  /// The motion cut where the tempo changes, and where E′ or E″ turns round.
  private static func stretches(of motion: Motion, clock: Clock) -> [Stretch] {
    let turns = motion.easing == .smooth ? [0.21132486540518713, 0.5, 0.7886751345948129] : []
    let changes = clock.changeCounts.filter { $0 > motion.start && $0 < motion.end }
      .map { ($0 - motion.start) / motion.duration }
    let cuts = ([0, 1] + turns + changes).sorted()
    return zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { first, last in
      let middle = (first + last) / 2
      let begin = clock.tempo(atCount: motion.start + first * motion.duration)
      // In the middle, so that the stretch of the clock that begins at `last` has no say.
      let slope = 2 * (clock.tempo(atCount: motion.start + middle * motion.duration) - begin) / (last - first)
      return Stretch(motion: motion, tempo: begin - slope * first, slope: slope, first: first, last: last)
    }
  }

  /// A stretch of a motion in which the tempo is a line and the easing's rates are monotone.
  private struct Stretch {
    let motion: Motion
    /// The tempo in counts a second, continued to the motion's beginning.
    let tempo: Double
    /// How much the tempo grows over the motion's whole time.
    let slope: Double
    let first: Double
    let last: Double
    /// What the acceleration does not exceed.
    let bound: Double

    init(motion: Motion, tempo: Double, slope: Double, first: Double, last: Double) {
      (self.motion, self.tempo, self.slope, self.first, self.last) = (motion, tempo, slope, first, last)
      bound = Self.bound(motion, tempo: tempo, slope: slope, from: first, to: last)
    }

    var middle: Double { (first + last) / 2 }

    var halves: [Stretch] {
      [
        Stretch(motion: motion, tempo: tempo, slope: slope, first: first, last: middle),
        Stretch(motion: motion, tempo: tempo, slope: slope, first: middle, last: last),
      ]
    }

    /// A bound between two shares; from a share to itself, the value there.
    func bound(from first: Double, to last: Double) -> Double {
      Self.bound(motion, tempo: tempo, slope: slope, from: first, to: last)
    }

    private static func bound(
      _ motion: Motion, tempo: Double, slope: Double, from first: Double, to last: Double
    ) -> Double {
      let easing = motion.easing
      let (begin, end) = (tempo + slope * first, tempo + slope * last)
      let rates = [easing.rate(first), easing.rate(last)]
      let fastest = max(begin, end)
      // E″·f + E′·b from above and below: each product is monotone in both factors, f being positive.
      let changes = [easing.acceleration(first), easing.acceleration(last)].flatMap { [$0 * begin, $0 * end] }
      let drifts = rates.map { $0 * slope }
      let highest = (changes.max() ?? 0) + (drifts.max() ?? 0)
      let lowest = (changes.min() ?? 0) + (drifts.min() ?? 0)
      let scale = motion.length / (motion.duration * motion.duration)
      let along = scale * fastest * max(abs(highest), abs(lowest))
      let speed = motion.length / motion.duration * (rates.max() ?? 0) * fastest
      let curvature = motion.curvatureBound(from: easing.progress(first), to: easing.progress(last))
      guard curvature > 0, curvature.isFinite else { return along }
      let across = speed * speed * curvature
      return (along * along + across * across).squareRoot()
    }
  }
}
