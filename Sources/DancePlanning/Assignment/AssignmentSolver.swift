// Who goes where: the least total cost, by shortest augmenting paths.
//
// Every dancer and every place carries a price, u and v, such that no way costs less than the two prices together:
// u[i] + v[j] ≤ c[i][j]. Ways that cost exactly that are tight. A matching of everyone along tight ways is optimal,
// because any other matching costs at least Σu + Σv, which this one reaches: the prices are the certificate.
//
//      dancers          places
//        (i) ───────────▶ [j] ◀─── held by (i')      tight ways in use: ═══
//                          ║                          the new dancer i takes j, i' moves on along the cheapest
//        (i') ═════════════╝                          chain of reduced costs c − u − v until a free place is found
//           └───────────▶ [k]  free
//
// The first prices are those at which both clouds, brought to one size, would be one (`CommonFrame`), raised until every
// place has somebody for whom it is the cheapest. Dancers take what is cheapest for them; those left over bid, as in an
// auction, as long as nobody has to be driven off for nothing. Whoever still has no place finds the cheapest chain by
// Dijkstra's method over reduced costs, and the prices are raised so that they stay valid (Kuhn 1955, Munkres 1957; in this
// form Jonker and Volgenant 1987). O(n³) at worst; memory for all n² costs, which are needed again and again.

/// What sending each dancer to each place costs, in whole numbers.
protocol WayCosts {
  /// How many dancers, and how many places.
  var count: Int { get }
  /// Prices of places to begin with; any will do, good ones save time.
  var firstPrices: [Int64] { get }
  /// Writes the costs of a dancer's ways to all places into a row of a table; what is not allowed costs
  /// ``DenseMatching/far``.
  func fill(_ table: borrowing UncheckedRow<Int64>, from first: Int, dancer: Int)
}

extension WayCosts {
  var firstPrices: [Int64] { Array(repeating: 0, count: count) }
}

extension AssignmentCosts: WayCosts {
  /// Those at which both clouds, brought to one size, would be one.
  var firstPrices: [Int64] {
    let frame = CommonFrame(of: self)
    return (0..<count).map { frame.exactPrice(0, of: $0) }
  }
}

/// Finds an assignment of least total cost and the prices that prove it, for casts of up to some hundreds: all ways of
/// everybody are looked at.
struct AssignmentSolver {
  /// What is found.
  private(set) var solution: PricedAssignment

  /// Solves the problem. Dancers for whom pins and limits leave no place at all remain without one.
  init(solving costs: some WayCosts) {
    let count = costs.count
    solution = PricedAssignment(count: count)
    let search = DenseMatching(count: count)
    for dancer in 0..<count { costs.fill(search.costs, from: dancer * count, dancer: dancer) }
    for (place, price) in costs.firstPrices.enumerated() { search.prices[place] = price }
    search.match()
    for place in 0..<count { solution.placePrices[place] = search.prices[place] }
    for dancer in 0..<count {
      if search.placeOfDancer[dancer] >= 0 { solution.seat(dancer, at: Int(search.placeOfDancer[dancer])) }
      solution.dancerPrices[dancer] = search.leastCost(of: dancer)
      solution.tightWays.append(search.places(of: dancer, costing: solution.dancerPrices[dancer]))
    }
  }
}
