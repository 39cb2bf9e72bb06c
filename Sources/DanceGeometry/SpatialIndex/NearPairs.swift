// All pairs of boxes that are near each other, in time linear in the crowd.
//
// A grid whose cells are as large as the largest box fails when one dancer is fast: her long box inflates everybody's
// cells. So there are several grids, each with cells twice as large as the one before, and a box lies in the first whose
// cells are not smaller than the box plus the reach; it lies in the one cell that holds its centre. Then
//
//     |difference of centres| ≤ (size₁ + size₂)/2 + reach ≤ the larger cell,
//
// so a partner is in the same or one of the eight neighbouring cells of the coarser of the two grids. Within a grid half of the
// neighbourhood suffices (every pair is met once); between grids the finer box asks the coarser grid. (Hierarchical grids:
// Ericson, Real-Time Collision Detection, 2005, 7.2.)
//
// A grid is not a table of cells but the list of boxes sorted by cell number, row by row: memory is that of the boxes,
// however far apart they are, and the cells of a row lie side by side in it. Sorting is by radix, so linear too.

extension Boxes {
  /// All pairs of boxes whose distance is at most `reach` metres, sorted, each once.
  ///
  /// Boxes with an edge that is not a finite number are near nobody. O(n + candidates), where a candidate is a pair in
  /// neighbouring cells; memory O(n + pairs).
  public func pairs(within reach: Double) -> ContiguousArray<IndexPair> {
    guard count > 1, reach >= 0, let ladder = GridLadder(self, reach: reach) else { return [] }
    let levels = ladder.levels(of: self)
    var found: ContiguousArray<IndexPair> = []
    let square = reach * reach * (1 + 1e-12)
    for (index, level) in levels.enumerated() {
      level.appendPairs(within: square, to: &found)
      for coarser in levels[(index + 1)...] { coarser.appendPairs(with: level, within: square, to: &found) }
    }
    return found.sorted(byFirstBelow: count)
  }
}

extension ContiguousArray<IndexPair> {
  /// The pairs sorted by first and second index: a counting sort by the first, then short sorts. Linear for crowds.
  fileprivate func sorted(byFirstBelow limit: Int) -> ContiguousArray<IndexPair> {
    var ends = ContiguousArray<Int>(repeating: 0, count: limit + 1)
    for pair in self { ends[Int(pair.first) + 1] += 1 }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var seconds = ContiguousArray<Int32>(repeating: 0, count: count)
    var next = ends
    for pair in self {
      seconds[next[Int(pair.first)]] = pair.second
      next[Int(pair.first)] += 1
    }
    var sorted = ContiguousArray<IndexPair>()
    sorted.reserveCapacity(count)
    for first in 0..<limit where ends[first] < ends[first + 1] {
      seconds[ends[first]..<ends[first + 1]].sort()
      for position in ends[first]..<ends[first + 1] { sorted.append(IndexPair(Int32(first), seconds[position])) }
    }
    return sorted
  }
}
