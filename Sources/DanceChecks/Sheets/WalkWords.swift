import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// The shape of a way, and where it leads, in words for who walks it.
enum WalkWords {
  /// "straight", "round an arc of 60°, out to your right", "on a curve", "straight, round 2 corners", and how speed is spread.
  static func way(_ motions: [Motion]) -> String {
    guard let first = motions.first else { return "" }
    let shapes = motions.map { shape($0.course) }
    let isOne = shapes.allSatisfy { $0 == shapes[0] }
    let words = isOne ? shapes[0] : "in \(motions.count) parts: " + shapes.joined(separator: ", then ")
    let ending = motions.count == 1 ? pace(first.easing) : ""
    return words + (ending.isEmpty ? "" : ", \(ending)")
  }

  private static func shape(_ course: Motion.Course) -> String {
    switch course {
    case .still, .line: return "straight"
    case .arc(let arc):
      // Who bends to the left as she goes swings out to the right.
      let degrees = FixedDecimal.shortText(abs(arc.sweep.degrees), atMost: 0)
      return "round an arc of \(degrees)°, out to your \(arc.sweep.radians < 0 ? "left" : "right")"
    case .path(let path, let from, let to):
      guard let corners = corners(of: path, from: min(from, to), to: max(from, to)) else { return "on a curve" }
      return corners == 0 ? "straight" : "straight, round \(counted(corners, "corner"))"
    }
  }

  /// How often a path turns between two distances along it; `nil` where it is curved there.
  ///
  /// Who follows walks a part of a trail that has a joint wherever somebody stood: a joint is a corner if the way turns in it.
  private static func corners(of path: Path, from: Double, to: Double) -> Int? {
    var (begin, corners) = (0.0, 0)
    var heading: Angle?
    for piece in path.pieces {
      let length = Path(pieces: [piece]).length
      let (first, last) = (max(begin, from), min(begin + length, to))
      begin += length
      // Whoever ends at a joint has not turned in it.
      guard last - first > Self.leastStretch else { continue }
      guard case .line(let start, let end) = piece else { return nil }
      let direction = (end - start).angle
      if let heading, abs(heading.shortestTurn(to: direction).degrees) > Self.leastTurn { corners += 1 }
      heading = direction
    }
    return corners
  }

  /// A stretch of a path that is no longer is none, in metres.
  private static let leastStretch = 1e-3
  /// A turn by no more is none, in degrees.
  private static let leastTurn = 1.0

  private static func pace(_ easing: Easing) -> String {
    switch easing {
    case .linear: ""
    case .smooth: "starting and ending softly"
    case .in: "starting softly"
    case .out: "ending softly"
    }
  }

  /// Where a direction leads, seen from a body that faces another one: "forwards", "backwards to your left".
  static func heading(_ direction: Angle, facing: Angle) -> String {
    let turn = facing.normalized.shortestTurn(to: direction).degrees
    let side = turn > 0 ? "left" : "right"
    // On the border between two of them rounding must not decide.
    switch abs(turn) {
    case ..<22.5: return "forwards"
    case ..<67.5: return "forwards to your \(side)"
    case ...112.5: return "to your \(side)"
    case ...157.5: return "backwards to your \(side)"
    default: return "backwards"
    }
  }
}
