// How far can a walk stray from a straight, even walk?
//
// Over a short interval of time, somebody goes from P0 to P1 along some curve of length ℓ; the chord is c = |P1 − P0|.
// Call λ the share of ℓ that is behind at a moment. Then the dancer, at q, is
//
//        q                          |q − P0| ≤ λℓ   and   |q − P1| ≤ (1 − λ)ℓ,
//      ⋰   ⋱
//    P0 ─ m ── P1                   m = (1 − λ)P0 + λP1.
//
// For any three points (Stewart's theorem)   |q − m|² = (1−λ)|q−P0|² + λ|q−P1|² − λ(1−λ)c²
//                                                     ≤ (1−λ)λ²ℓ² + λ(1−λ)²ℓ² − λ(1−λ)c² = λ(1−λ)(ℓ² − c²),
// so the dancer is never farther than ½√(ℓ² − c²) from the point of the chord at the same share. That needs nothing but a
// length: it holds for lines, arcs, cubics, cusps and corners alike. Where the curvature is known to stay below κ,
// Taylor's theorem gives ℓ²κ/8, which is as good and does not suffer from the cancellation in ℓ² − c²; on a straight
// line it gives exactly 0.
//
// The share λ is not the share of time. If s(t) is the way walked, a straight line through its two ends errs by at most
// h²·max|s″|/8, which moves m along the chord by at most c/ℓ times as much.
//
// Both parts shrink with h² where the way is smooth, so halving the time makes the model four times as good.

/// A motion during a time in which it either walks throughout or stands throughout.
struct Walker {
  /// What is walked.
  let motion: Motion
  /// Where it stands, if it does.
  let rest: Point?
  /// The length of the whole way in metres.
  private let length: Double

  /// What is known of the dancer at one moment.
  struct Stance {
    /// Where.
    var point: Point
    /// The share of the motion's time that has passed.
    var share: Double
    /// The share of the way that is behind.
    var progress: Double
    /// The leg of the path, where there is one.
    var leg: Int
  }

  /// What `motion` does between two counts, neither its start nor its end strictly between them.
  init(_ motion: Motion, from first: Double, to last: Double) {
    self.motion = motion
    length = motion.length
    let middle = first + (last - first) / 2
    if middle < motion.start || length == 0 {
      rest = motion.course.point(at: 0)
    } else if middle >= motion.end {
      rest = motion.course.point(at: 1)
    } else {
      rest = nil
    }
  }

  /// Where the dancer is at a count.
  func stance(at count: Double) -> Stance {
    if let rest { return Stance(point: rest, share: 0, progress: 0, leg: 0) }
    let share = motion.share(at: count)
    let progress = motion.easing.progress(share)
    guard case .path(let path, let from, let to) = motion.course else {
      return Stance(point: motion.course.point(at: progress), share: share, progress: progress, leg: 0)
    }
    let distance = share >= 1 ? to : from + (to - from) * progress
    let leg = path.legIndex(at: distance)
    return Stance(point: path.point(at: distance, onLeg: leg), share: share, progress: progress, leg: leg)
  }

  /// How far, at most, the dancer is from someone who walks straight and evenly between two moments.
  func deviation(from first: Stance, to last: Stance) -> Double {
    let walked = length * (last.progress - first.progress)
    guard rest == nil, walked > 0 else { return 0 }
    let time = last.share - first.share
    let bend = motion.easing.greatestAcceleration(from: first.share, to: last.share) * length * time * time / 8
    return bow(from: first, to: last) + min(1, first.point.distance(to: last.point) / walked) * bend
  }

  /// How far, at most, the way between two moments is from its chord, at the same share of both.
  func bow(from first: Stance, to last: Stance) -> Double {
    let walked = length * (last.progress - first.progress)
    guard rest == nil, walked > 0 else { return 0 }
    switch motion.course {
    case .still, .line: return 0
    case .arc(let arc): return min(walked / 2, walked * walked / (8 * arc.radius))
    case .path(let path, _, _):
      let chord = first.point.distance(to: last.point)
      // Lengths and points of a path are known to about 10⁻¹² of its length; ℓ² − c² must not suffer.
      let rounding = 2 * walked * 1e-12 * (1 + path.length)
      let general = 0.5 * (max(0, (walked - chord) * (walked + chord)) + rounding).squareRoot()
      guard first.leg == last.leg, !path.legs.isEmpty else { return general }
      return min(general, walked * walked * path.legs[first.leg].curvature / 8)
    }
  }
}
