// The first in cast order of several assignments.
//
// Everybody has a list of places, in order of preference. The first dancer takes the earliest one possible, then the
// second, and so on. Dancer a points to dancer b if b's place is on a's list; the first dancer can take an earlier place
// exactly if a ring of such arrows leads through its holder back to the dancer.
//
//      (a) ──▶ [earlier place] ══ (b) ──▶ [ ] ══ (c) ──▶ [a's place]        everybody moves on by one
//
// Rings stay within the strongly connected components of the arrows (Tarjan, 1972), which are the same for all
// assignments along the lists (Dulmage and Mendelsohn, 1958). So one backward search a dancer, within the component, finds
// who can close a ring, and ends as soon as the earliest place is among them.

/// Replaces an assignment by the one that is least in cast order.
struct CastOrderTies {
  /// For each dancer the places that occur in some assignment, in order of preference.
  private let choices: [[Int32]]
  /// For each place the dancers who can take it so, ascending.
  private var takers: [[Int32]]
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

  /// The place of each dancer in the least of all assignments along the same ways.
  ///
  /// - Parameters:
  ///   - places: one of these assignments, of everybody.
  ///   - choices: for each dancer the places that occur in some of them, in order of preference.
  static func resolve(_ places: [Int], preferring choices: [[Int32]]) -> [Int] {
    var ties = CastOrderTies(places, choices)
    for dancer in places.indices where ties.looks < mostLooks { ties.settle(dancer) }
    return ties.placeOfDancer
  }

  /// The place of each dancer in the least of all best assignments, −1 for none.
  static func resolve(_ solution: PricedAssignment) -> [Int] {
    let places = solution.placeOfDancer
    guard !places.contains(-1) else { return places }
    return ExchangeableWays.of(places, solution.dancerAtPlace, among: solution.tightWays).map {
      resolve(places, preferring: $0)
    } ?? places
  }

  private init(_ places: [Int], _ choices: [[Int32]]) {
    self.choices = choices
    placeOfDancer = places
    dancerAtPlace = Array(repeating: -1, count: places.count)
    for (dancer, place) in places.enumerated() { dancerAtPlace[place] = dancer }
    next = Array(repeating: -1, count: places.count)
    foundIn = next
    takers = Array(repeating: [], count: places.count)
    for (dancer, choices) in choices.enumerated() { for place in choices { takers[Int(place)].append(Int32(dancer)) } }
  }

  /// Gives a dancer the earliest place that those before leave.
  private mutating func settle(_ dancer: Int) {
    let current = placeOfDancer[dancer]
    let earlier = choices[dancer].prefix { $0 != current }.filter { dancerAtPlace[Int($0)] > dancer }
    guard let earliest = earlier.first else { return }
    findRings(closingAt: dancer, wanting: dancerAtPlace[Int(earliest)])
    guard let place = earlier.first(where: { foundIn[dancerAtPlace[Int($0)]] == Int32(dancer) }) else { return }
    rotate(from: dancer, taking: Int(place))
  }

  /// Finds later dancers from whom arrows lead to `goal`'s place, all of them or until the wanted one is among them.
  private mutating func findRings(closingAt goal: Int, wanting wanted: Int) {
    var queue = [goal]
    var head = 0
    while head < queue.count {
      let place = placeOfDancer[queue[head]]
      head += 1
      looks += takers[place].count
      for dancer in takers[place] where Int(dancer) > goal && foundIn[Int(dancer)] != Int32(goal) {
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
