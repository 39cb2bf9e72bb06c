// All pairs that come near each other while they move, in time linear in the crowd.
//
// A grid whose cells are as large as the longest way fails when one dancer is fast: her way inflates everybody's cells. So
// there are several grids, each with cells twice as large as the one before, and a sweep lies in the first whose cells are
// not smaller than the sweep plus the reach; it lies in the one cell that holds its middle. Then
//
//     |difference of middles| ≤ (size₁ + size₂)/2 + reach ≤ the larger cell   (across, and along)
//
// so a partner is in the same or one of the eight neighbouring cells of the coarser of the two grids. Within a grid half of the
// neighbourhood suffices (every pair is met once); between grids the finer sweep asks the coarser grid. (Hierarchical grids:
// Ericson, Real-Time Collision Detection, 2005, 7.2.)
//
// A grid is not a table of cells but the list of sweeps sorted by cell number, row by row: memory is that of the sweeps,
// however far apart they are, and the cells of a row lie side by side in it. Sorting is by radix, so linear too.

extension ContiguousArray<Sweep> {
  /// All pairs that may come within `reach` metres of each other, each once, in an order that depends on nothing but the
  /// sweeps; where neither has any slack, none but those that do.
  ///
  /// O(n + candidates), where a candidate is a pair in neighbouring cells; memory O(n + pairs).
  public func pairs(within reach: Double) -> ContiguousArray<IndexPair> {
    guard count > 1, reach >= 0, let ladder = GridLadder(self, reach: reach) else { return [] }
    let levels = ladder.levels(of: self)
    var found: ContiguousArray<IndexPair> = []
    for (index, level) in levels.enumerated() {
      level.appendPairs(within: reach, to: &found)
      for coarser in levels[(index + 1)...] { coarser.appendPairs(with: level, within: reach, to: &found) }
    }
    return found
  }
}
