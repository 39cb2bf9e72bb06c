/// How far somebody has to walk in any case: whoever is farthest from all places goes at least to the nearest, and the
/// place that is farthest from everybody is taken by somebody.
struct NearestDistances {
  /// The square of that length, in lattice units.
  private(set) var square: Int64 = 0
  /// Dancers who have fewer places nearer than that than they are: whoever is far from all places, or all dancers if there
  /// is a place that nobody is near to.
  private(set) var crowded: [Int32] = []

  /// Looks for both. O(n log n).
  init(_ costs: AssignmentCosts) {
    var places = PlaceChoices(costs)
    places.refill { _ in true }
    for dancer in 0..<costs.count {
      let nearest = places.nearestSquare(to: dancer, beyond: square, costs)
      if nearest > square { (square, crowded) = (nearest, [Int32(dancer)]) }
    }
    var dancers = ShrinkingTree(x: costs.startX, y: costs.startY)
    dancers.refill { _ in true }
    for place in 0..<costs.count {
      let nearest = dancers.nearestSquare(to: costs.goalX[place], costs.goalY[place], beyond: square)
      if nearest > square { (square, crowded) = (nearest, Array(0..<Int32(costs.count))) }
    }
  }
}
