// The least longest walk: the smallest length L such that everyone can have a place no farther than L.
//
// Whether that works for a given L is a matching question. Each dancer without a place looks for a chain: a place within
// L, whose holder has another place within L, and so on to a free one. Every place is looked at once in a round of such
// searches (Hopcroft and Karp, 1973; Pothen and Fan, 1990), and a tree from which places are taken out finds the next
// one without going through those that are used up.
//
//      (i) ──▶ [j] ══ (i') ──▶ [k] ══ (i'') ──▶ [free]        ══ holds   ──▶ within L
//
// If a search comes to an end, the dancers met in it have together fewer places within L than they are: one less
// (Hall, 1935). So L is too small, and stays so until one of them can reach a place that none of them reached. That is the next
// length worth trying; if a search succeeds, the longest way now in use is. Between the two, bisection on whole squared
// lattice units: the answer is exact, and comes with dancers who prove that nothing less will do.

/// The least longest walk, an assignment that keeps to it, and why no shorter one does.
struct LongestWalk {
  /// The square of the least longest walk, in lattice units.
  private(set) var square: Int64
  /// For each dancer the place in an assignment in which nobody walks farther.
  private(set) var places: [Int]
  /// Dancers who together have fewer places nearer than that than they are.
  private(set) var crowded: [Int32] = []

  /// Finds the least longest walk; `nil` if what is allowed leaves somebody without a place.
  ///
  /// - Parameter first: for each dancer a place to begin with, all different, −1 for none; the nearer to the best the
  ///   sooner it is found.
  init?(_ costs: AssignmentCosts, startingFrom first: [Int]) {
    var search = ChainSearch(costs, places: first)
    guard search.matchEveryone(within: .max) else { return nil }
    places = search.placeOfDancer
    square = search.longestUsed
    var low: Int64 = -1
    while square - low > 1 {
      if search.matchEveryone(within: low + (square - low) / 2) {
        places = search.placeOfDancer
        square = search.longestUsed
      } else {
        crowded = search.reached
        low = min(search.nextSquare(below: square), square) - 1
      }
    }
  }
}

/// Chains along which dancers move on so that one more has a place, all ways being short enough.
private struct ChainSearch {
  private let costs: AssignmentCosts
  private(set) var placeOfDancer: [Int]
  private var dancerAtPlace: [Int]
  /// The dancers met by the last search.
  private(set) var reached: [Int32] = []
  private var free: PlaceChoices
  private var held: PlaceChoices
  private var limit = Int64.max

  init(_ costs: AssignmentCosts, places: [Int]) {
    self.costs = costs
    placeOfDancer = places
    dancerAtPlace = Array(repeating: -1, count: costs.count)
    for (dancer, place) in places.enumerated() where place >= 0 { dancerAtPlace[place] = dancer }
    free = PlaceChoices(costs)
    held = free
  }

  var longestUsed: Int64 {
    placeOfDancer.indices.map { costs.squaredLength($0, placeOfDancer[$0]) }.max() ?? 0
  }

  /// Keeps what the last matching still may use, then completes it; false if that is impossible. Then `reached` holds
  /// dancers who are more than the places they have within the limit.
  mutating func matchEveryone(within limit: Int64) -> Bool {
    self.limit = limit
    for dancer in placeOfDancer.indices where placeOfDancer[dancer] >= 0 {
      let place = placeOfDancer[dancer]
      guard costs.squaredLength(dancer, place) > limit || !costs.allowed.allows(dancer, place) else { continue }
      placeOfDancer[dancer] = -1
      dancerAtPlace[place] = -1
    }
    var waiting = placeOfDancer.indices.filter { placeOfDancer[$0] < 0 }
    while !waiting.isEmpty {
      free.refill { dancerAtPlace[$0] < 0 }
      held.refill { dancerAtPlace[$0] >= 0 }
      var left: [Int] = []
      for dancer in waiting where !findPlace(for: dancer) {
        // Before any success of this round everything within reach has been looked at: there is no chain, now or later.
        if left.isEmpty, dancer == waiting[0] { return false }
        left.append(dancer)
      }
      waiting = left
    }
    return true
  }

  /// The square of the shortest way from those reached to a place that they have not reached, if it is below `most`.
  func nextSquare(below most: Int64) -> Int64 {
    reached.reduce(most) { least, dancer in
      min(
        free.nearestSquare(to: Int(dancer), below: least, costs),
        held.nearestSquare(to: Int(dancer), below: least, costs))
    }
  }

  /// Goes from holder to holder, back where there is no way on, until a free place is found.
  private mutating func findPlace(for first: Int) -> Bool {
    reached = [Int32(first)]
    var chain: [(dancer: Int, place: Int)] = [(first, -1)]
    while let last = chain.last {
      if let place = free.take(within: limit, of: last.dancer, costs) {
        shift(chain, to: place)
        return true
      }
      guard let place = held.take(within: limit, of: last.dancer, costs) else {
        chain.removeLast()
        continue
      }
      chain.append((dancerAtPlace[place], place))
      reached.append(Int32(dancerAtPlace[place]))
    }
    return false
  }

  /// The last of a chain goes to a free place, each before to the place of the next.
  private mutating func shift(_ chain: [(dancer: Int, place: Int)], to free: Int) {
    var goal = free
    for (dancer, place) in chain.reversed() {
      placeOfDancer[dancer] = goal
      dancerAtPlace[goal] = dancer
      goal = place
    }
  }
}
