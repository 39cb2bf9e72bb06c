import DanceGeometry
public import DanceScore

extension Performance {
  /// Plans a routine: works out who takes which place and everyone's exact motion, cue by cue in order of time.
  ///
  /// Where people would come too near to each other as it is written, other places, delays and bent ways are looked for
  /// that keep everybody apart (see ``Repair``); `routine` then holds these decisions, as if they had been written.
  ///
  /// - Parameter effort: how long may be looked for a way to keep everybody apart where that is not so as written.
  /// - Complexity: that of the assignments and of a ``ContactSurvey``, else linear in dancers × cues; and what the effort
  ///   allows where something has to be mended.
  public init(of routine: Routine, effort: RepairEffort = .normal) {
    var planner = Planner(routine: routine)
    for passage in Passage.all(of: routine) { planner.perform(passage, effort: effort) }
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
  /// What was changed to keep everybody apart, or could not be.
  var repairs: [Repair] = []
  /// The cues that were performed, with what was decided of them.
  private(set) var cues: [Cue] = []
  /// How many cues were performed before `cues`.
  private(set) var earlierCues = 0
  /// Who takes which place, by cue, where that is known and need not be worked out again.
  var knownSeats: [Int: Seats] = [:]
  /// Who takes which place, by cue, of those in `cues`.
  var seats: [Int: Seats] = [:]
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

  /// Plans what follows on everything that was performed so far.
  mutating func perform(_ cue: Cue) {
    let index = earlierCues + cues.count
    cues.append(cue)
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

  /// The whole performance.
  mutating func finish() -> Performance {
    var decided = routine
    decided.cues = cues
    return performance(of: decided, until: routine.counts)
  }

  /// What was performed, everybody standing until a count in the end.
  mutating func performance(of routine: Routine, until count: Double) -> Performance {
    Performance(
      routine: routine, tracks: log.finish(at: count), transitions: transitions, unfilled: unfilled,
      repairs: repairs, facings: facings, levels: levels)
  }

  /// A planner that goes on from here and keeps apart what it plans, so that it can be looked at by itself.
  func continued() -> Planner {
    var planner = self
    planner.log = log.continued()
    planner.transitions = []
    planner.unfilled = []
    planner.repairs = []
    planner.seats = [:]
    planner.earlierCues = earlierCues + cues.count
    planner.cues = []
    return planner
  }

  /// Makes its own what was planned by a planner that went on from here.
  mutating func adopt(_ continuation: Planner) {
    log.append(continuation.log)
    transitions += continuation.transitions
    unfilled += continuation.unfilled
    repairs += continuation.repairs
    cues += continuation.cues
    facings = continuation.facings
    levels = continuation.levels
    restingFacing = continuation.restingFacing
    heading = continuation.heading
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
