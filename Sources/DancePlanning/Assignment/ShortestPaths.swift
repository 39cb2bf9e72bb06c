/// Shortest augmenting paths along a few ways of each dancer, in whole numbers (Dijkstra's method with a heap).
struct ShortestPaths {
  /// The dancers whose ways the last search looked at.
  private(set) var reachedDancers: [Int] = []
  /// How many ways all searches have looked at.
  private(set) var looks = 0

  /// The cost of reaching each place in the present search, and who reaches it.
  private var reach: [Int64]
  private var cameFrom: [Int32]
  /// The search in which a place was last reached, and settled.
  private var reachedIn: [Int32]
  private var settledIn: [Int32]
  private var search: Int32 = 0
  private var heap = MinimumHeap<Int32>()

  /// For so many places.
  init(count: Int) {
    reach = Array(repeating: 0, count: count)
    cameFrom = Array(repeating: -1, count: count)
    reachedIn = Array(repeating: 0, count: count)
    settledIn = Array(repeating: 0, count: count)
  }

  /// Finds the cheapest chain from a dancer without place to a free place, moves everyone on it, and raises the prices so
  /// that they stay valid; false if these ways lead to no free place.
  mutating func augment(
    from first: Int, in solution: inout PricedAssignment, along ways: [[Int32]], _ costs: AssignmentCosts
  ) -> Bool {
    search += 1
    heap.removeAll()
    reachedDancers = [first]
    var settled: [Int] = []
    var (dancer, distance) = (first, Int64(0))
    while true {
      relax(from: dancer, at: distance, solution, ways[dancer], costs)
      guard let place = nextPlace() else { return false }
      distance = reach[place]
      settledIn[place] = search
      guard solution.dancerAtPlace[place] >= 0 else {
        solution.dancerPrices[first] += distance
        for place in settled {
          solution.placePrices[place] -= distance - reach[place]
          solution.dancerPrices[solution.dancerAtPlace[place]] += distance - reach[place]
        }
        shiftChain(endingAt: place, first: first, &solution)
        return true
      }
      settled.append(place)
      dancer = solution.dancerAtPlace[place]
      reachedDancers.append(dancer)
    }
  }

  private mutating func relax(
    from dancer: Int, at distance: Int64, _ solution: PricedAssignment, _ ways: [Int32], _ costs: AssignmentCosts
  ) {
    let base = distance - solution.dancerPrices[dancer]
    looks += ways.count
    for way in ways where settledIn[Int(way)] != search {
      let place = Int(way)
      let candidate = base + costs.cost(dancer, place) - solution.placePrices[place]
      guard reachedIn[place] != search || candidate < reach[place] else { continue }
      reachedIn[place] = search
      reach[place] = candidate
      cameFrom[place] = Int32(dancer)
      heap.insert(way, key: candidate)
    }
  }

  /// The nearest place that is not settled; entries that have been bettered meanwhile are dropped.
  private mutating func nextPlace() -> Int? {
    while let (place, key) = heap.popLeast() {
      if settledIn[Int(place)] != search, reach[Int(place)] == key { return Int(place) }
    }
    return nil
  }

  private func shiftChain(endingAt last: Int, first: Int, _ solution: inout PricedAssignment) {
    var place = last
    while true {
      let dancer = Int(cameFrom[place])
      let before = solution.placeOfDancer[dancer]
      solution.seat(dancer, at: place)
      if dancer == first { return }
      place = before
    }
  }
}

/// A binary heap of elements with whole keys; among equal keys in no particular but always the same order.
private struct MinimumHeap<Element> {
  private var entries: [(element: Element, key: Int64)] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func insert(_ element: Element, key: Int64) {
    entries.append((element, key))
    var child = entries.count - 1
    while child > 0, entries[child].key < entries[(child - 1) / 2].key {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (element: Element, key: Int64)? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return least }
    entries[0] = last
    var parent = 0
    while 2 * parent + 1 < entries.count {
      var child = 2 * parent + 1
      if child + 1 < entries.count, entries[child + 1].key < entries[child].key { child += 1 }
      guard entries[child].key < entries[parent].key else { break }
      entries.swapAt(child, parent)
      parent = child
    }
    return least
  }
}
