extension Path {
  /// A stretch of a piece that can be measured in one go: a line, an arc, or a smooth part of a cubic.
  struct Leg: Sendable {
    /// What it is a stretch of.
    var piece: Piece
    /// The parameter of the piece at which the stretch begins.
    var from: Double
    /// The parameter of the piece at which the stretch ends.
    var to: Double
    /// The length of the path before it, in metres.
    var begin: Double
    /// Its own length in metres.
    var length: Double
    /// A bound of its curvature, in 1/m; infinite where a cusp is near.
    var curvature: Double

    /// The point `distance` metres from the beginning of the leg.
    func point(at distance: Double) -> Point {
      switch piece {
      case .line(let start, let end):
        return start.moved(distance / length, towards: end)
      case .arc(let arc):
        return arc.point(at: distance / length)
      case .cubic(let curve):
        return curve.point(at: curve.parameter(at: distance, from: from, to: to, length: length))
      }
    }

    /// The unit tangent `distance` metres from the beginning of the leg.
    func direction(at distance: Double) -> Vector {
      switch piece {
      case .line(let start, let end):
        return (end - start).normalized
      case .arc(let arc):
        return arc.direction(at: min(max(distance / length, 0), 1))
      case .cubic(let curve):
        return curve.direction(at: curve.parameter(at: distance, from: from, to: to, length: length))
      }
    }

    /// A box that holds the stretch `low`…`high` of the leg, in metres from its beginning: exact for lines and arcs.
    func bounds(from low: Double, to high: Double) -> Box {
      let ends = Box(point(at: low), point(at: high))
      switch piece {
      case .line:
        return ends
      case .arc(let arc):
        return arc.bounds(from: low / length, to: high / length)
      case .cubic:
        // Nobody strays farther from the box of the two ends than ½√(ℓ² − c²): see Walker.swift.
        let chord = point(at: low).distance(to: point(at: high))
        return ends.inflated(by: 0.5 * max(0, (high - low) * (high - low) - chord * chord).squareRoot() + 1e-9)
      }
    }
  }

  /// The smallest box that holds the path; for cubics it may be a little larger.
  public var bounds: Box { bounds(from: 0, to: length) }

  /// A box that holds the stretch between two distances from the start; exact for lines and arcs, a little larger for
  /// cubics. Cost: the legs of the stretch.
  public func bounds(from: Double, to: Double) -> Box {
    let (low, high) = (max(0, min(from, to)), min(length, max(from, to)))
    var box = Box(point(at: low), point(at: high))
    guard !legs.isEmpty, low < high else { return box }
    for index in legIndex(at: low)...legIndex(at: high) {
      let leg = legs[index]
      let (first, last) = (max(0, low - leg.begin), min(leg.length, high - leg.begin))
      box = box.united(with: leg.bounds(from: first, to: last))
    }
    return box
  }
}

extension Path.Piece {
  /// Where the piece begins.
  public var start: Point {
    switch self {
    case .line(let start, _): start
    case .arc(let arc): arc.point(at: 0)
    case .cubic(let curve): curve.start
    }
  }

  /// Where the piece ends.
  public var end: Point {
    switch self {
    case .line(_, let end): end
    case .arc(let arc): arc.point(at: 1)
    case .cubic(let curve): curve.end
    }
  }

  /// The same piece walked the other way.
  public var reversed: Path.Piece {
    switch self {
    case .line(let start, let end): .line(end, start)
    case .arc(let arc): .arc(arc.reversed)
    case .cubic(let curve): .cubic(CubicCurve(curve.end, curve.control2, curve.control1, curve.start))
    }
  }

  /// The piece in stretches that can be measured in one go.
  var legs: [Path.Leg] {
    switch self {
    case .line(let start, let end):
      [Path.Leg(piece: self, from: 0, to: 1, begin: 0, length: start.distance(to: end), curvature: 0)]
    case .arc(let arc):
      [Path.Leg(piece: self, from: 0, to: 1, begin: 0, length: arc.length, curvature: 1 / arc.radius)]
    case .cubic(let curve):
      curve.smoothParts().map {
        Path.Leg(
          piece: self, from: $0.from, to: $0.to, begin: 0, length: $0.length,
          curvature: curve.curvatureBound(from: $0.from, to: $0.to))
      }
    }
  }
}
