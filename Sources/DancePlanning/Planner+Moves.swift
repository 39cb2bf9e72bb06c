import DanceGeometry
import DanceScore

extension Planner {
  /// Puts everyone into the first formation at once.
  mutating func start(_ cue: Cue, _ index: Int, _ formation: Formation, _ placement: Placement) {
    var placement = placement
    placement.objective = .order
    let seats = seat(cue.dancers, index, in: formation, placement)
    for seat in seats.taken {
      log.place(seat.dancer, at: formation.places[seat.place].position, presence: .onStage)
    }
    for (offset, dancer) in seats.placeless.enumerated() {
      log.place(dancer, at: overflowPlace(offset), presence: .onStage)
    }
    for seat in seats.taken {
      if let facing = formation.places[seat.place].facing { face(seat.dancer, facing, from: cue.start, within: 0) }
    }
    transitions.append(
      Transition(
        cue: index, name: formation.name, dancers: cue.dancers, start: cue.start, end: cue.start,
        takers: seats.takers))
  }

  /// Where those wait for whom the first formation has no place: in a line at the front, to be seen and not stacked.
  private func overflowPlace(_ offset: Int) -> Point {
    let corner = routine.stage.lowerCorner
    return Point(corner.x + 0.5 + Double(offset), corner.y + 0.5)
  }

  mutating func move(_ cue: Cue, _ index: Int, to formation: Formation, _ placement: Placement, _ manner: Manner) {
    travel(cue, index, to: formation, placement, manner, presence: .onStage)
  }

  /// Assigns the places of a formation and sends everyone there.
  mutating func travel(
    _ cue: Cue, _ index: Int, to formation: Formation, _ placement: Placement, _ manner: Manner, presence: Presence
  ) {
    let seats = seat(cue.dancers, index, in: formation, placement)
    let timing = Timing(of: cue, manner: manner, position: log.positions)
    for seat in seats.taken {
      let place = formation.places[seat.place]
      let way = manner.ownWays[seat.dancer] ?? manner.way ?? .straight
      let course = course(of: way, for: seat.dancer, to: place.position, at: cue.start)
      let motion = timing.motion(of: seat.dancer, along: course, easing: manner.easing)
      walk(seat.dancer, motion, facing: manner.facing, presence: presence, cue: index)
      if let facing = place.facing { face(seat.dancer, facing, from: cue.end, within: 0) }
    }
    transitions.append(
      Transition(
        cue: index, name: formation.name, dancers: cue.dancers, start: cue.start, end: cue.end,
        assignment: seats.report, takers: seats.takers))
  }

  /// The course of a way from where a dancer is to a place.
  func course(of way: Manner.Way, for dancer: Int, to goal: Point, at count: Double) -> Motion.Course {
    let origin = log.positions[dancer]
    guard origin != goal || way.hasStops else { return .still(origin) }
    let carriesOn = log.plannedUntil[dancer] == count
    return Motion.Course(of: way, from: origin, to: goal, leaving: carriesOn ? heading[dancer].map(Vector.unit) : nil)
  }
}

extension Manner.Way {
  /// Whether the way leads somewhere even if it ends where it begins.
  fileprivate var hasStops: Bool {
    switch self {
    case .straight, .arc: false
    case .curve(let points), .via(let points): !points.isEmpty
    }
  }
}

extension Motion.Course {
  /// The course of a way from one place to another.
  ///
  /// - Parameter departure: the direction in which the dancer came, with which a curve without points carries on.
  init(of way: Manner.Way, from origin: Point, to goal: Point, leaving departure: Vector? = nil) {
    switch way {
    case .straight:
      self = .line(origin, goal)
    case .arc(let angle):
      self.init(along: .arc(from: origin, to: goal, turning: angle))
    case .via(let points):
      self.init(along: .polyline([origin] + points + [goal]))
    case .curve(let points):
      self.init(
        along: .smooth(through: [origin] + points + [goal], leaving: points.isEmpty ? departure : nil))
    }
  }

  /// The simplest course along the whole of a path.
  init(along path: Path) {
    switch (path.pieces.count, path.pieces.first) {
    case (1, .line(let start, let end)): self = .line(start, end)
    case (1, .arc(let arc)): self = .arc(arc)
    default: self = .path(path, from: 0, to: path.length)
    }
  }
}
