// The shares of everybody at once, for one place in the audience.
//
// The ends of all bodies' intervals of directions cut the circle about the eye into slots, in each of which the same bodies
// stand behind one another. From the nearest body to the farthest, the horizon of each slot is the steepest slope to a head
// met so far. What of a body is hidden are the slots in which the horizon is no lower than the slope to its chest.
//
//    slots     │  │   │ │     │
//    ara       ├──────┤         nearest: raises two slots
//    bora         ├─────┤       the first of her two slots is behind ara
//    dami               ├─────┤
//
// The circle is closed, so an interval may pass straight behind the eye.

import DanceGeometry

/// A scene as it looks from one place, ready to be asked from any height there.
struct HorizonSweep {
  private let scene: SightScene
  private let angles: [SightAngles]
  /// The bodies from the nearest to the farthest; of equals the first.
  private let byDistance: [Int]
  /// The slot at which each body begins, and that behind its last; the second is no larger if straight behind lies between.
  private var spans: [(first: Int, end: Int)]
  /// The angles of the slots, in radians.
  private var widths: [Double]

  /// Cuts the circle about a place into slots.
  ///
  /// - Complexity: O(bodies · log bodies).
  init(of scene: SightScene, from place: Point) {
    self.scene = scene
    let angles = scene.bodies.map { SightAngles(of: $0, from: place) }
    self.angles = angles
    byDistance = angles.indices.sorted { (angles[$0].distance, $0) < (angles[$1].distance, $1) }
    let ends = angles.flatMap { [Self.wrapped($0.bearing - $0.halfWidth), Self.wrapped($0.bearing + $0.halfWidth)] }
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    spans = Array(repeating: (0, 0), count: angles.count)
    widths = Array(repeating: 0, count: ends.count)
    for (slot, end) in order.enumerated() {
      if end % 2 == 0 { spans[end / 2].first = slot } else { spans[end / 2].end = slot }
      let isLast = slot + 1 == order.count
      widths[slot] = isLast ? ends[order[0]] + 2 * .pi - ends[end] : ends[order[slot + 1]] - ends[end]
    }
  }

  /// The share of each body's width that is seen by an eye at a height, 0…1.
  ///
  /// - Complexity: O(bodies + slots of all bodies); in a crowd seen from outside, a body has few slots.
  func shares(fromHeight eye: Double) -> [Double] {
    var horizon = [Double](repeating: -.infinity, count: widths.count)
    var shares = [Double](repeating: 1, count: angles.count)
    var raised = 0
    for body in byDistance {
      while angles[byDistance[raised]].isNearer(than: angles[body]) {
        let front = byDistance[raised]
        let slope = angles[front].slope(to: scene.bodies[front].head, from: eye)
        let (slots, others) = slots(of: front)
        for slot in slots where horizon[slot] < slope { horizon[slot] = slope }
        for slot in others where horizon[slot] < slope { horizon[slot] = slope }
        raised += 1
      }
      let slope = angles[body].slope(to: scene.bodies[body].chest, from: eye)
      var (all, hidden) = (0.0, 0.0)
      let (slots, others) = slots(of: body)
      for slots in [slots, others] {
        for slot in slots {
          all += widths[slot]
          if horizon[slot] >= slope { hidden += widths[slot] }
        }
      }
      if all > 0 { shares[body] = 1 - hidden / all }
    }
    return shares
  }

  /// The slots of a body: one run of them, and another one where it stands straight behind the eye.
  private func slots(of body: Int) -> (Range<Int>, Range<Int>) {
    let (first, end) = spans[body]
    return first < end ? (first..<end, 0..<0) : (first..<widths.count, 0..<end)
  }

  /// An angle in −π…π.
  private static func wrapped(_ angle: Double) -> Double {
    angle < -.pi ? angle + 2 * .pi : angle > .pi ? angle - 2 * .pi : angle
  }
}
