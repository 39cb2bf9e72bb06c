// The shape moves as one: shifts, turns, growth, mirrorings and swaps.

import DanceGeometry
import DanceScore

extension Planner {
  mutating func shift(_ cue: Cue, _ index: Int, by vector: Vector, _ manner: Manner) {
    goTogether(cue, index, named: "shift", manner) { position in position + vector }
  }

  /// Everyone goes along a circle about the same point, as a gate or a pinwheel does.
  mutating func turn(_ cue: Cue, _ index: Int, by angle: Angle, about centre: Point?, _ manner: Manner) {
    let centre = centre ?? middle(of: cue)
    let name = "turn \(FixedDegrees.text(angle))"
    let courses = cue.dancers.sorted().map { dancer -> Motion.Course in
      let spoke = log.positions[dancer] - centre
      guard spoke.length > Tolerance.limit, angle.radians != 0 else { return .still(log.positions[dancer]) }
      return .arc(CircularArc(centre: centre, radius: spoke.length, start: spoke.angle, sweep: angle))
    }
    walkTogether(cue, index, named: name, manner, courses: courses)
  }

  mutating func scale(_ cue: Cue, _ index: Int, by factor: Double, about centre: Point?, _ manner: Manner) {
    let centre = centre ?? middle(of: cue)
    goTogether(cue, index, named: "scale", manner) { position in centre + (position - centre) * factor }
  }

  mutating func mirror(_ cue: Cue, _ index: Int, _ axis: MirrorAxis, _ manner: Manner) {
    goTogether(cue, index, named: "mirror", manner) { position in
      switch axis {
      case .x: Point(-position.x, position.y)
      case .y: Point(position.x, -position.y)
      }
    }
  }

  /// Two trade places; unless another way is asked for, each goes half a circle about their middle, keeping to the
  /// right of the other, so that they stay as far apart as they were.
  mutating func swap(_ cue: Cue, _ index: Int, _ first: Int, _ second: Int, _ manner: Manner) {
    let (here, there) = (log.positions[first], log.positions[second])
    let timing = Timing(of: cue, manner: manner, position: log.positions)
    for (dancer, goal) in [(first, there), (second, here)] {
      let way = manner.ownWays[dancer] ?? manner.way ?? .arc(.degrees(180))
      let course = course(of: way, for: dancer, to: goal, at: cue.start)
      walk(dancer, timing.motion(of: dancer, along: course, easing: manner.easing), facing: manner.facing, cue: index)
    }
    transitions.append(
      Transition(cue: index, name: "swap", dancers: [first, second].sorted(), start: cue.start, end: cue.end))
  }

  private func middle(of cue: Cue) -> Point { Point.middle(of: cue.dancers.map { log.positions[$0] }) }

  /// Everyone goes to where the shape leads: straight, unless another way is asked for.
  private mutating func goTogether(
    _ cue: Cue, _ index: Int, named name: String, _ manner: Manner, goal: (Point) -> Point
  ) {
    let courses = cue.dancers.sorted().map { dancer in
      let way = manner.ownWays[dancer] ?? manner.way ?? .straight
      return course(of: way, for: dancer, to: goal(log.positions[dancer]), at: cue.start)
    }
    walkTogether(cue, index, named: name, manner, courses: courses)
  }

  /// Everyone goes along an own course; `courses` in cast order.
  private mutating func walkTogether(
    _ cue: Cue, _ index: Int, named name: String, _ manner: Manner, courses: [Motion.Course]
  ) {
    let timing = Timing(of: cue, manner: manner, position: log.positions)
    for (dancer, course) in zip(cue.dancers.sorted(), courses) {
      let motion = timing.motion(of: dancer, along: course, easing: manner.easing)
      walk(dancer, motion, facing: manner.facing, cue: index)
    }
    transitions.append(
      Transition(cue: index, name: name, dancers: cue.dancers, start: cue.start, end: cue.end))
  }
}

/// Angles in names of transitions.
private enum FixedDegrees {
  static func text(_ angle: Angle) -> String {
    let tenths = (angle.degrees * 10).rounded()
    return tenths.remainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))°" : "\(tenths / 10)°"
  }
}
