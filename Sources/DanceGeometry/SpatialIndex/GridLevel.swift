/// The boxes of one grid, sorted by cell.
struct GridLevel {
  private let grid: Grid
  /// The cell of each box, ascending.
  private let cells: ContiguousArray<Int>
  /// The index of each box in the list that was given.
  private let indices: ContiguousArray<Int32>
  /// The boxes in this order: near boxes lie near each other in memory.
  private var boxes = Boxes()

  /// Sorts those boxes of a list into a grid that are its members.
  init(_ all: Boxes, _ members: ContiguousArray<Int32>, _ grid: Grid) {
    self.grid = grid
    var cells = ContiguousArray<Int>()
    cells.reserveCapacity(members.count)
    for member in members { cells.append(all.cell(Int(member), in: grid)) }
    (self.cells, indices) = radixSorted(cells, members)
    boxes.reserveCapacity(members.count)
    for index in indices { boxes.append(all[Int(index)]) }
  }

  /// Adds all pairs within this grid whose squared distance is at most `square`.
  func appendPairs(within square: Double, to found: inout ContiguousArray<IndexPair>) {
    // The start and end of the three neighbouring cells in the row above advance with the box.
    var (low, high) = (0, 0)
    for position in cells.indices {
      let cell = cells[position]
      while low < cells.count && cells[low] < cell + grid.stride - 1 { low += 1 }
      if high < low { high = low }
      while high < cells.count && cells[high] <= cell + grid.stride + 1 { high += 1 }
      var beside = position + 1
      while beside < cells.count && cells[beside] <= cell + 1 {
        if boxes.squaredDistance(position, boxes, beside) <= square {
          found.append(IndexPair(indices[position], indices[beside]))
        }
        beside += 1
      }
      for above in low..<high where boxes.squaredDistance(position, boxes, above) <= square {
        found.append(IndexPair(indices[position], indices[above]))
      }
    }
  }

  /// Adds all pairs of a box of a finer grid and one of this grid whose squared distance is at most `square`.
  func appendPairs(with finer: GridLevel, within square: Double, to found: inout ContiguousArray<IndexPair>) {
    for position in finer.cells.indices {
      let cell = finer.boxes.cell(position, in: grid)
      for row in -1...1 {
        let first = cell + row * grid.stride - 1
        var candidate = firstPosition(from: first)
        while candidate < cells.count && cells[candidate] <= first + 2 {
          if finer.boxes.squaredDistance(position, boxes, candidate) <= square {
            found.append(IndexPair(finer.indices[position], indices[candidate]))
          }
          candidate += 1
        }
      }
    }
  }

  /// The first position whose cell is not before `cell`.
  private func firstPosition(from cell: Int) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle] < cell { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Boxes {
  /// The cell of a box's centre.
  fileprivate func cell(_ index: Int, in grid: Grid) -> Int {
    grid.cell((minX[index] + maxX[index]) / 2, (minY[index] + maxY[index]) / 2)
  }

  /// The squared distance of a box and one of another list; 0 where they touch.
  @inline(__always)
  fileprivate func squaredDistance(_ index: Int, _ other: Boxes, _ partner: Int) -> Double {
    let across = max(0, max(minX[index] - other.maxX[partner], other.minX[partner] - maxX[index]))
    let along = max(0, max(minY[index] - other.maxY[partner], other.minY[partner] - maxY[index]))
    return across * across + along * along
  }
}

/// Keys, none negative, and their companions, sorted by key; equal keys keep their order. Linear.
func radixSorted(
  _ keys: ContiguousArray<Int>, _ companions: ContiguousArray<Int32>
) -> (ContiguousArray<Int>, ContiguousArray<Int32>) {
  var (keys, companions) = (keys, companions)
  let bits = Int.bitWidth - (keys.max() ?? 0).leadingZeroBitCount
  var (otherKeys, otherCompanions) = (keys, companions)
  for shift in stride(from: 0, to: bits, by: 11) {
    var starts = ContiguousArray<Int>(repeating: 0, count: 2049)
    for key in keys { starts[(key >> shift) & 2047 + 1] += 1 }
    for digit in 1...2048 { starts[digit] += starts[digit - 1] }
    for position in keys.indices {
      let digit = (keys[position] >> shift) & 2047
      otherKeys[starts[digit]] = keys[position]
      otherCompanions[starts[digit]] = companions[position]
      starts[digit] += 1
    }
    swap(&keys, &otherKeys)
    swap(&companions, &otherCompanions)
  }
  return (keys, companions)
}
