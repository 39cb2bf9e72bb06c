/// An arrow along a way, from the edge of one disc to the edge of another.
struct Arrow {
  private let line: [PagePoint]
  private let head: Double

  /// The arrow along `points`, between discs of a radius at both ends.
  ///
  /// Where the discs are so close that nothing is left between them, a head alone sits at the edge of the first and
  /// shows the direction.
  init(_ points: [PagePoint], radius: Double) {
    head = min(max(radius * 0.45, 2.5), 6)
    let trimmed = Polyline(points: points).trimmed(atStart: radius + 2, atEnd: radius + 1)
    if Self.length(trimmed) >= head {
      line = trimmed
    } else if let first = points.first, let last = points.last, first.distance(to: last) > 1.5 {
      let reach = (radius + 2 + head) / first.distance(to: last)
      let edge = (radius + 2) / first.distance(to: last)
      line = [first.moved(edge, towards: last), first.moved(reach, towards: last)]
    } else {
      line = []
    }
  }

  /// Adds the line and its head to a path.
  func draw(_ path: inout PathWriter) {
    guard line.count > 1, let tip = line.last else { return }
    path.polyline(line)
    // The head looks along the last stretch that is as long as the head itself.
    let back = line.last { $0.distance(to: tip) >= head } ?? line[0]
    let distance = max(back.distance(to: tip), 0.01)
    let (dx, dy) = ((tip.x - back.x) / distance * head, (tip.y - back.y) / distance * head)
    path.move(to: tip.offset(-dx - dy * 0.7, -dy + dx * 0.7))
    path.line(to: tip)
    path.line(to: tip.offset(-dx + dy * 0.7, -dy - dx * 0.7))
  }

  private static func length(_ points: [PagePoint]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }
}
