// Which of several best assignments: the first in cast order.
//
// The prices of one optimum are prices of all: a matching is optimal exactly if it uses tight ways only. So the best
// assignments are the perfect matchings of the tight ways, and among those one is taken in which the first dancer has
// the lowest place number possible, then the second, and so on. Dancer a points to dancer b if the way of a to b's
// place is tight; the first dancer can take a lower place exactly if a ring of such arrows leads through its holder
// back to the dancer.
//
//      (a) ──▶ [lower place] ══ (b) ──▶ [ ] ══ (c) ──▶ [a's place]        everybody moves on by one
//
// Rings stay within the strongly connected components of the arrows (Tarjan, 1972), which are the same for all best
// assignments (Dulmage and Mendelsohn, 1958). They are found once; then one backward search a dancer, within the
// component, finds who can close a ring, and ends as soon as the lowest place is among them.

/// Replaces an optimal assignment by the one that is least in cast order.
struct CastOrderTies {
  /// For each dancer the places that can be taken at no loss and within a ring, ascending.
  private var tightPlaces: [[Int32]]
  /// For each place the dancers who can take it so, ascending.
  private var tightDancers: [[Int32]]
  private var placeOfDancer: [Int]
  private var dancerAtPlace: [Int]
  /// Whose place to take next on the way back to the searching dancer, where `foundIn` is the present search.
  private var next: [Int32]
  private var foundIn: [Int32]
  /// How many arrows have been looked at.
  private var looks = 0
  /// Crowds with more ties than can be settled by so many looks keep, from there on, the places they have: the same for
  /// the same file, but not the first in cast order.
  private static let mostLooks = 500_000_000

  /// The place of each dancer in the least of the best assignments.
  static func resolve(_ solution: PricedAssignment) -> [Int] {
    guard !solution.placeOfDancer.contains(-1), !solution.tightWays.isEmpty else { return solution.placeOfDancer }
    var ties = CastOrderTies(solution)
    for dancer in solution.placeOfDancer.indices where ties.looks < mostLooks { ties.settle(dancer) }
    return ties.placeOfDancer
  }

  private init(_ solution: PricedAssignment) {
    placeOfDancer = solution.placeOfDancer
    dancerAtPlace = solution.dancerAtPlace
    next = Array(repeating: -1, count: placeOfDancer.count)
    foundIn = next
    let holders = solution.dancerAtPlace
    let component = StrongComponents(count: holders.count) { dancer in
      solution.tightWays[dancer].count
    } target: { dancer, number in
      holders[Int(solution.tightWays[dancer][number])]
    }.numbers
    tightPlaces = solution.tightWays.indices.map { dancer in
      solution.tightWays[dancer].filter { component[holders[Int($0)]] == component[dancer] }
    }
    tightDancers = Array(repeating: [], count: placeOfDancer.count)
    for (dancer, places) in tightPlaces.enumerated() {
      for place in places { tightDancers[Int(place)].append(Int32(dancer)) }
    }
  }

  /// Gives a dancer the lowest place that those before leave.
  private mutating func settle(_ dancer: Int) {
    let current = placeOfDancer[dancer]
    let lower = tightPlaces[dancer].prefix { $0 < current }.filter { dancerAtPlace[Int($0)] > dancer }
    guard let lowest = lower.first else { return }
    findRings(closingAt: dancer, wanting: dancerAtPlace[Int(lowest)])
    guard let place = lower.first(where: { foundIn[dancerAtPlace[Int($0)]] == Int32(dancer) }) else { return }
    rotate(from: dancer, taking: Int(place))
  }

  /// Finds later dancers from whom arrows lead to `goal`'s place, all of them or until the wanted one is among them.
  private mutating func findRings(closingAt goal: Int, wanting wanted: Int) {
    var queue = [goal]
    var head = 0
    while head < queue.count {
      let place = placeOfDancer[queue[head]]
      head += 1
      looks += tightDancers[place].count
      for dancer in tightDancers[place] where Int(dancer) > goal && foundIn[Int(dancer)] != Int32(goal) {
        foundIn[Int(dancer)] = Int32(goal)
        next[Int(dancer)] = Int32(place)
        if Int(dancer) == wanted { return }
        queue.append(Int(dancer))
      }
    }
  }

  private mutating func rotate(from first: Int, taking place: Int) {
    let freed = placeOfDancer[first]
    var mover = dancerAtPlace[place]
    seat(first, at: place)
    while true {
      let goal = Int(next[mover])
      let holder = dancerAtPlace[goal]
      seat(mover, at: goal)
      if goal == freed { return }
      mover = holder
    }
  }

  private mutating func seat(_ dancer: Int, at place: Int) {
    placeOfDancer[dancer] = place
    dancerAtPlace[place] = dancer
  }
}
