import DanceGeometry
import DancePlanning
import DanceScore

/// Somebody who can be seen or hide somebody.
struct SightBody {
  /// The cast index.
  var dancer: Int
  /// The middle.
  var place: Point
  /// In metres.
  var radius: Double
  /// How high the top of the head is, in metres.
  var head: Double
  /// How high the chest is, in metres.
  var chest: Double
  /// Whether it matters if they are seen: not on the way in and out.
  var isOnStage: Bool

  /// Makes a body whose head is at the top of a dancer with a level of 0 (kneeling) to 1 (standing).
  init(dancer: Int, place: Point, radius: Double, level: Double, isOnStage: Bool = true) {
    self.dancer = dancer
    self.place = place
    self.radius = radius
    self.isOnStage = isOnStage
    head = Self.kneelingHead + (Self.standingHead - Self.kneelingHead) * level
    chest = head - Self.headAboveChest
  }

  /// The stature of a dancer, in metres: between the medians of British women, 1.61 m, and men, 1.74 m.
  ///
  /// Source: Stephen Pheasant, "Bodyspace", 2nd edition, 1996.
  static let standingHead = 1.7
  /// Kneeling on one's heels, in metres; crouched is halfway.
  static let kneelingHead = 1.0
  /// From the chest up, in metres: standing, the chest is halfway between elbow and shoulder, at 1.25 m.
  static let headAboveChest = 0.45
}

/// Everybody who is not unseen in the wings, at one moment.
struct SightScene {
  let bodies: [SightBody]

  /// Makes a scene of some bodies.
  init(_ bodies: [SightBody]) { self.bodies = bodies }

  /// The moment of a performance at a count.
  ///
  /// - Complexity: O(dancers · log segments).
  init(of performance: Performance, at count: Double) {
    let tracks = performance.tracks
    bodies = (0..<performance.dancerCount).compactMap { dancer in
      let row = tracks.row(of: dancer, at: count)
      let presence = tracks.presence(row)
      guard presence != .waiting else { return nil }
      return SightBody(
        dancer: dancer, place: tracks.position(row, at: count), radius: performance.routine.cast[dancer].limits.radius,
        level: performance.height(of: dancer, at: count), isOnStage: presence == .onStage)
    }
  }

  /// The index of a dancer's body, if they are on stage.
  func body(of dancer: Int) -> Int? { bodies.firstIndex { $0.dancer == dancer && $0.isOnStage } }
}
