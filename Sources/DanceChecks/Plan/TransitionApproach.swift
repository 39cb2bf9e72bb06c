// How near do those who go come to anybody, while they go?
//
// The time of the transition is cut into the same stretches as for the survey of all contacts, and these into slabs. In a
// slab everybody is a sweep, and two sweeps bound from below how near the two come. Only pairs that may come nearer than
// the nearest found so far are looked at exactly: in closed form where one sees the other go along a line, else by
// certified subdivision. Few who go are compared with everybody; of many, the pairs come from the grid.

import DanceGeometry
import DancePlanning

/// The nearest that anybody who goes in a transition comes to anybody on stage while it lasts.
struct TransitionApproach {
  /// What is found; `nil` where nobody else is on stage.
  private(set) var closest: ContactSurvey.Closest?

  private let tracks: Tracks
  private var isAddressed: [Bool]
  private let addressed: Int
  private let mostCompared: Int
  private var best = Double.infinity

  /// How far people move in a slab, about, in metres.
  static let movement = 2.0
  /// So many pairs of a slab are compared one by one, without a grid.
  static let mostCompared = 2_000_000

  /// Looks at every instant of a transition.
  ///
  /// - Parameters:
  ///   - stretches: all of the performance, in order.
  ///   - mostCompared: so many pairs of a slab are compared one by one; of more, the pairs come from the grid.
  init(
    of transition: Transition, in performance: Performance, stretches: [Stretch],
    mostCompared: Int = Self.mostCompared
  ) {
    self.mostCompared = mostCompared
    tracks = performance.tracks
    isAddressed = Array(repeating: false, count: performance.dancerCount)
    for dancer in transition.dancers { isAddressed[dancer] = true }
    addressed = isAddressed.count { $0 }
    for stretch in stretches where transition.start <= stretch.span.middle && stretch.span.middle <= transition.end {
      let scene = StretchScene(of: stretch.span, in: performance)
      for index in 0..<stretch.slabs { survey(stretch.slab(index), in: scene) }
    }
  }

  private mutating func survey(_ slab: TimeSlab, in scene: StretchScene) {
    let sweeps = scene.sweeps(during: slab, of: tracks)
    if addressed * sweeps.count <= mostCompared {
      compareAll(sweeps, slab, in: scene)
    } else {
      if closest == nil { guess(at: slab.from, in: scene) }
      for pair in sweeps.pairs(within: best + ContactSurvey.Closest.noNearer) {
        look(at: Int(pair.first), Int(pair.second), slab, in: scene)
      }
    }
  }

  /// Compares those who are addressed with everybody.
  private mutating func compareAll(_ sweeps: ContiguousArray<Sweep>, _ slab: TimeSlab, in scene: StretchScene) {
    for first in sweeps.indices where isAddressed[Int(scene.dancers[first])] {
      for second in sweeps.indices where first != second {
        // A pair of two who are addressed is met twice, and looked at once.
        guard first < second || !isAddressed[Int(scene.dancers[second])] else { continue }
        guard sweeps[first].mayCome(within: best + ContactSurvey.Closest.noNearer, of: sweeps[second]) else { continue }
        look(at: min(first, second), max(first, second), slab, in: scene)
      }
    }
  }

  /// An upper bound to begin with: the closest two of those who are addressed.
  private mutating func guess(at count: Double, in scene: StretchScene) {
    let present = scene.dancers.map(Int.init).filter { isAddressed[$0] }
    let points = present.map { tracks.position(tracks.row(of: $0, at: count), at: count) }
    guard let found = closestPair(of: points) else { return }
    note(present[Int(found.pair.first)], present[Int(found.pair.second)], found.distance, count)
  }

  /// Looks at two of those present, by number, exactly.
  private mutating func look(at first: Int, _ second: Int, _ slab: TimeSlab, in scene: StretchScene) {
    let (one, other) = (Int(scene.dancers[first]), Int(scene.dancers[second]))
    guard isAddressed[one] || isAddressed[other] else { return }
    if let (line, number) = scene.line(first, second) {
      // The whole stretch at once, which holds the slab.
      let share = line.nearestShare
      note(one, other, line.squaredDistance(at: share).squareRoot(), scene.walkClocks[number].count(at: share))
      return
    }
    for meeting in Meeting.all(of: one, and: other, in: slab, of: tracks) {
      let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
      note(one, other, approach.distance, approach.count)
    }
  }

  private mutating func note(_ one: Int, _ other: Int, _ distance: Double, _ count: Double) {
    let candidate = ContactSurvey.Closest(first: one, second: other, distance: distance, count: count)
    guard candidate.isBefore(closest, within: .infinity) else { return }
    closest = candidate
    best = min(best, distance)
  }
}

extension Sweep {
  /// Whether two sweeps may come so near: the distance of two straight and even ways, less both slacks.
  fileprivate func mayCome(within reach: Double, of other: Sweep) -> Bool {
    let line = RelativeLine(x: x - other.x, y: y - other.y, dx: dx - other.dx, dy: dy - other.dy)
    let limit = reach + slack + other.slack
    return line.squaredDistance(at: line.nearestShare) <= limit * limit
  }
}
