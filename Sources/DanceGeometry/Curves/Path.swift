/// A way over the floor, measured by arc length in metres.
///
/// A path that has no pieces stands at centre stage; like every path of length 0 it has no direction.
public struct Path: Sendable {
  /// One smooth stretch of a path.
  public enum Piece: Hashable, Sendable {
    /// The straight way from one point to another.
    case line(Point, Point)
    /// A stretch of a circle.
    case arc(CircularArc)
    /// A cubic Bézier curve.
    case cubic(CubicCurve)
  }

  /// The pieces, each beginning where the one before ends.
  public let pieces: [Piece]
  /// The length in metres.
  public let length: Double
  /// The pieces cut into stretches that can be measured in one go, without those of length 0.
  let legs: [Leg]

  /// Makes the path of the given pieces; each must begin where the one before ends.
  ///
  /// Measures every piece once, so that places on the path are found later in O(log n).
  public init(pieces: [Piece]) {
    self.pieces = pieces
    var legs: [Leg] = []
    var begin = 0.0
    for piece in pieces {
      for var leg in piece.legs where leg.length > 0 {
        leg.begin = begin
        begin += leg.length
        legs.append(leg)
      }
    }
    self.legs = legs
    length = begin
  }

  /// The path of pieces that have been measured.
  init(pieces: [Piece], legs: [Leg], length: Double) {
    (self.pieces, self.legs, self.length) = (pieces, legs, length)
  }

  /// Where it begins.
  public var start: Point { pieces.first?.start ?? .origin }
  /// Where it ends.
  public var end: Point { pieces.last?.end ?? .origin }

  /// Whether it has a length and ends where it began, within `Tolerance.distance`.
  public var isClosed: Bool { length > Tolerance.distance && start.distance(to: end) <= Tolerance.distance }

  /// The point `distance` metres from the start; clamped to the path's ends. O(log pieces), exact to about 10⁻¹⁰ m.
  public func point(at distance: Double) -> Point {
    point(at: distance, onLeg: legIndex(at: distance))
  }

  /// `point(at:)` where the leg is known already.
  func point(at distance: Double, onLeg index: Int) -> Point {
    guard distance > 0, !legs.isEmpty else { return start }
    guard distance < length else { return end }
    return legs[index].point(at: distance - legs[index].begin)
  }

  /// The unit tangent `distance` metres from the start; at a corner, the direction in which the path goes on. Zero for a
  /// path of length 0. O(log pieces).
  public func direction(at distance: Double) -> Vector {
    guard !legs.isEmpty else { return .zero }
    let leg = legs[legIndex(at: distance)]
    return leg.direction(at: distance - leg.begin)
  }

  /// This path, then the pieces of `other`, which must begin where this one ends.
  public func joined(with other: Path) -> Path { Path(pieces: pieces + other.pieces) }

  /// The same way walked from the end to the start.
  public var reversed: Path { Path(pieces: pieces.reversed().map(\.reversed)) }

  /// The index of the last leg that begins at or before `distance`; 0 if there is none.
  func legIndex(at distance: Double) -> Int {
    var (low, high) = (0, legs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if legs[middle].begin <= distance { low = middle } else { high = middle }
    }
    return low
  }
}

extension Path: Hashable {
  /// Two paths are equal if their pieces are.
  public static func == (left: Path, right: Path) -> Bool { left.pieces == right.pieces }
  /// Hashes the pieces.
  public func hash(into hasher: inout Hasher) { hasher.combine(pieces) }
}
