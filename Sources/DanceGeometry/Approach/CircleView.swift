/// Somebody who walks evenly on a circle, as seen from the origin.
///
/// With d the distance of the circle's middle and x the angle beyond the circle's nearest point, the squared distance is
/// (d − r)² + 4dr·sin²(x/2), which loses nothing to rounding where it matters.
struct CircleView {
  /// The distance of the middle, times four, times the radius.
  private let swing: Double
  /// The distance of the nearest point of the whole circle.
  private let gap: Double
  /// The angle beyond the nearest point at the share 0.
  private let start: Double
  /// By how much it grows to the share 1.
  private let sweep: Double

  init(middle: Vector, radius: Double, start: Double, sweep: Double) {
    let distance = middle.length
    gap = abs(distance - radius)
    swing = 4 * distance * radius
    isConstant = min(distance, radius) <= 1e-12 || abs(sweep) <= 1e-15
    self.start = start - middle.angle.radians - .pi
    self.sweep = sweep
  }

  /// Whether the distance does not change at all: the circle is seen from its middle, or is a point, or is not walked.
  private let isConstant: Bool

  /// The distance at a share.
  private func distance(at share: Double) -> Double {
    let sine = Elementary.sine((start + sweep * share) / 2)
    return (gap * gap + swing * sine * sine).squareRoot()
  }

  /// The least distance between two shares, and the first share of it.
  func nearest(from low: Double, to high: Double) -> (distance: Double, share: Double) {
    if isConstant { return (distance(at: low), low) }
    // The first whole turn that is passed, in the sense of walking.
    let turns = (start + sweep * low) / (2 * .pi)
    let turn = 2 * .pi * turns.rounded(sweep > 0 ? .up : .down)
    let share = (turn - start) / sweep
    if share >= low && share <= high { return (gap, share) }
    let (first, last) = (distance(at: low), distance(at: high))
    return first <= last ? (first, low) : (last, high)
  }

  /// The intervals of shares with a distance below `limit`, in order.
  func sublevel(below limit: Double) -> [RelativeWay.Interval] {
    if isConstant {
      let distance = distance(at: 0)
      return distance < limit ? [RelativeWay.Interval(low: 0, high: 1, distance: distance, nearest: 0)] : []
    }
    let room = (limit - gap) * (limit + gap)
    guard room > 0 else { return [] }
    // Somebody who goes round ten thousand times is not told of every single passing.
    guard room < swing, abs(sweep) < 2 * .pi * 10_000 else { return [interval(from: 0, to: 1)] }
    let half = 2 * Elementary.arcTangent(y: room.squareRoot(), x: (swing - room).squareRoot())
    let (first, last) = (start / (2 * .pi), (start + sweep) / (2 * .pi))
    let turns = stride(from: min(first, last).rounded(.down), through: max(first, last).rounded(.up), by: 1)
    let found = turns.compactMap { turn -> RelativeWay.Interval? in
      let (one, other) = ((2 * .pi * turn - half - start) / sweep, (2 * .pi * turn + half - start) / sweep)
      let (low, high) = (max(0, min(one, other)), min(1, max(one, other)))
      return low < high ? interval(from: low, to: high) : nil
    }
    return sweep > 0 ? found : found.reversed()
  }

  private func interval(from low: Double, to high: Double) -> RelativeWay.Interval {
    let (distance, share) = nearest(from: low, to: high)
    return RelativeWay.Interval(low: low, high: high, distance: distance, nearest: share)
  }
}
