// Who goes where, so that those who stand side by side go on standing side by side.
//
// The least sum of squares keeps ways short, but cuts lines: where a block becomes a wider one, the cut may run through every
// row. Within a stated loss of that sum there are very many other assignments. Of these the one is wanted that keeps most
// pairs of neighbours (`Neighbours`). A handful is gone through completely. Otherwise:
//
//   1. Seeds: the assignment of least squares; dancers row by row and file by file; along a line or a ring; the shape
//      turned and mirrored onto the places. One that costs too much is led back towards the least sum of squares as
//      far as needed: everybody is assigned from a point between the start and the place of the seed, which is again an assignment of
//      least squares.
//   2. From the two best, exchanges of places at a falling temperature (`Annealing`).
//
// What comes out is not proved to be the best, but that it costs no more than allowed is.

import DanceGeometry

/// An assignment that keeps neighbours together within a loss.
struct TogetherAssignment {
  /// The place of each dancer.
  private(set) var places: [Int]
  /// What it came to.
  private(set) var report: Togetherness

  /// How many of the seeds are worth exchanging places from.
  private static let kept = 2

  /// Searches from the assignment of least squares on.
  ///
  /// - Parameters:
  ///   - shortest: the place of each dancer by the least sum of squares.
  ///   - costs: squared costs without a longest walk.
  ///   - loss: by what share the sum may exceed the least.
  init(from shortest: [Int], _ costs: AssignmentCosts, loss: Double) {
    let (dancers, goals) = costs.points
    let first = Exchanges(shortest, costs, before: Neighbours(dancers), after: Neighbours(goals))
    let most = first.total + Int128((Double(first.total) * max(loss, 0)).rounded(.down))
    if costs.count <= FewTogether.most {
      places = FewTogether.best(from: shortest, first, within: most)
    } else {
      var seeds = [first]
      for seed in TogetherSeeds(from: first, within: most).all {
        seeds.append(Exchanges(seed, costs, before: first.before, after: first.after))
      }
      seeds.sort { ($1.kept, $0.total) < ($0.kept, $1.total) }
      var best = first
      let proposals = min(max(40_000, 800 * costs.count), 3_000_000)
      for var seed in seeds.prefix(Self.kept) {
        seed.anneal(within: most, least: first.total, proposals: proposals)
        if (best.kept, seed.total) < (seed.kept, best.total) { best = seed }
      }
      places = best.placeOfDancer
    }
    let last = Exchanges(places, costs, before: first.before, after: first.after)
    let unit = 1 / AssignmentCosts.squaredUnit
    report = Togetherness(
      neighbours: first.before.pairCount, kept: last.kept, keptByShortest: first.kept,
      totalSquared: Double(last.total) * unit, leastSquared: Double(first.total) * unit, allowance: loss)
  }
}
