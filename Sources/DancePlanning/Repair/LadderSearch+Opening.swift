// Open up, cross, close.
//
//     ∘∘∘        ∘  ∘  ∘           ∘   ∘            ∘ ∘
//     ∘∘∘   ──▶  ∘  ∘  ∘   ──▶   ∘       ∘   ──▶   ∘   ∘
//     ∘∘∘        ∘  ∘  ∘           ∘   ∘            ∘ ∘
//
// A shape that grows about a point keeps everybody apart. Grown so far that neighbours are √2 times the clearance apart, it
// can go to the goal, grown likewise, by the least sum of squares, straight and together, and nobody comes nearer than the
// clearance (see ``Guarantee``); then it shrinks. So it works for whatever stands at the clearance, given the floor and the
// counts.

import DanceGeometry
import DanceScore

extension LadderSearch {
  /// Whether the passage is one move that could be danced in three steps.
  var canOpen: Bool { onlyMove.flatMap { Opening(of: written.cues[$0], in: written) } != nil }

  private var onlyMove: Int? {
    let moves = written.cues.indices.filter { written.cues[$0].manner != nil }
    return moves.count == 1 ? moves.first : nil
  }

  /// What mends the passage by opening the shape.
  mutating func opening() -> RepairLadder.Cure? {
    guard let move = onlyMove, let opening = Opening(of: written.cues[move], in: written) else { return nil }
    for factor in opening.factors {
      guard let steps = opening.steps(by: factor) else { continue }
      var cues = written.cues
      cues.replaceSubrange(move...move, with: steps)
      let trial = trial(of: cues, seats: [:])
      guard trial.contacts.preventable.isEmpty, keepsLimits(trial) else { continue }
      return RepairLadder.Cure(trial: trial, rung: .opening, changes: [], cost: Double(walks.count))
    }
    return nil
  }
}

/// A move that could be danced in three steps.
private struct Opening {
  private let cue: Cue
  private let formation: Formation
  private let placement: Placement
  private let manner: Manner
  private let starts: [Point]
  private let goals: [Point]
  private let stage: Stage
  private let edge: Double
  /// The factors by which it could grow, the least first.
  let factors: [Double]

  init?(of cue: Cue, in written: PassageTrial) {
    guard case .move(let formation, let placement, let manner) = cue.action, manner.avoidance == .planner,
      manner.stagger == nil, manner.delays.isEmpty, manner.ownWays.isEmpty, manner.way ?? .straight == .straight,
      cue.dancers.count > 2, let limit = written.contacts.preventable.map(\.limit).max()
    else { return nil }
    (self.cue, self.formation, self.placement, self.manner) = (cue, formation, placement, manner)
    let performance = written.performance
    starts = cue.dancers.map { performance.position(of: $0, at: cue.start) }
    goals = cue.dancers.map { performance.position(of: $0, at: cue.end) }
    stage = performance.routine.stage
    edge = cue.dancers.map { performance.routine.limits(of: $0, at: cue.start).edge }.max() ?? 0
    guard let near = closestPair(of: starts), let far = closestPair(of: goals) else { return nil }
    let spacing = min(near.distance, far.distance)
    guard spacing > limit / Self.mostGrowth else { return nil }
    let least = (Guarantee.spacing(for: limit) / spacing * 100 + 1e-6).rounded(.up) / 100
    factors = [least, least * 1.1, least * 1.25].map { ($0 * 100).rounded(.up) / 100 }
      .filter { $0 > 1 && $0 <= Self.mostGrowth }
  }

  private static let mostGrowth = 3.0

  /// Growing, crossing and shrinking in place of the move; `nil` if floor or counts are too small.
  func steps(by factor: Double) -> [Cue]? {
    guard let first = centre(of: starts, factor), let last = centre(of: goals, factor),
      let times = times(factor, first, last)
    else { return nil }
    // As `scaled 1.42 at (0.84m, 0)` does it, so that the statement leads to the very same places.
    let offset = Self.written((last - .origin) * (1 - factor))
    var grown = formation
    for index in grown.places.indices {
      grown.places[index].position = .origin + (formation.places[index].position - .origin) * factor + offset
    }
    return [
      step(.scale(factor, about: first, manner), times[0], times[1]),
      step(.move(grown, placement, manner), times[1], times[2]),
      step(.scale(1 / factor, about: last, manner), times[2], times[3]),
    ]
  }

  /// A vector to a tenth of a millimetre, which is exact for centimetres times hundredths.
  private static func written(_ vector: Vector) -> Vector {
    Vector((vector.x * 1e4).rounded() / 1e4, (vector.y * 1e4).rounded() / 1e4)
  }

  private func step(_ action: Cue.Action, _ start: Double, _ end: Double) -> Cue {
    var step = cue
    (step.action, step.start, step.end) = (action, start, end)
    return step
  }

  /// A point about which places can grow without leaving the floor: the middle, or what is nearest to it.
  private func centre(of places: [Point], _ factor: Double) -> Point? {
    guard let box = Box(holding: places) else { return nil }
    let (low, high) = (stage.lowerCorner, stage.upperCorner)
    func coordinate(_ from: Double, _ to: Double, _ low: Double, _ high: Double) -> Double? {
      let most = (factor * from - low) / (factor - 1)
      let least = (factor * to - high) / (factor - 1)
      guard least <= most else { return nil }
      return min(max((from + to) / 2, least), most)
    }
    guard let x = coordinate(box.minX, box.maxX, low.x + edge, high.x - edge),
      let y = coordinate(box.minY, box.maxY, low.y + edge, high.y - edge)
    else { return nil }
    return Point((x * 100).rounded() / 100, (y * 100).rounded() / 100)
  }

  /// When the three steps begin and end: in quarter counts, each as long as its longest way is to all.
  private func times(_ factor: Double, _ first: Point, _ last: Point) -> [Double]? {
    let growth = starts.map { $0.distance(to: first) * (factor - 1) }.max() ?? 0
    let shrinking = goals.map { $0.distance(to: last) * (factor - 1) }.max() ?? 0
    let crossing =
      zip(starts, goals).map { start, goal in
        (first + (start - first) * factor).distance(to: last + (goal - last) * factor)
      }.max() ?? 0
    let total = growth + crossing + shrinking
    let counts = cue.end - cue.start
    let unit = counts.truncatingRemainder(dividingBy: 1) == 0 && counts >= 6 ? 1.0 : 0.25
    guard total > 0, counts >= 3 * unit else { return nil }
    let opened = max(unit, (counts * growth / total / unit).rounded() * unit)
    let closed = max(unit, (counts * shrinking / total / unit).rounded() * unit)
    guard opened + closed <= counts - unit else { return nil }
    return [cue.start, cue.start + opened, cue.end - closed, cue.end]
  }
}
