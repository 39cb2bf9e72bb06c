// On and off stage. Who waits in the wings stands in files along the side of the floor, a metre apart, unseen:
//
//        back wing
//      ┌───────────┐
//   ∘∘ │           │ ∘∘
//   ∘∘ │   floor   │ ∘∘   second file behind the first where one is full
//   ∘∘ │           │ ∘∘
//      └───────────┘
//         audience

import DanceGeometry
import DanceScore

extension Planner {
  /// The interval between dancers who wait, in metres.
  private static let waitingInterval = 1.0

  mutating func enter(
    _ cue: Cue, _ index: Int, from side: Side, to formation: Formation?, _ placement: Placement, _ manner: Manner
  ) {
    let queue = waitingPlaces(side, count: cue.dancers.count)
    for (dancer, place) in zip(cue.dancers.sorted(), queue) {
      log.stand(dancer, until: cue.start)
      log.place(dancer, at: place, presence: .waiting)
    }
    let goal = formation ?? justInside(side, queue: queue)
    let placement = formation == nil ? Placement(objective: .order) : placement
    travel(cue, index, to: goal, placement, manner, presence: .passing)
    for dancer in cue.dancers { log.place(dancer, at: log.positions[dancer], presence: .onStage) }
  }

  mutating func exit(_ cue: Cue, _ index: Int, to side: Side, _ manner: Manner) {
    let places = waitingPlaces(side, count: cue.dancers.count).map { Formation.Place($0) }
    let wing = Formation(name: "exit", places: places)
    travel(cue, index, to: wing, Placement(), manner, presence: .passing)
    for dancer in cue.dancers { log.place(dancer, at: log.positions[dancer], presence: .waiting) }
  }

  /// Where those who are not yet on stage wait: on the side from which they will enter first.
  func firstWaitingPlaces() -> [(Int, Point)] {
    var waiting = Set(routine.offstageAtStart)
    var places: [(Int, Point)] = []
    for cue in routine.cues {
      guard !waiting.isEmpty else { break }
      guard case .enter(let side, _, _, _) = cue.action else { continue }
      let queue = waitingPlaces(side, count: cue.dancers.count)
      for (dancer, place) in zip(cue.dancers.sorted(), queue) where waiting.remove(dancer) != nil {
        places.append((dancer, place))
      }
    }
    return places + zip(waiting.sorted(), waitingPlaces(.left, count: waiting.count))
  }

  /// As many places in a wing as asked for: along the side from downstage up (from the left for the back), the file
  /// nearest to the floor first.
  private func waitingPlaces(_ side: Side, count: Int) -> [Point] {
    let (low, high) = (routine.stage.lowerCorner, routine.stage.upperCorner)
    let length = side == .back ? high.x - low.x : high.y - low.y
    let perFile = max(1, Int(length / Self.waitingInterval))
    let first = min(routine.stage.wings / 2, Self.waitingInterval)
    return (0..<count).map { number in
      let inFile = min(perFile, count - number / perFile * perFile)
      let along = (Double(number % perFile) - Double(inFile - 1) / 2) * Self.waitingInterval
      let out = first + Double(number / perFile) * Self.waitingInterval
      switch side {
      case .left: return Point(low.x - out, (low.y + high.y) / 2 + along)
      case .right: return Point(high.x + out, (low.y + high.y) / 2 + along)
      case .back: return Point((low.x + high.x) / 2 + along, high.y + out)
      }
    }
  }

  /// Straight in from the wings, in the same arrangement: whoever waited farthest out stands nearest to the edge.
  private func justInside(_ side: Side, queue: [Point]) -> Formation {
    let inward: Vector =
      switch side {
      case .left: Vector(1, 0)
      case .right: Vector(-1, 0)
      case .back: Vector(0, -1)
      }
    let fromFloor = queue.map { ($0 - Point.origin).dot(-inward) }
    let farthest = fromFloor.max() ?? 0
    let margin = max(routine.stage.wings / 2, routine.limits.edge)
    let places = zip(queue, fromFloor).map { start, out in
      Formation.Place(entryPoint(from: start, inward: inward, depth: margin + farthest - out))
    }
    return Formation(name: "enter", places: places)
  }

  /// The first point on the way in from `start` that is `depth` metres inside the floor, to a quarter of a metre; where
  /// the floor is not that deep, the deepest one.
  private func entryPoint(from start: Point, inward: Vector, depth: Double) -> Point {
    let floor = routine.stage.floor
    let stride = 0.25
    let across = routine.stage.width + routine.stage.depth + 2 * routine.stage.wings
    var deepest = start
    for step in 0...Int(min(across / stride, 100_000)) {
      let point = start + inward * (Double(step) * stride)
      if -floor.signedDistance(to: point) >= depth { return point }
      if floor.signedDistance(to: point) < floor.signedDistance(to: deepest) { deepest = point }
    }
    return deepest
  }
}
