import DanceGeometry
import DanceScore

/// The way from an eye to a body, as wide as both: a quick look at who may be in between, without any angles.
private struct Corridor {
  private let eye: Point
  private let way: Vector
  private let radius: Double

  init(from eye: Point, to body: SightBody) {
    self.eye = eye
    way = body.place - eye
    radius = body.radius
  }

  /// Whether a body is near enough and not certainly beside the way.
  ///
  /// Two intervals of half widths a and b overlap only if their middles are less than a + b apart, the sine of which is no
  /// more than sin a + sin b: the one radius over the one distance and the other over the other. Multiplied by both distances
  /// that is the line below, which also lets through whatever touches the eye.
  func mayHold(_ body: SightBody) -> Bool {
    let other = body.place - eye
    guard other.squaredLength < way.squaredLength else { return false }
    return abs(other.cross(way)) <= body.radius * way.length + radius * other.length + Tolerance.limit
  }
}

/// Who hides one dancer from one seat, and how much.
struct Blockers {
  /// Somebody in front.
  struct Part {
    /// The index of the body in the scene.
    var body: Int
    /// What it takes of the hidden body's width, 0…1 from left to right.
    var from: Double, to: Double
  }

  /// Those who hide something, in the order of the scene; they may overlap.
  let parts: [Part]

  /// Looks at one body of a scene.
  ///
  /// - Complexity: O(bodies).
  init(of target: Int, in scene: SightScene, from seat: Seat) {
    let seen = SightAngles(of: scene.bodies[target], from: seat.position)
    let slope = seen.slope(to: scene.bodies[target].chest, from: seat.height)
    let corridor = Corridor(from: seat.position, to: scene.bodies[target])
    parts = scene.bodies.indices.compactMap { index -> Part? in
      let body = scene.bodies[index]
      guard index != target, corridor.mayHold(body) else { return nil }
      let angles = SightAngles(of: body, from: seat.position)
      guard angles.isNearer(than: seen), angles.slope(to: body.head, from: seat.height) >= slope else { return nil }
      let turn = Self.shortest(angles.bearing - seen.bearing)
      let low = max(turn - angles.halfWidth, -seen.halfWidth)
      let high = min(turn + angles.halfWidth, seen.halfWidth)
      guard low < high else { return nil }
      let whole = 2 * seen.halfWidth
      return Part(body: index, from: (low + seen.halfWidth) / whole, to: (high + seen.halfWidth) / whole)
    }
  }

  /// The share of the body's width that nobody hides, 0…1.
  var share: Double {
    var (hidden, end) = (0.0, 0.0)
    for part in parts.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where part.to > end {
      hidden += part.to - max(part.from, end)
      end = part.to
    }
    return max(0, 1 - hidden)
  }

  /// The same direction in −π…π. Two bodies fill half a turn each at most, so that they overlap on one side only.
  private static func shortest(_ turn: Double) -> Double {
    turn > .pi ? turn - 2 * .pi : turn < -.pi ? turn + 2 * .pi : turn
  }
}
