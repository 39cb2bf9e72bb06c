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
    case .arc, .path:
      self = DisplaceablePath(course).displaced(by: displacement)
    }
  }

  init(_ course: Motion.Course, upTo offset: Double) {
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
}
