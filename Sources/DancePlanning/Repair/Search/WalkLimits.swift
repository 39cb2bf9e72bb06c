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
    guard motion.course != written.course else { return true }
    let found = intrusion(of: motion, limits)
    return found == 0 || found <= intrusion(of: written, limits)
  }

  /// How deep a dancer goes into props on the way, in metres, beyond where the way begins and ends.
  func avoidableIntrusion(of motion: Motion, of dancer: Int) -> Double {
    guard !routine.stage.props.isEmpty else { return 0 }
    let limits = routine.limits(of: dancer, at: motion.start)
    let found = intrusion(of: motion, limits)
    guard found > 0 else { return 0 }
    let ends = [motion.course.point(at: 0), motion.course.point(at: 1)]
    let atEnds = routine.stage.props.flatMap { prop in
      ends.map { limits.radius - prop.region.signedDistance(to: $0) }
    }
    return max(0, found - max(0, atEnds.max() ?? 0))
  }

  /// How deep a dancer goes into props, in metres.
  private func intrusion(of motion: Motion, _ limits: Limits) -> Double {
    routine.stage.props.reduce(0) { deepest, prop in
      let region = prop.region
      let box = motion.bounds(from: motion.start, to: motion.end)
      if let around = region.bounds, around.distance(to: box) > limits.radius { return deepest }
      let found = region.intrusions(of: motion, over: motion.start...motion.end, nearerThan: limits.radius)
      return max(deepest, found.map(\.deepest).max() ?? 0)
    }
  }
}

extension Box {
  /// Whether another box lies in it.
  fileprivate func holds(_ other: Box) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }
}
