import DanceGeometry
import DanceScore

/// Whether a walk keeps what its dancer is held to: speed, acceleration and stride, the floor, and props.
///
/// What is broken as it is written may be broken as much, and no more.
struct WalkLimits {
  let routine: Routine
  private let floor: Region

  init(of routine: Routine) {
    self.routine = routine
    floor = routine.stage.floor
  }

  /// Whether a dancer may walk so instead of as it is written.
  func allow(_ motion: Motion, insteadOf written: Motion, of dancer: Int, isOnStage: Bool) -> Bool {
    let limits = routine.limits(of: dancer, at: motion.start)
    return isSlowEnough(motion, written, limits) && staysOnFloor(motion, written, limits, isOnStage: isOnStage)
      && staysClearOfProps(motion, written, limits)
  }

  private func isSlowEnough(_ motion: Motion, _ written: Motion, _ limits: Limits) -> Bool {
    let clock = routine.clock
    let speed = GreatestSpeed.of(motion, clock: clock).metresPerSecond
    if speed > limits.speed, speed > GreatestSpeed.of(written, clock: clock).metresPerSecond + Tolerance.limit {
      return false
    }
    if let limit = limits.acceleration {
      let greatest = GreatestAcceleration(of: motion, clock: clock, above: limit, upTo: limit * 1.01)
      if greatest.metresPerSecondSquared > limit,
        greatest.metresPerSecondSquared > GreatestAcceleration(of: written, clock: clock).metresPerSecondSquared
      {
        return false
      }
    }
    if let limit = limits.stride {
      let step = LongestStep(of: motion).metres
      if step > limit, step > LongestStep(of: written).metres + Tolerance.limit { return false }
    }
    return true
  }

  /// On the way in and out the edge is crossed on purpose.
  private func staysOnFloor(_ motion: Motion, _ written: Motion, _ limits: Limits, isOnStage: Bool) -> Bool {
    guard isOnStage, motion.course != written.course else { return true }
    func depth(_ motion: Motion) -> Double {
      floor.excursions(of: motion, over: motion.start...motion.end, beyond: limits.edge).map(\.deepest).max() ?? 0
    }
    let box = motion.bounds(from: motion.start, to: motion.end)
    if case .rectangle(let inside) = floor, inside.inflated(by: -limits.edge).holds(box) { return true }
    let found = depth(motion)
    return found == 0 || found <= depth(written)
  }

  private func staysClearOfProps(_ motion: Motion, _ written: Motion, _ limits: Limits) -> Bool {
    guard !routine.stage.props.isEmpty, motion.course != written.course else { return true }
    return routine.stage.props.allSatisfy { prop in
      let region = prop.region
      let box = motion.bounds(from: motion.start, to: motion.end)
      if let around = region.bounds, around.distance(to: box) > limits.radius { return true }
      func depth(_ motion: Motion) -> Double {
        region.intrusions(of: motion, over: motion.start...motion.end, nearerThan: limits.radius).map(\.deepest).max()
          ?? 0
      }
      let found = depth(motion)
      return found == 0 || found <= depth(written)
    }
  }
}

extension Box {
  /// Whether another box lies in it.
  fileprivate func holds(_ other: Box) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }
}
