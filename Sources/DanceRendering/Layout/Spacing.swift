import DanceGeometry
import DancePlanning

/// How close dancers stand, measured to decide how large they can be drawn.
enum Spacing {
  /// The distance in metres that nine of ten dancers keep to their nearest neighbour, the least over some moments; `nil`
  /// where nobody has a neighbour.
  ///
  /// - Complexity: O(dancers · moments) expected, for crowds that are spread out.
  static func typical(of performance: Performance, at counts: [Double]) -> Double? {
    counts.compactMap { count in
      typical(
        of: (0..<performance.dancerCount).filter { performance.presence(of: $0, at: count) != .waiting }
          .map { performance.position(of: $0, at: count) })
    }.min()
  }

  /// The distance that nine of ten points keep to their nearest neighbour; points at the same place do not count.
  static func typical(of points: [Point]) -> Double? {
    guard let first = points.first, points.count > 1 else { return nil }
    let box = points.reduce(Box(first, first)) { $0.united(with: $1) }
    // One point a cell where they fill the box, and where they stand in a line.
    let cell = max(
      (box.width * box.depth / Double(points.count)).squareRoot(),
      max(box.width, box.depth) / Double(points.count - 1), 1e-3)
    var cells: [Cell: [Point]] = [:]
    for point in points { cells[Cell(point, in: box, size: cell), default: []].append(point) }
    let distances = points.compactMap { point in
      nearest(to: point, in: cells, Cell(point, in: box, size: cell))
    }.sorted()
    // Where cells around hold nobody, neighbours are at least a cell away: far enough not to matter.
    return distances.isEmpty ? nil : distances[distances.count / 10]
  }

  private static func nearest(to point: Point, in cells: [Cell: [Point]], _ home: Cell) -> Double? {
    var least = Double.infinity
    for dx in -1...1 {
      for dy in -1...1 {
        for other in cells[Cell(column: home.column + dx, row: home.row + dy)] ?? [] {
          let distance = point.squaredDistance(to: other)
          if distance > 1e-6, distance < least { least = distance }
        }
      }
    }
    return least.isFinite ? least.squareRoot() : nil
  }

  private struct Cell: Hashable {
    var column: Int
    var row: Int

    init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }

    init(_ point: Point, in box: Box, size: Double) {
      column = Int((point.x - box.minX) / size)
      row = Int((point.y - box.minY) / size)
    }
  }
}
