package import DanceGeometry

/// The longest stretch of a motion's way that is walked within one count, in closed form.
///
/// Every easing is fastest at one moment and slower the farther from it, so the best window of a count is the one about
/// that moment: in the middle of `smooth`, at the end of `in`, at the beginning of `out`. The feet fall on the beat or
/// beside it: the window may begin anywhere, so that no step is longer.
package struct LongestStep {
  /// Its length along the way, in metres; the whole way if the motion takes a count or less.
  package let metres: Double
  /// The count at which it begins.
  package let count: Double

  /// The longest step of a motion.
  package init(of motion: Motion) {
    guard motion.duration > 1 else {
      (metres, count) = (motion.length, motion.start)
      return
    }
    switch motion.easing {
    case .linear, .out: count = motion.start
    case .smooth: count = (motion.start + motion.end - 1) / 2
    case .in: count = motion.end - 1
    }
    metres = motion.distanceWalked(from: count, to: count + 1)
  }
}
