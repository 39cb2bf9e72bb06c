/// The grids of a search: a common corner, and cells that double from grid to grid.
struct GridLadder {
  /// Left of and below every centre.
  private let corner: Point
  /// How far the centres reach from the corner, to the right or upstage.
  private let extent: Double
  /// The side of the cells of the finest grid.
  private let finest: Double
  /// How near two boxes count as near.
  private let reach: Double

  /// The ladder for some boxes; nil if none of them is finite.
  init?(_ boxes: Boxes, reach: Double) {
    var (left, bottom, right, top) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    var smallest = Double.infinity
    for index in 0..<boxes.count where boxes.isFinite(index) {
      left = min(left, boxes.minX[index])
      bottom = min(bottom, boxes.minY[index])
      right = max(right, boxes.maxX[index])
      top = max(top, boxes.maxY[index])
      smallest = min(smallest, boxes.size(index))
    }
    guard left <= right else { return nil }
    corner = Point(left, bottom)
    extent = max(right - left, top - bottom)
    // Not below the mean room of a box, where points and a reach of 0 give no size; never so fine that numbers overflow.
    let room = extent / Double(boxes.count).squareRoot()
    finest = max(smallest + reach, room / 4, extent * 0x1p-28, 1e-9)
    self.reach = reach
  }

  /// The grids that hold any box, from fine to coarse.
  func levels(of boxes: Boxes) -> [GridLevel] {
    var members: [ContiguousArray<Int32>] = []
    for index in 0..<boxes.count where boxes.isFinite(index) {
      let level = level(ofSize: boxes.size(index))
      while members.count <= level { members.append([]) }
      members[level].append(Int32(index))
    }
    return members.indices.compactMap { level in
      members[level].isEmpty ? nil : GridLevel(boxes, members[level], grid(level))
    }
  }

  /// The first grid whose cells hold a box of a size and the reach.
  private func level(ofSize size: Double) -> Int {
    let ratio = (size + reach) / finest
    return ratio <= 1 ? 0 : Int(ratio.exponent) + (ratio.significand > 1 ? 1 : 0)
  }

  private func grid(_ level: Int) -> Grid {
    // A little wider than needed, so that rounding never puts partners two cells apart.
    let cell = finest * Double(sign: .plus, exponent: level, significand: 1 + 0x1p-20)
    return Grid(corner: corner, scale: 1 / cell, stride: Int(extent / cell) + 4)
  }
}

/// A grid whose cells are numbered row by row, with a free column at either side, so that neighbours never wrap around.
struct Grid {
  var corner: Point
  /// Cells per metre.
  var scale: Double
  /// Cells in a row.
  var stride: Int

  /// The number of the cell that holds a point.
  func cell(_ x: Double, _ y: Double) -> Int {
    (Int((y - corner.y) * scale) + 1) * stride + Int((x - corner.x) * scale) + 1
  }
}

extension Boxes {
  /// The longer side.
  fileprivate func size(_ index: Int) -> Double {
    max(maxX[index] - minX[index], maxY[index] - minY[index])
  }
}
