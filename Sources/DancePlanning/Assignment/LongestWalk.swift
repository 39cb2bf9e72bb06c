// The least longest walk: the smallest length L such that everyone can have a place no farther than L.
//
// Whether that works for a given L is a matching question, answered by augmenting paths; L is found by bisection on
// whole squared lattice units, so the answer is exact. After each success L falls to the longest way actually used.

/// Finds the least longest walk.
struct LongestWalk {
  private let costs: AssignmentCosts
  private var limit: Int64
  private var placeOfDancer: [Int]
  private var dancerAtPlace: [Int]
  private var visited: [Int]
  private var search = 0

  /// The square, in lattice units, of the least longest walk; `nil` if pins leave somebody without a place.
  static func leastSquared(_ costs: AssignmentCosts) -> Int64? {
    var walk = LongestWalk(costs)
    guard walk.matchEveryone(within: .max - 1) else { return nil }
    var high = walk.longestUsed
    var low: Int64 = -1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if walk.matchEveryone(within: middle) { high = walk.longestUsed } else { low = middle }
    }
    return high
  }

  private init(_ costs: AssignmentCosts) {
    self.costs = costs
    limit = .max
    placeOfDancer = Array(repeating: -1, count: costs.count)
    dancerAtPlace = Array(repeating: -1, count: costs.count)
    visited = Array(repeating: 0, count: costs.count)
  }

  private var longestUsed: Int64 {
    placeOfDancer.indices.map { costs.squaredLength($0, placeOfDancer[$0]) }.max() ?? 0
  }

  /// Keeps what the last matching still may use, then completes it; false if that is impossible.
  private mutating func matchEveryone(within limit: Int64) -> Bool {
    self.limit = limit
    for dancer in placeOfDancer.indices {
      let place = placeOfDancer[dancer]
      if place >= 0, !isAllowed(dancer, place) {
        placeOfDancer[dancer] = -1
        dancerAtPlace[place] = -1
      }
    }
    for dancer in placeOfDancer.indices where placeOfDancer[dancer] < 0 {
      search += 1
      guard findPlace(for: dancer) else { return false }
    }
    return true
  }

  private func isAllowed(_ dancer: Int, _ place: Int) -> Bool {
    costs.squaredLength(dancer, place) <= limit && (costs.allowed[dancer]?.contains(place) ?? true)
  }

  /// Breadth-first search for a chain of allowed ways to a free place, so that no depth of recursion is needed.
  private mutating func findPlace(for first: Int) -> Bool {
    var queue = [first]
    var head = 0
    var cameFrom: [Int: Int] = [:]
    while head < queue.count {
      let dancer = queue[head]
      head += 1
      for place in visited.indices where visited[place] != search && isAllowed(dancer, place) {
        visited[place] = search
        cameFrom[place] = dancer
        let holder = dancerAtPlace[place]
        if holder < 0 {
          shiftChain(endingAt: place, first: first, cameFrom: cameFrom)
          return true
        }
        queue.append(holder)
      }
    }
    return false
  }

  private mutating func shiftChain(endingAt last: Int, first: Int, cameFrom: [Int: Int]) {
    var place = last
    while let dancer = cameFrom[place] {
      let before = placeOfDancer[dancer]
      placeOfDancer[dancer] = place
      dancerAtPlace[place] = dancer
      if dancer == first { return }
      place = before
    }
  }
}
