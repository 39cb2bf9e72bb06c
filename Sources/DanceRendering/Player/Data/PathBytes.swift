import DanceGeometry

/// Writes a path piece by piece, each from where the one before ended.
///
/// With each piece goes the length of the path up to its end, so that what rounding does to one piece moves nobody on
/// another.
enum PathBytes {
  static func write(_ path: Path, to writer: inout BinaryWriter) {
    var pen = GridPoint(path.start)
    pen.write(from: .zero, to: &writer)
    writer.whole(path.pieces.count)
    var length = 0.0
    var written = 0
    for piece in path.pieces {
      let start = pen
      pen = GridPoint(piece.end)
      writer.byte(kind(of: piece))
      pen.write(from: start, to: &writer)
      switch piece {
      case .line: break
      case .arc(let arc):
        let spoke = arc.point(at: 0) - arc.centre
        writer.double(spoke.x)
        writer.double(spoke.y)
        writer.double(arc.sweep.radians)
      case .cubic(let curve):
        GridPoint(curve.control1).write(from: start, to: &writer)
        GridPoint(curve.control2).write(from: start, to: &writer)
      }
      length += Path(pieces: [piece]).length
      let reached = GridPoint.millimetres(length)
      writer.whole(reached - written)
      written = reached
    }
  }

  private static func kind(of piece: Path.Piece) -> UInt8 {
    switch piece {
    case .line: 0
    case .arc: 1
    case .cubic: 2
    }
  }
}
