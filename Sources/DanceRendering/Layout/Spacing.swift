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
      let places = performance.tracks.places(at: count)
      return typical(of: (0..<places.count).map { places[$0] })
    }.min()
  }

  /// The distance that nine of ten points keep to their nearest neighbour; points at the same place do not count.
  static func typical(of points: [Point]) -> Double? {
    let points = points.filter(\.isFinite)
    guard points.count > 1, let grid = Grid(points) else { return nil }
    let distances = points.compactMap(grid.nearest).sorted()
    // Where cells around hold nobody, neighbours are at least a cell away: far enough not to matter.
    return distances.isEmpty ? nil : distances[distances.count / 10]
  }

  /// Points sorted into square cells, about one a cell where they fill their box, and where they stand in a line.
  private struct Grid {
    private let box: Box
    private let cell: Double
    private let columns: Int
    private let rows: Int
    private let points: [Point]
    /// The points of cell c are `bounds[c] ..< bounds[c + 1]`.
    private let bounds: [Int32]

    init?(_ points: [Point]) {
      guard let box = Box(holding: points) else { return nil }
      self.box = box
      let count = Double(points.count)
      cell = max((box.width * box.depth / count).squareRoot(), max(box.width, box.depth) / (count - 1), 1e-3)
      columns = Int(box.width / cell) + 1
      rows = Int(box.depth / cell) + 1
      var bounds = [Int32](repeating: 0, count: columns * rows + 1)
      let cells = [Int](points.map { [box, cell, columns] in Self.cell(of: $0, box, cell, columns) })
      for cell in cells { bounds[cell + 1] += 1 }
      for cell in 0..<(columns * rows) { bounds[cell + 1] += bounds[cell] }
      var next = bounds
      var sorted = points
      for (point, cell) in zip(points, cells) {
        sorted[Int(next[cell])] = point
        next[cell] += 1
      }
      self.points = sorted
      self.bounds = bounds
    }

    /// The distance to the nearest other point in the cells around, if there is one.
    func nearest(to point: Point) -> Double? {
      let home = Self.cell(of: point, box, cell, columns)
      let (column, row) = (home % columns, home / columns)
      var least = Double.infinity
      for y in max(row - 1, 0)...min(row + 1, rows - 1) {
        let first = bounds[y * columns + max(column - 1, 0)]
        let last = bounds[y * columns + min(column + 1, columns - 1) + 1]
        for other in points[Int(first)..<Int(last)] {
          let distance = point.squaredDistance(to: other)
          if distance > 1e-6, distance < least { least = distance }
        }
      }
      return least.isFinite ? least.squareRoot() : nil
    }

    private static func cell(of point: Point, _ box: Box, _ size: Double, _ columns: Int) -> Int {
      Int((point.x - box.minX) / size) + columns * Int((point.y - box.minY) / size)
    }
  }
}
