/// The sweeps of one grid, sorted by cell.
struct GridLevel {
  private let grid: Grid
  /// The cell of each sweep, ascending.
  private let cells: ContiguousArray<Int>
  /// The index of each sweep in the list that was given.
  private let indices: ContiguousArray<Int32>
  /// The sweeps in this order: near ones lie near each other in memory.
  private let sweeps: SortedSweeps
  private let sorted: ContiguousArray<Sweep>

  /// Sorts those sweeps of a list into a grid that are its members.
  init(_ all: ContiguousArray<Sweep>, _ members: ContiguousArray<Int32>, _ grid: Grid) {
    self.grid = grid
    var cells = ContiguousArray<Int>()
    cells.reserveCapacity(members.count)
    for member in members { cells.append(grid.cell(all[Int(member)].middle)) }
    (self.cells, indices) = radixSorted(cells, members)
    sweeps = SortedSweeps(all, order: indices, in: grid)
    sorted = ContiguousArray(indices.lazy.map { all[Int($0)] })
  }

  /// Adds all pairs within this grid that may come within `reach`.
  func appendPairs(within reach: Double, to found: inout ContiguousArray<IndexPair>) {
    // The end of the next cell, and the three neighbouring cells in the row above, advance with the sweep.
    var (end, low, high) = (0, 0, 0)
    for position in cells.indices {
      let cell = cells[position]
      while end < cells.count && cells[end] <= cell + 1 { end += 1 }
      while low < cells.count && cells[low] < cell + grid.stride - 1 { low += 1 }
      if high < low { high = low }
      while high < cells.count && cells[high] <= cell + grid.stride + 1 { high += 1 }
      appendPairs(of: position, in: position + 1..<end, within: reach, to: &found)
      appendPairs(of: position, in: low..<high, within: reach, to: &found)
    }
  }

  @inline(__always)
  private func appendPairs(
    of position: Int, in range: Range<Int>, within reach: Double, to found: inout ContiguousArray<IndexPair>
  ) {
    sweeps.forEach(near: sorted[position], within: reach, in: range) {
      found.append(IndexPair(indices[position], indices[$0]))
    }
  }

  /// Adds all pairs of a sweep of a finer grid and one of this grid that may come within `reach`.
  func appendPairs(with finer: GridLevel, within reach: Double, to found: inout ContiguousArray<IndexPair>) {
    for row in -1...1 {
      // Along a row of the finer grid the cells asked for only move to the right.
      var (low, high, previous) = (0, 0, Int.min)
      for position in finer.cells.indices {
        let first = grid.cell(finer.sorted[position].middle) + row * grid.stride - 1
        if first < previous {
          low = firstPosition(from: first)
          high = low
        }
        previous = first
        while low < cells.count && cells[low] < first { low += 1 }
        if high < low { high = low }
        while high < cells.count && cells[high] <= first + 2 { high += 1 }
        sweeps.forEach(near: finer.sorted[position], within: reach, in: low..<high) {
          found.append(IndexPair(finer.indices[position], indices[$0]))
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
