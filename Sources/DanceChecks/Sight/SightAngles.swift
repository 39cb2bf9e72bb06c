// What a pair of eyes sees of a dancer whom others stand in front of.
//
// From above, a body is a disc. From an eye at the ground distance D of its middle it fills the directions within
//
//   bearing ± asin(radius / D)
//
// and the share of those directions that nobody nearer takes is the share of the body's width that is seen. That is exact:
// angles are intervals, and what hides is a union of intervals; nothing is sampled.
//
// But one may look over people. A body hides as far up as its head, and a dancer counts as seen when the chest is. From an
// eye at the height H, somebody at the distance x stands in the way of a chest of the height c at the distance D if the head,
// of the height h, reaches the line from the eye to the chest. By similar triangles that line is, at x, H + (c − H)·x/D high:
//
//    eye H ──.__
//               ──.__      head h
//                    ──.__  │         h ≥ H + (c − H)·x/D
//                         ──│__       ⟺  (h − H)/x ≥ (c − H)/D
//                           │  ──● chest c
//     ├────── x ────────────┤
//     ├────────────── D ───────┤
//
// So what counts is a slope for each: of the line from the eye to the head for who hides, of that to the chest for who is to
// be seen. The larger one wins. Seen so, the heads of those in front make a horizon, and a chest is seen where it stands
// above the horizon of all who are nearer: see `HorizonSweep`. From below, where everybody's slope is about level, anyone in
// front hides anyone behind; kneeling in front hides nobody who stands; and from a balcony only those close in front hide.
//
// Who is no nearer hides nobody: two on the same spot are both seen. Props hide nobody, as they have no height.

import DanceGeometry

/// What a body looks like from a place in the audience: how far it is, in which direction, and how wide.
struct SightAngles {
  /// From the eye to the middle of the body on the ground, in metres.
  let distance: Double
  /// Radians from straight upstage, growing to the audience's right, in −π…π.
  let bearing: Double
  /// Half of the angle that the body fills, in radians: a quarter turn for one that touches the eye.
  let halfWidth: Double

  /// What `body` looks like from `place`.
  init(of body: SightBody, from place: Point) {
    let way = body.place - place
    distance = way.length
    bearing = Elementary.arcTangent(y: way.x, x: way.y)
    let tangent = (max(0, way.squaredLength - body.radius * body.radius)).squareRoot()
    halfWidth = Elementary.arcTangent(y: body.radius, x: tangent)
  }

  /// How steeply one looks up, or down, to a height at this distance.
  func slope(to height: Double, from eye: Double) -> Double { (height - eye) / max(distance, Self.nearest) }

  /// Whether somebody here is in front of somebody there.
  func isNearer(than other: SightAngles) -> Bool { distance < other.distance - Self.tie }

  /// In metres; who is nearer by less is not in front. Far under what can be seen, above what rounding leaves of equals.
  static let tie = 1e-9
  /// No slope is taken over less than this many metres.
  private static let nearest = 1e-9
}
