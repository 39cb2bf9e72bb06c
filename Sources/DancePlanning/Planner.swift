import DanceGeometry
public import DanceScore

extension Performance {
  /// Plans a routine: works out who takes which place and everyone's exact motion, cue by cue in order of time.
  ///
  /// Ways and timings are walked as they are written. Whether that is safe is for the checks to say.
  ///
  /// - Parameter effort: how long may be looked for a way to keep everybody apart where that is not so as written.
  /// - Complexity: that of the assignments, else linear in dancers × cues.
  public init(of routine: Routine, effort: RepairEffort = .normal) {
    var planner = Planner(routine: routine)
    for (index, cue) in routine.cues.enumerated() { planner.perform(cue, index: index) }
    self = planner.finish()
  }
}

/// Works through the cues of a routine and writes down everyone's track.
struct Planner {
  let routine: Routine
  var log: TrackLog
  var facings: FacingTimeline
  var levels = LevelTimeline()
  var transitions: [Transition] = []
  var unfilled: [Unfilled] = []
  /// Where each dancer looks when nothing else is said.
  var restingFacing: [Facing]
  /// The direction in which each dancer last went.
  var heading: [Angle?]

  init(routine: Routine) {
    self.routine = routine
    let count = routine.cast.count
    log = TrackLog(dancerCount: count)
    facings = FacingTimeline(dancerCount: count)
    restingFacing = Array(repeating: .audience, count: count)
    heading = Array(repeating: nil, count: count)
    for (dancer, point) in firstWaitingPlaces() { log.place(dancer, at: point, presence: .waiting) }
  }

  mutating func perform(_ cue: Cue, index: Int) {
    switch cue.action {
    case .start(let formation, let placement):
      start(cue, index, formation, placement)
    case .move(let formation, let placement, let manner):
      move(cue, index, to: formation, placement, manner)
    case .shift(let vector, let manner):
      shift(cue, index, by: vector, manner)
    case .turn(let angle, let centre, let manner):
      turn(cue, index, by: angle, about: centre, manner)
    case .scale(let factor, let centre, let manner):
      scale(cue, index, by: factor, about: centre, manner)
    case .mirror(let axis, let manner):
      mirror(cue, index, axis, manner)
    case .swap(let first, let second, let manner):
      swap(cue, index, first, second, manner)
    case .follow(let path, let spacing, let manner):
      follow(cue, index, along: path, spacing: spacing, manner)
    case .enter(let side, let formation, let placement, let manner):
      enter(cue, index, from: side, to: formation, placement, manner)
    case .exit(let side, let manner):
      exit(cue, index, to: side, manner)
    case .face(let facing):
      for dancer in cue.dancers { face(dancer, facing, from: cue.start, within: cue.end - cue.start) }
    case .level(let level):
      for dancer in cue.dancers { levels.append(level, of: dancer, at: cue.start, within: cue.end - cue.start) }
    }
  }

  mutating func finish() -> Performance {
    Performance(
      routine: routine, tracks: log.finish(at: routine.counts), transitions: transitions, unfilled: unfilled,
      repairs: [], facings: facings, levels: levels)
  }

  /// Writes down one dancer's way within a cue: standing until it begins, then the motion, then the new facing.
  mutating func walk(_ dancer: Int, _ motion: Motion, facing: Facing?, presence: Presence = .onStage, cue: Int) {
    let onTheWay = facing ?? restingFacing[dancer]
    if motion.length > 0 {
      if onTheWay != restingFacing[dancer] || onTheWay == .travel { turnEyes(dancer, to: onTheWay, at: motion.start) }
      heading[dancer] = motion.course.direction(at: 1).angle
    }
    log.walk(dancer, motion, presence: presence, cue: cue)
    guard motion.length > 0, onTheWay == .travel || onTheWay != restingFacing[dancer] else { return }
    turnEyes(dancer, to: standing(dancer), at: motion.end)
  }

  /// Where a standing dancer looks: who faces the way of travel keeps the direction of the last way.
  private func standing(_ dancer: Int) -> Facing {
    guard restingFacing[dancer] == .travel else { return restingFacing[dancer] }
    return heading[dancer].map(Facing.direction) ?? .audience
  }

  /// Makes `facing` the dancer's own from a moment on.
  mutating func face(_ dancer: Int, _ facing: Facing, from count: Double, within length: Double) {
    restingFacing[dancer] = facing
    turnEyes(dancer, to: facing, at: count, within: length)
  }

  private mutating func turnEyes(_ dancer: Int, to facing: Facing, at count: Double, within length: Double = 0) {
    let origin = facings.direction(
      of: dancer, at: count, position: log.positions[dancer], velocity: .zero)
    facings.append(FacingTimeline.Change(count: count, length: length, target: facing, origin: origin), of: dancer)
  }
}
