// Which set of one version is which set of the other?
//
//     old   line ─── halo ─── windows ─── v
//            │        │           │       │
//     new   line ─── halo ─── x   ┆    windows ─── v          x is new, everything behind it comes later
//
// The two lists are laid side by side as texts are for a diff: least in what differs, where a set that has no partner
// costs a little more than half of one in which everybody stands elsewhere. (Needleman and Wunsch, 1970.)

import DanceGeometry
import DanceScore

/// Pairs the sets of two performances of about the same routine.
struct SetAlignment {
  /// A set of either version, or of both; indices into the lists of sets.
  struct Pair: Hashable {
    var old: Int?
    var new: Int?
  }

  private let old: Side
  private let new: Side
  private let tolerance: Double

  /// One version: its sets, and who of the dancers of both casts stands where in them.
  private struct Side {
    let sets: [StandingSet]
    /// For each set, for each dancer of both casts, the place; `nil` for who is not on stage.
    let places: [[Point?]]

    init(_ performance: Performance, _ sets: [StandingSet], common: [Int]) {
      self.sets = sets
      places = sets.map { set in
        let present = Set(set.dancers)
        return common.map { present.contains($0) ? performance.position(of: $0, at: set.middle) : nil }
      }
    }
  }

  /// Looks at the sets of two versions.
  ///
  /// - Parameter common: the dancers of both casts, by their index in either.
  init(
    _ old: Performance, _ oldSets: [StandingSet], _ new: Performance, _ newSets: [StandingSet],
    common: [(before: Int, after: Int)], tolerance: Double
  ) {
    self.old = Side(old, oldSets, common: common.map(\.before))
    self.new = Side(new, newSets, common: common.map(\.after))
    self.tolerance = tolerance
  }

  /// What a set without partner costs.
  private static let lone = 0.7
  /// So many pairs of sets are weighed; of longer lists only those at the same count are pairs.
  private static let mostWeighed = 4_000_000

  /// The pairs in order of time.
  ///
  /// - Complexity: O(n) where nothing differs, else O(sets² · dancers) of those between the first that differs and the last.
  var pairs: [Pair] {
    let shorter = min(old.sets.count, new.sets.count)
    let head = (0..<shorter).prefix { isSame($0, $0) }.count
    let tail = (0..<(shorter - head)).prefix { isSame(old.sets.count - 1 - $0, new.sets.count - 1 - $0) }.count
    let (oldMiddle, newMiddle) = (head..<(old.sets.count - tail), head..<(new.sets.count - tail))
    let middle =
      oldMiddle.count * newMiddle.count <= Self.mostWeighed
      ? weighed(oldMiddle, newMiddle) : simultaneous(oldMiddle, newMiddle)
    return (0..<head).map { Pair(old: $0, new: $0) } + middle
      + (0..<tail).reversed().map { Pair(old: old.sets.count - 1 - $0, new: new.sets.count - 1 - $0) }
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    old.sets[one].name == new.sets[other].name && share(one, other) == 0
  }

  /// How many of the dancers of both casts stand elsewhere, of those who are on stage in either.
  private func share(_ one: Int, _ other: Int) -> Double {
    var (seen, moved) = (0, 0)
    for (place, partner) in zip(old.places[one], new.places[other]) where place != nil || partner != nil {
      seen += 1
      if let place, let partner, place.distance(to: partner) <= tolerance { continue }
      moved += 1
    }
    return seen == 0 ? 0 : Double(moved) / Double(seen)
  }

  /// What differs between two sets: who stands elsewhere first, then what they are called, then when they are.
  private func cost(_ one: Int, _ other: Int) -> Double {
    let share = share(one, other)
    let (set, partner) = (old.sets[one], new.sets[other])
    return (share > 0 ? 0.25 + 0.75 * share : 0) + (set.name == partner.name ? 0 : share > 0 ? 0.25 : 0.05)
      + (Motion.areEqual(set.start, partner.start) ? 0 : 0.02)
  }

  private func weighed(_ oldSets: Range<Int>, _ newSets: Range<Int>) -> [Pair] {
    let width = newSets.count + 1
    var least = [Double](repeating: 0, count: (oldSets.count + 1) * width)
    var choice = [Pair](repeating: Pair(), count: least.count)
    for row in 0...oldSets.count {
      for column in 0...newSets.count where row + column > 0 {
        let here = row * width + column
        least[here] = .infinity
        func offer(_ cost: Double, _ pair: Pair) {
          guard cost < least[here] else { return }
          (least[here], choice[here]) = (cost, pair)
        }
        let (one, other) = (oldSets.lowerBound + row - 1, newSets.lowerBound + column - 1)
        if row > 0, column > 0 { offer(least[here - width - 1] + cost(one, other), Pair(old: one, new: other)) }
        if row > 0 { offer(least[here - width] + Self.lone, Pair(old: one)) }
        if column > 0 { offer(least[here - 1] + Self.lone, Pair(new: other)) }
      }
    }
    var pairs: [Pair] = []
    var here = least.count - 1
    while here > 0 {
      let pair = choice[here]
      pairs.append(pair)
      here -= (pair.old == nil ? 0 : width) + (pair.new == nil ? 0 : 1)
    }
    return pairs.reversed()
  }

  private func simultaneous(_ oldSets: Range<Int>, _ newSets: Range<Int>) -> [Pair] {
    var pairs: [Pair] = []
    var (one, other) = (oldSets.lowerBound, newSets.lowerBound)
    while one < oldSets.upperBound || other < newSets.upperBound {
      let start = one < oldSets.upperBound ? old.sets[one].start : .infinity
      let otherStart = other < newSets.upperBound ? new.sets[other].start : .infinity
      let areOne = Motion.areEqual(start, otherStart)
      let pair = Pair(old: areOne || start < otherStart ? one : nil, new: areOne || otherStart < start ? other : nil)
      pairs.append(pair)
      one += pair.old == nil ? 0 : 1
      other += pair.new == nil ? 0 : 1
    }
    return pairs
  }
}
