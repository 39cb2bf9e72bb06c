/// A path that is walked again and again, each time a little beside itself: what stays the same is worked out once.
public struct DisplaceablePath: Sendable {
  /// The pieces, arcs in stretches that turn by no more than a right angle.
  private let pieces: [Path.Piece]
  /// How far each piece reaches, in metres from the start.
  private let reaches: [Double]
  private let length: Double
  /// Which way it bends aside.
  private let normal: Vector
  private let hasCubics: Bool

  /// Makes it of a way: of a stretch of a path, that stretch; of an arc, its parts.
  public init(_ course: Motion.Course) {
    let pieces: [Path.Piece] =
      switch course {
      case .still(let point): [.line(point, point)]
      case .line(let start, let end): [.line(start, end)]
      case .arc(let arc): [.arc(arc)]
      case .path(let path, let from, let to) where from == to: [.line(path.point(at: from), path.point(at: from))]
      case .path(let path, let from, let to): path.pieces(from: from, to: to)
      }
    let path = Path(pieces: pieces.flatMap(\.inShortArcs))
    self.pieces = path.pieces
    length = path.length
    let chord = path.end - path.start
    normal = (chord.length > 1e-6 ? chord.normalized : path.direction(at: 0)).perpendicular
    var behind = 0.0
    reaches = path.pieces.map { piece in
      behind += piece.length
      return behind
    }
    hasCubics = pieces.contains { if case .cubic = $0 { true } else { false } }
  }

  /// The path as it is walked.
  ///
  /// - Complexity: O(pieces).
  public func displaced(by displacement: Displacement) -> DisplacedCourse {
    let ends = (displacement.start.length, displacement.end.length)
    guard length > 0 else {
      let place = pieces.first?.start ?? .origin
      return DisplacedCourse(.line(place + displacement.start, place + displacement.end), upTo: max(ends.0, ends.1))
    }
    var (moved, legs, lengths, begin) = ([Path.Piece](), [Path.Leg](), [Double](), 0.0)
    for piece in pieces(moved: displacement) {
      moved.append(piece)
      for var leg in piece.legs where leg.length > 0 {
        leg.begin = begin
        begin += leg.length
        legs.append(leg)
      }
      lengths.append(begin)
    }
    let path = Path(pieces: moved, legs: legs, length: begin)
    let most = max(ends.0, ends.1) + abs(displacement.stray) * length
    return DisplacedCourse(
      .path(path, from: 0, to: path.length), upTo: (hasCubics ? 14 : 2) * most + slip(lengths))
  }

  /// The pieces that become of the path's.
  private func pieces(moved displacement: Displacement) -> [Path.Piece] {
    let bend = normal * (4 * displacement.stray * length)
    let lean = displacement.end - displacement.start
    func offset(_ share: Double) -> Vector { displacement.start + lean * share + bend * (share * (1 - share)) }
    func slope(_ share: Double) -> Vector { lean + bend * (1 - 2 * share) }
    var share = 0.0
    return zip(pieces, reaches).map { piece, reach in
      let next = min(reach / length, 1)
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

  /// How much farther or less far along somebody is at most, because corners come to lie at other shares of the way; they
  /// lie at these distances now.
  private func slip(_ corners: [Double]) -> Double {
    let scale = length / max(corners.last ?? 0, 1e-12)
    return zip(corners, reaches).reduce(0) { max($0, abs($1.1 - $1.0 * scale)) }
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
