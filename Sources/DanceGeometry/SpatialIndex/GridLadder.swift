/// The grids of a search: a common corner, and cells that double from grid to grid.
struct GridLadder {
  /// Left of and below every centre.
  private let corner: Point
  /// How far the centres reach from the corner, to the right or upstage.
  private let extent: Double
  /// The side of the cells of the finest grid.
  private let finest: Double
  /// How near two sweeps count as near.
  private let reach: Double

  /// The ladder for some sweeps; nil if none of them is finite.
  init?(_ sweeps: ContiguousArray<Sweep>, reach: Double) {
    var (left, bottom, right, top) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    var (total, finite) = (0.0, 0.0)
    for sweep in sweeps where sweep.isFinite {
      let middle = sweep.middle
      left = min(left, middle.x)
      bottom = min(bottom, middle.y)
      right = max(right, middle.x)
      top = max(top, middle.y)
      total += sweep.size
      finite += 1
    }
    guard left <= right else { return nil }
    corner = Point(left, bottom)
    extent = max(right - left, top - bottom)
    // Most sweeps lie in the finest grid if its cells hold those twice as large as the mean. Not below the mean room of a
    // sweep, where points and a reach of 0 give no size; never so fine that numbers overflow.
    let room = extent / finite.squareRoot()
    finest = max(2 * total / finite + reach, room / 4, extent * 0x1p-28, 1e-9)
    self.reach = reach
  }

  /// The grids that hold any sweep, from fine to coarse.
  func levels(of sweeps: ContiguousArray<Sweep>) -> [GridLevel] {
    var members: [ContiguousArray<Int32>] = []
    for (index, sweep) in sweeps.enumerated() where sweep.isFinite {
      let level = level(ofSize: sweep.size)
      while members.count <= level { members.append([]) }
      members[level].append(Int32(index))
    }
    return members.indices.compactMap { level in
      members[level].isEmpty ? nil : GridLevel(sweeps, members[level], grid(level))
    }
  }

  /// The first grid whose cells hold a sweep of a size and the reach.
  private func level(ofSize size: Double) -> Int {
    let ratio = (size + reach) / finest
    return ratio <= 1 ? 0 : Int(ratio.exponent) + (ratio.significand > 1 ? 1 : 0)
  }

  private func grid(_ level: Int) -> Grid {
    // A little wider than needed, so that rounding never puts partners two cells apart.
    let cell = finest * Double(sign: .plus, exponent: level, significand: 1 + 0x1p-20)
    return Grid(corner: corner, scale: 1 / cell, stride: Int(extent / cell) + 4, width: extent / cell + 2)
  }
}

/// A grid whose cells are numbered row by row, with a free column at either side, so that neighbours never wrap around.
struct Grid {
  var corner: Point
  /// Cells per metre.
  var scale: Double
  /// Cells in a row.
  var stride: Int
  /// How far sweeps reach, in cells: the extent of their middles, and half a cell on either side.
  var width: Double

  /// The number of the cell that holds a point.
  @inline(__always)
  func cell(_ point: Point) -> Int {
    (Int((point.y - corner.y) * scale) + 1) * stride + Int((point.x - corner.x) * scale) + 1
  }
}
