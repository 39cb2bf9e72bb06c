// A way as somebody really walks it: it begins and ends a little beside where it should, and bends aside on the way.
//
//        ╭─ stray ─╮
//   start·⌒⌒⌒⌒⌒⌒⌒⌒⌒·end      what is walked
//   ·─────────────────·         what was meant
//
// A straight way becomes an arc between the two places, a stretch of a circle another one of other curvature. Any other
// path keeps its corners: each is moved by what the displacement is at its share of the way,
//
//   d(u) = (1 − u)·start + u·end + 4u(1 − u)·stray·length·normal   (normal: that of the whole way, from end to end)
//
// and what lies between two corners goes with them: a line stays a line, an arc an arc of the same angle, a cubic moves its
// control points. So all that can be said of motions can be said of these.

/// How far a walk strays from the way that was meant.
public struct Displacement: Hashable, Sendable {
  /// From where it should begin to where it begins, in metres.
  public var start: Vector
  /// From where it should end to where it ends, in metres.
  public var end: Vector
  /// How far it bends aside in its middle, to the left if positive, as a share of its length; at both ends it is true.
  public var stray: Double

  /// Makes a displacement.
  public init(start: Vector, end: Vector, stray: Double = 0) {
    self.start = start
    self.end = end
    self.stray = min(max(stray, -Self.greatestStray), Self.greatestStray)
  }

  /// Whether the way is as it was meant.
  public var isNone: Bool { start == .zero && end == .zero && stray == 0 }

  /// How far a way may bend aside at most, as a share of its length; an arc that bends farther is on its way back.
  public static let greatestStray = 0.35
}

/// A way that is walked, and how far it is, at any share of the way, at most from the one that was meant.
public struct DisplacedCourse: Sendable {
  /// The way.
  public let course: Motion.Course
  /// In metres.
  public let greatestOffset: Double

  /// The way that becomes of `course`.
  ///
  /// - Complexity: O(1) for lines and arcs, O(pieces) for paths.
  public init(_ course: Motion.Course, _ displacement: Displacement) {
    guard !displacement.isNone else {
      self.init(course, upTo: 0)
      return
    }
    let ends = (displacement.start.length, displacement.end.length)
    switch course {
    case .still(let point):
      self.init(
        displacement.start == displacement.end
          ? .still(point + displacement.start) : .line(point + displacement.start, point + displacement.end),
        upTo: max(ends.0, ends.1))
    case .line(let start, let end):
      self.init(from: start + displacement.start, to: end + displacement.end, turning: 0, displacement)
    case .arc(let arc) where abs(arc.sweep.radians) <= .pi:
      self.init(
        from: arc.point(at: 0) + displacement.start, to: arc.point(at: 1) + displacement.end,
        turning: arc.sweep.radians, displacement)
    case .arc(let arc):
      self.init([.arc(arc)], displacement)
    case .path(let path, let from, let to):
      self.init(path.pieces(from: from, to: to), displacement)
    }
  }

  private init(_ course: Motion.Course, upTo offset: Double) {
    self.course = course
    greatestOffset = offset
  }

  /// A line or an arc of at most half a circle, by its new ends; it turned by `turn` radians before.
  private init(from start: Point, to end: Point, turning turn: Double, _ displacement: Displacement) {
    let arc = CircularArc(from: start, to: end, turning: Angle(radians: turn + Self.bend(displacement.stray)))
    self.init(
      arc.map(Motion.Course.arc) ?? .line(start, end),
      upTo: Self.greatestOffset(
        chord: start.distance(to: end), turn: turn, ends: (displacement.start.length, displacement.end.length),
        stray: displacement.stray))
  }

  /// By how many radians a straight way turns that bends aside to the left by a share of its length: its height over the
  /// chord is ½·tan(turn⁄4).
  private static func bend(_ stray: Double) -> Double {
    stray == 0 ? 0 : -4 * Elementary.arcTangent(y: 2 * stray, x: 1)
  }

  /// How far a line or an arc of at most half a circle is, at any share of the way, at most from what was meant.
  ///
  /// A point of an arc of length ℓ that turns by φ is γ(p) = ∫₀ᵖ ℓ·unit(φs − φ⁄2) ds from its beginning, in the direction of
  /// the chord, so that |∂γ⁄∂φ| ≤ ℓ′⁄2 + ℓ⁄8 (from the nearer end), which grows with φ. And of arcs of one angle, a point of
  /// at most half a circle is nowhere farther from either end than they are from each other, so that it moves by no more
  /// than both ends together.
  ///
  /// - Parameters:
  ///   - chord: the distance of the ends, in metres, after they were moved.
  ///   - turn: by how many radians the way was meant to turn.
  ///   - ends: how far the ends were moved, in metres.
  ///   - stray: how far it bends aside, as a share of its length.
  public static func greatestOffset(
    chord: Double, turn: Double, ends: (Double, Double), stray: Double
  ) -> Double {
    let shift = turn == 0 ? max(ends.0, ends.1) : ends.0 + ends.1
    let bend = abs(bend(min(abs(stray), Displacement.greatestStray)))
    guard bend > 0 else { return shift }
    let half = (abs(turn) + bend) / 2
    let (sine, cosine) = (Elementary.sine(half), Elementary.cosine(half))
    let length = chord * half / sine
    let growth = chord * (sine - half * cosine) / (2 * sine * sine)
    return shift + bend * (growth / 2 + length / 8)
  }

