// Which of several best assignments: the first in cast order.
//
// The prices of one optimum are prices of all: a matching is optimal exactly if it uses tight ways only. So the best
// assignments are the perfect matchings of the tight ways, and among those one is taken in which the first dancer has
// the lowest place number possible, then the second, and so on. Dancer a points to dancer b if the way of a to b's
// place is tight; the first dancer can take a lower place exactly if a ring of such arrows leads through its holder
// back to the dancer. One backward search a dancer finds everyone from whom the ring can close.

/// Replaces an optimal assignment by the one that is least in cast order.
struct CastOrderTies {
  /// For each dancer the places that can be taken at no loss, ascending.
  private let tightPlaces: [[Int32]]
  /// For each place the dancers who can take it at no loss, ascending.
  private let tightDancers: [[Int32]]
  /// How many arrows have been looked at.
  private var looks = 0
  /// Crowds with more ties than can be settled by so many looks keep, from there on, the places they have: the same for
  /// the same file, but not the first in cast order.
  private static let mostLooks = 200_000_000
  private var placeOfDancer: [Int]
  private var dancerAtPlace: [Int]

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
    tightPlaces = solution.tightWays
    var dancers = [[Int32]](repeating: [], count: placeOfDancer.count)
    for (dancer, places) in tightPlaces.enumerated() {
      for place in places { dancers[Int(place)].append(Int32(dancer)) }
    }
    tightDancers = dancers
  }

  /// Gives a dancer the lowest place that those before leave.
  private mutating func settle(_ dancer: Int) {
    let current = placeOfDancer[dancer]
    let lower = tightPlaces[dancer].prefix { $0 < current }.filter { dancerAtPlace[Int($0)] > dancer }
    guard !lower.isEmpty else { return }
    let next = ring(closingAt: dancer)
    for place in lower {
      let holder = dancerAtPlace[Int(place)]
      guard next[holder] >= 0 else { continue }
      rotate(from: dancer, taking: Int(place), along: next)
      return
    }
  }

  /// For each later dancer from whom arrows lead to `goal`'s place, whose place to take next; −1 for the others.
  private mutating func ring(closingAt goal: Int) -> [Int] {
    var next = [Int](repeating: -1, count: placeOfDancer.count)
    var queue = [goal]
    var head = 0
    while head < queue.count {
      let place = placeOfDancer[queue[head]]
      head += 1
      looks += tightDancers[place].count
      for dancer in tightDancers[place] where Int(dancer) > goal && next[Int(dancer)] < 0 {
        next[Int(dancer)] = place
        queue.append(Int(dancer))
      }
    }
    return next
  }

  private mutating func rotate(from first: Int, taking place: Int, along next: [Int]) {
    let freed = placeOfDancer[first]
    var mover = dancerAtPlace[place]
    seat(first, at: place)
    while true {
      let goal = next[mover]
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
