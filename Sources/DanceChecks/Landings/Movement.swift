// Who should have landed with whom?
//
// A group goes somewhere together, and most of its members land on one count: that count is the group's. Who was under way
// at the same time and landed on another count has missed it.
//
//   count   0       4       8      12      16
//   ara     ├───────────────┤       ├───────┤
//   bora    ├───────────────┤       ├───────┤     landings: 4 dami · 8 ara, bora · 16 ara, bora, dami
//   dami    ├───────┤               ├───────┤     dami is early by 4 counts, once
//
// A landing *follows* another if walks that lead to the two overlap in time, and the other is the greater one: more
// dancers who overlap with it, or as many and the later count. Of several it follows the one with the most dancers, then the
// one it is longest under way with, then the latest. As greatness only grows from one to the next, every landing leads to
// one that follows none. That one and all that lead to it are one movement. So the waves of a canon, each overlapping with
// the next, are one movement, and its last landing (or the greatest) is the group's; while moves that only touch, the one
// beginning where the other ends, are two.
//
// Who lands on the group's count as well is on time, whatever came before: a stop on the way is no mistake. For the same
// reason whoever walks on through one landing and is there at the next has missed nothing.

import DancePlanning

/// A landing of a group, and those who were under way at the same time and landed on another count.
struct Movement {
  /// The group's.
  let landing: Landing
  /// Of each of the others the walk whose end comes nearest to it, by cast index.
  let strays: [UnbrokenWalk]

  /// Where the first walk begins.
  var start: Double { strays.map(\.start).reduce(landing.start, min) }

  /// The movements of some dancers, in order of time.
  ///
  /// - Complexity: O(walks · log walks), and one comparison of dancers for two landings that overlap.
  static func all(of members: [Int], in performance: Performance) -> [Movement] {
    let landings = Landing.all(of: members, in: performance)
    let leaders = leaders(of: landings)
    var followers: [Int: [UnbrokenWalk]] = [:]
    for (index, leader) in leaders.enumerated() where leader != nil {
      var last = index
      while let next = leaders[last] { last = next }
      followers[last, default: []] += landings[index].walks.filter { !landings[last].contains($0.dancer) }
    }
    return followers.keys.sorted().map { index in
      Movement(landing: landings[index], strays: nearest(to: landings[index].count, of: followers[index] ?? []))
    }
  }

  /// Of each dancer the walk that ends nearest to a count.
  private static func nearest(to count: Double, of walks: [UnbrokenWalk]) -> [UnbrokenWalk] {
    let byDancer = Dictionary(walks.map { ($0.dancer, $0) }) { one, other in
      abs(other.end - count) < abs(one.end - count) ? other : one
    }
    return byDancer.values.sorted { $0.dancer < $1.dancer }
  }

  /// The landing that each follows, if any. Landings come in order of time.
  private static func leaders(of landings: [Landing]) -> [Int?] {
    // The earliest beginning from a landing on: behind the last that begins in time there is nothing to look at.
    var earliest = landings.map(\.start)
    for index in earliest.indices.dropLast().reversed() { earliest[index] = min(earliest[index], earliest[index + 1]) }
    return landings.indices.map { index in
      let own = landings[index]
      var best: Claim?
      func look(_ other: Int) {
        guard let claim = Claim(of: landings[other], on: own, index: other) else { return }
        if best.map({ $0 < claim }) ?? true { best = claim }
      }
      for other in (0..<index).reversed() {
        guard landings[other].count > own.start + Landing.sameCount else { break }
        look(other)
      }
      for other in (index + 1)..<max(landings.count, index + 1) {
        guard earliest[other] < own.count - Landing.sameCount else { break }
        look(other)
      }
      return best?.index
    }
  }
}

/// How strongly one landing draws another.
private struct Claim: Comparable {
  /// How many who land there were under way with the others.
  let dancers: Int
  /// For how many counts.
  let overlap: Double
  /// Which landing, in order of time.
  let index: Int

  /// The claim of a landing on another one; `nil` where that is not the lesser, or they have no time in common.
  init?(of landing: Landing, on other: Landing, index: Int) {
    let strays = other.walks.filter { !landing.contains($0.dancer) }
    guard let start = strays.map(\.start).min() else { return nil }
    let isLater = landing.count > other.count
    overlap = min(landing.count, other.count) - max(landing.start, start)
    // All who land together are under way just before, so that the earlier of two landings counts whole.
    dancers = isLater ? landing.walksBegun(before: other.count) : landing.walks.count
    guard overlap > Landing.sameCount, dancers > other.walks.count || (dancers == other.walks.count && isLater) else {
      return nil
    }
    self.index = index
  }

  static func < (left: Claim, right: Claim) -> Bool {
    (left.dancers, left.overlap, left.index) < (right.dancers, right.overlap, right.index)
  }
}
