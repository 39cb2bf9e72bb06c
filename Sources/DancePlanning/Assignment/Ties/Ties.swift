// Which of several best assignments is taken.
//
// On lattices and in symmetric formations a great many assignments cost the same. The prices of one of them are prices of
// all: an assignment is a best one exactly if it uses tight ways only. Of these one is chosen, step by step:
//
//   1. By a second measure: of those with the least sum of squares, one with the least total distance. So people who can
//      stand still do, and everybody in the same situation goes the same way. (`nearest` needs none: what a way counts
//      there settles it, see `AssignmentCosts`.)
//   2. By symmetry: if what is mirrored or turned about its middle is the same formation as before, at the start and at the
//      goal, then ways that are mirrored or turned likewise (`SymmetricTies`).
//   3. By cast order: the first dancer takes the lowest place number possible, then the second, and so on.
//
// All three leave the same assignment to be found, whichever solver found the prices.

/// The choice among best assignments.
enum Ties {
  /// The place of each dancer in the one that is taken, −1 for none.
  ///
  /// - Parameters:
  ///   - solution: a best assignment with the prices that prove it.
  ///   - costs: what was made least.
  ///   - second: what is made least among those that are equal, if anything.
  static func resolve(_ solution: PricedAssignment, _ costs: AssignmentCosts, then second: AssignmentCosts.Metric?)
    -> [Int]
  {
    var best = solution.placeOfDancer
    guard !best.contains(-1) else { return best }
    guard !solution.tightWays.isEmpty else { return CoincidentDancers.inCastOrder(best, costs) }
    guard var ways = ExchangeableWays.of(best, solution.dancerAtPlace, among: solution.tightWays) else { return best }
    if let second, let better = SparseAssignment(along: ways, costs.counted(as: second)) {
      best = better.solution.placeOfDancer
      guard let left = ExchangeableWays.of(best, better.solution.dancerAtPlace, among: better.tightWays) else {
        return best
      }
      ways = left
    }
    return SymmetricTies.resolve(along: ways, costs) ?? CastOrderTies.resolve(best, preferring: ways)
  }
}

/// The ways that occur in some best assignment.
enum ExchangeableWays {
  /// For each dancer the place held, and those that can be held at no loss; `nil` if nobody has a choice.
  ///
  /// Dancer a points to dancer b if a has a tight way to b's place. Whoever goes elsewhere starts a chain that has to come
  /// back: so a way is possible exactly if both ends of its arrow are in one strongly connected component.
  static func of(_ places: [Int], _ holders: [Int], among tight: [[Int32]]) -> [[Int32]]? {
    guard tight.contains(where: { $0.count > 1 }) else { return nil }
    let component = StrongComponents(count: holders.count) { dancer in
      tight[dancer].count
    } target: { dancer, number in
      holders[Int(tight[dancer][number])]
    }.numbers
    var hasChoice = false
    let ways = tight.indices.map { dancer in
      let ways = tight[dancer].filter { component[holders[Int($0)]] == component[dancer] }
      if ways.count > 1 { hasChoice = true }
      return ways
    }
    return hasChoice ? ways : nil
  }
}
