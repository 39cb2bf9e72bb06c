/// Boxes sorted into square cells of a page, to ask which of them lie near another box.
struct PageGrid {
  private let bounds: PageBox
  private let columns: Int
  private let rows: Int
  /// The boxes of cell c are `entries[starts[c] ..< starts[c + 1]]`.
  private let entries: [Int32]
  private let starts: [Int32]

  /// The side of a cell in pixels: about the height of two words.
  private static let cell = 32.0

  /// Sorts boxes; those outside of `bounds` are left out.
  ///
  /// - Complexity: O(boxes · cells each touches + cells).
  init(_ boxes: [PageBox], in bounds: PageBox) {
    self.bounds = bounds
    columns = max(1, Int((bounds.width / Self.cell).rounded(.up)))
    rows = max(1, Int((bounds.height / Self.cell).rounded(.up)))
    var starts = [Int32](repeating: 0, count: columns * rows + 1)
    let (columns, rows) = (columns, rows)
    let reaches = boxes.map { Self.reach(of: $0, bounds, columns, rows) }
    for reach in reaches {
      for row in reach.rows { for column in reach.columns { starts[row * columns + column + 1] += 1 } }
    }
    for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
    var next = starts
    var entries = [Int32](repeating: 0, count: Int(starts[columns * rows]))
    for (index, reach) in reaches.enumerated() {
      for row in reach.rows {
        for column in reach.columns {
          let cell = row * columns + column
          entries[Int(next[cell])] = Int32(truncatingIfNeeded: index)
          next[cell] += 1
        }
      }
    }
    (self.entries, self.starts) = (entries, starts)
  }

  /// Whether a box near `box` is as `isMeant` says, given its index; one may be asked about several times.
  func contains(near box: PageBox, where isMeant: (Int) -> Bool) -> Bool {
    let reach = Self.reach(of: box, bounds, columns, rows)
    for row in reach.rows {
      for column in reach.columns {
        let cell = row * columns + column
        for entry in entries[Int(starts[cell])..<Int(starts[cell + 1])] where isMeant(Int(entry)) { return true }
      }
    }
    return false
  }

  /// How many boxes near `box` are as `isMeant` says; exact for boxes without a size, which lie in one cell each.
  func count(near box: PageBox, where isMeant: (Int) -> Bool) -> Int {
    var count = 0
    _ = contains(near: box) { index in
      if isMeant(index) { count += 1 }
      return false
    }
    return count
  }

  /// The cells that a box touches.
  private static func reach(
    of box: PageBox, _ bounds: PageBox, _ columns: Int, _ rows: Int
  ) -> (columns: Range<Int>, rows: Range<Int>) {
    let isOutside =
      box.maxX < bounds.minX || box.minX > bounds.maxX || box.maxY < bounds.minY || box.minY > bounds.maxY
    guard !isOutside else { return (0..<0, 0..<0) }
    func cells(_ least: Double, _ most: Double, _ count: Int) -> Range<Int> {
      let first = min(max(Int((least / cell).rounded(.down)), 0), count - 1)
      let last = min(max(Int((most / cell).rounded(.down)), 0), count - 1)
      return first..<(last + 1)
    }
    return (
      cells(max(box.minX - bounds.minX, 0), min(box.maxX - bounds.minX, bounds.width), columns),
      cells(max(box.minY - bounds.minY, 0), min(box.maxY - bounds.minY, bounds.height), rows)
    )
  }
}
