// The least longest walk: the smallest length L such that everyone can have a place no farther than L.
//
// Whether that works for a given L is a matching question. Each dancer without a place looks for a chain: a place within
// L, whose holder has another place within L, and so on to a free one. Every place is looked at once in a round of such
// searches (Hopcroft and Karp, 1973; all at once and breadth first: Azad, Buluç and Pothen, 2017), and a tree from which
// places are taken out finds the next one without going through those that are used up.
//
//      (i) ──▶ [j] ══ (i') ──▶ [k] ══ (i'') ──▶ [free]        ══ holds   ──▶ within L
//
// If a round comes to an end without a free place, the dancers met in it have together fewer places within L than they
// are, as many less as wait (Hall, 1935). So L is too small, and stays so until one of them can reach a place that none of
// them reached. That is the next length worth trying; if everybody has a place, the longest way now in use is. Between the
// two, bisection on whole squared lattice units: the answer is exact, and comes with dancers who prove that nothing less
// will do.

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
    let bound = NearestDistances(costs)
    crowded = bound.crowded
    var low = min(bound.square, square) - 1
    // Often somebody far out decides: so the bound itself is tried first.
    var next = low + 1
    while square - low > 1 {
      if search.matchEveryone(within: next, orBeginningWith: places) {
        places = search.placeOfDancer
        square = search.longestUsed
      } else {
        crowded = search.reached
        low = min(search.nextSquare(below: square), square) - 1
      }
      next = low + (square - low) / 2
    }
  }
}
