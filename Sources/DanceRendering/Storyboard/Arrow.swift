/// An arrow along a way: from the edge of the disc it leaves to where the way ends, or to the edge of the disc that
/// stands there.
struct Arrow {
  private let line: [PagePoint]
  private let head: Double

  /// How many heads long the shortest arrow is: less looks like a stray triangle.
  private static let leastLength = 2.4

  /// The arrow along `points`, without what lies nearer than `start` to its first point and nearer than `end` to its
  /// last; `radius` is the size of the discs around.
  ///
  /// Where hardly anything is left between, a short arrow at the edge of the first disc shows the direction.
  init(_ points: [PagePoint], start: Double, end: Double, radius: Double) {
    let head = min(max(radius * 0.45, 2.5), 5)
    let least = Self.leastLength * head
    let trimmed = Polyline(points: points).trimmed(atStart: start, atEnd: end)
    if Self.length(trimmed) >= least {
      line = trimmed
    } else if let first = points.first, let last = points.last, first.distance(to: last) > 1.5 {
      let distance = first.distance(to: last)
      line = [first.moved(start / distance, towards: last), first.moved((start + least) / distance, towards: last)]
    } else {
      line = []
    }
    self.head = head
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