  /// A bound of how far a line that becomes an arc is from itself at the same share: a simple one above
  /// ``greatestOffset(chord:turn:ends:stray:)``, where the ends stay.
  @inline(__always)
  public static func greatestBow(chord: Double, stray: Double) -> Double {
    let size = min(abs(stray), Displacement.greatestStray)
    return chord * size * (1 + 3.4 * size)
  }

  /// How far a path of a length is at most from the one that was meant, wherever on it somebody is: of a line the greatest
  /// offset there is, of an arc of a right angle twice that, and of a cubic, whose controls move by a third of the slope
  /// more, three times.
  public static func greatestSpread(ofLength length: Double, ends: (Double, Double), stray: Double) -> Double {
    3 * (max(ends.0, ends.1) + min(abs(stray), Displacement.greatestStray) * length)
  }

  /// A path of pieces.
  private init(_ pieces: [Path.Piece], _ displacement: Displacement) {
    let meant = Path(pieces: pieces.flatMap(\.inShortArcs))
    guard meant.length > 0 else {
      self.init(
        .line(meant.start + displacement.start, meant.end + displacement.end),
        upTo: max(displacement.start.length, displacement.end.length))
      return
    }
    let offsets = PathOffsets(of: displacement, on: meant)
    let moved = Path(pieces: offsets.pieces)
    let hasCubics = pieces.contains { if case .cubic = $0 { true } else { false } }
    self.init(
      .path(moved, from: 0, to: moved.length),
      upTo: (hasCubics ? 14 : 2) * offsets.greatest + offsets.slip(on: moved))
  }
}

/// What a displacement does to a path.
private struct PathOffsets {
  private let displacement: Displacement
  private let meant: Path
  /// Which way it bends aside.
  private let normal: Vector
  /// How far each piece reaches, in metres from the start.
  private let reaches: [Double]

  init(of displacement: Displacement, on path: Path) {
    self.displacement = displacement
    meant = path
    let chord = path.end - path.start
    normal = (chord.length > 1e-6 ? chord.normalized : path.direction(at: 0)).perpendicular
    var behind = 0.0
    reaches = path.pieces.map { piece in
      behind += piece.length
      return behind
    }
  }

  /// A bound of the offset anywhere.
  var greatest: Double {
    max(displacement.start.length, displacement.end.length) + abs(displacement.stray) * meant.length
  }

  /// The offset at a share of the way.
  private func offset(_ share: Double) -> Vector {
    displacement.start * (1 - share) + displacement.end * share
      + normal * (4 * share * (1 - share) * displacement.stray * meant.length)
  }

  /// How the offset changes there, a share.
  private func slope(_ share: Double) -> Vector {
    displacement.end - displacement.start + normal * (4 * (1 - 2 * share) * displacement.stray * meant.length)
  }

  /// The pieces that become of the path's.
  var pieces: [Path.Piece] {
    var share = 0.0
    return zip(meant.pieces, reaches).map { piece, reach in
      let next = min(reach / meant.length, 1)
      defer { share = next }
      let (begin, finish) = (offset(share), offset(next))
      switch piece {
      case .line(let from, let to):
        return .line(from + begin, to + finish)
      case .arc(let arc):
        let (from, to) = (arc.point(at: 0) + begin, arc.point(at: 1) + finish)
        return CircularArc(from: from, to: to, turning: arc.sweep).map(Path.Piece.arc) ?? .line(from, to)
      case .cubic(let curve):
        let third = (next - share) / 3
        return .cubic(
          CubicCurve(
            curve.start + begin, curve.control1 + begin + slope(share) * third,
            curve.control2 + finish - slope(next) * third, curve.end + finish))
      }
    }
  }

  /// How much farther or less far along somebody is at most, because corners come to lie at other shares of the way.
  func slip(on moved: Path) -> Double {
    let scale = meant.length / max(moved.length, 1e-12)
    var (behind, slip) = (0.0, 0.0)
    for (piece, reach) in zip(moved.pieces, reaches) {
      behind += piece.length
      slip = max(slip, abs(reach - behind * scale))
    }
    return slip
  }
}

extension Path.Piece {
  /// The length in metres.
  fileprivate var length: Double { legs.reduce(0) { $0 + $1.length } }

  /// The same in stretches that turn by no more than a right angle, so that each is known by its ends and its turn.
  fileprivate var inShortArcs: [Path.Piece] {
    guard case .arc(let arc) = self else { return [self] }
    let parts = max(1, Int((abs(arc.sweep.radians) / (.pi / 2)).rounded(.up)))
    guard parts > 1 else { return [self] }
    return (0..<parts).map { part in
      .arc(arc.stretch(from: Double(part) / Double(parts), to: Double(part + 1) / Double(parts)))
    }
  }
}
