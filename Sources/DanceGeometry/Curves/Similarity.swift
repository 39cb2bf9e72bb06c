/// A map of the floor that keeps shapes: a mirroring in the x axis or none, then a scaling and a turn about the origin,
/// then a move.
struct Similarity {
  /// Whether y changes its sign first.
  var mirrors: Bool
  /// How many times as large; never negative.
  var scale: Double
  /// The turn about the origin.
  var rotation: Angle
  /// The move at the end.
  var offset: Vector

  /// The map made of a linear part that leaves `centre` where it is.
  init(mirrors: Bool = false, scale: Double = 1, rotation: Angle = .zero, keeping centre: Point) {
    self.mirrors = mirrors
    self.scale = scale
    self.rotation = rotation
    offset = .zero
    offset = centre - apply(centre)
  }

  /// The map that moves everything along `offset`.
  init(move offset: Vector) {
    mirrors = false
    scale = 1
    rotation = .zero
    self.offset = offset
  }

  /// Where the point goes.
  func apply(_ point: Point) -> Point {
    let vector = Vector(point.x, mirrors ? -point.y : point.y)
    return .origin + vector.turned(by: rotation) * scale + offset
  }

  /// Which direction the direction becomes.
  func apply(_ angle: Angle) -> Angle { rotation + (mirrors ? -angle : angle) }

  /// What becomes of a piece of a path.
  func apply(_ piece: Path.Piece) -> Path.Piece {
    switch piece {
    case .line(let start, let end):
      return .line(apply(start), apply(end))
    case .arc(let arc):
      return .arc(
        CircularArc(
          centre: apply(arc.centre), radius: arc.radius * scale, start: apply(arc.start),
          sweep: mirrors ? -arc.sweep : arc.sweep))
    case .cubic(let curve):
      return .cubic(
        CubicCurve(apply(curve.start), apply(curve.control1), apply(curve.control2), apply(curve.end)))
    }
  }
}

extension Path {
  /// The path moved along a vector.
  public func moved(by vector: Vector) -> Path { mapped(Similarity(move: vector)) }

  /// The path turned about a point, counterclockwise as seen from above.
  public func turned(by angle: Angle, about centre: Point = .origin) -> Path {
    mapped(Similarity(rotation: angle, keeping: centre))
  }

  /// The path made `factor` times as large from `centre`; a negative factor also turns it by 180°.
  public func scaled(by factor: Double, about centre: Point = .origin) -> Path {
    mapped(Similarity(scale: abs(factor), rotation: factor < 0 ? .turn * 0.5 : .zero, keeping: centre))
  }

  /// The path as seen in a mirror that stands along `direction` through `point`: `.upstage` swaps left and right.
  public func mirrored(along direction: Angle, through point: Point = .origin) -> Path {
    mapped(Similarity(mirrors: true, rotation: direction * 2, keeping: point))
  }

  private func mapped(_ map: Similarity) -> Path { Path(pieces: pieces.map(map.apply)) }
}
