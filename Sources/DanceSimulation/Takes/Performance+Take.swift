public import DancePlanning
public import DanceScore

extension Performance {
  /// One take of this plan, to be drawn, played and checked like any performance.
  ///
  /// It is the one that is counted under this number by ``SimulationCounts``. Where nobody errs, it is the plan.
  ///
  /// - Parameters:
  ///   - number: which take.
  ///   - seed: of the random numbers.
  ///   - errors: how far each dancer is from the plan.
  /// - Complexity: O(segments).
  public func take(_ number: UInt64, seed: UInt64, errors: [HumanErrors]) -> Performance {
    let planned = PlannedRows(self, errors: errors)
    var take = Take(of: planned)
    take.perform(number, seed: seed)
    return walked(planned.rows.indices.map(take.motion))
  }
}
