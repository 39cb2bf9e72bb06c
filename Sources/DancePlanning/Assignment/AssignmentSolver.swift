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
// Dancers are added one by one; each finds the cheapest chain by Dijkstra's method over reduced costs, and the prices
// are raised so that they stay valid (Kuhn 1955, Munkres 1957; in this form Jonker and Volgenant 1987). O(n³) at worst
// and O(n) memory: costs are computed where they are needed.

/// What sending each dancer to each place costs, in whole numbers.
protocol WayCosts {
  /// How many dancers, and how many places.
  var count: Int { get }
  /// Writes the costs of a dancer's ways to all places; ``AssignmentCosts/forbidden`` for those that are not allowed.
  func fill(_ row: inout [Int64], dancer: Int)
}

extension AssignmentCosts: WayCosts {}

/// Finds an assignment of least total cost and the prices that prove it, for casts of up to some hundreds: all ways of
/// everybody are looked at.
struct AssignmentSolver<Costs: WayCosts> {
  private let costs: Costs
  /// What is found.
  private(set) var solution: PricedAssignment

  private var row: [Int64]
  private var reach: [Int64]
  private var cameFrom: [Int]
  private var isSettled: [Bool]

  /// Solves the problem. Dancers for whom pins and limits leave no place at all remain without one.
  init(solving costs: Costs) {
    let count = costs.count
    self.costs = costs
    solution = PricedAssignment(count: count)
    row = Array(repeating: 0, count: count)
    reach = Array(repeating: 0, count: count)
    cameFrom = Array(repeating: -1, count: count)
    isSettled = Array(repeating: false, count: count)
    setFirstPrices()
    matchTightWays()
    for dancer in 0..<count where solution.placeOfDancer[dancer] < 0 { augment(from: dancer) }
    for dancer in 0..<count { solution.tightWays.append(tightWays(of: dancer)) }
  }

  /// A place is worth its cheapest way; a dancer the cheapest way above that.
  private mutating func setFirstPrices() {
    solution.placePrices = Array(repeating: AssignmentCosts.forbidden, count: costs.count)
    for dancer in 0..<costs.count {
      costs.fill(&row, dancer: dancer)
      for place in 0..<costs.count where row[place] < solution.placePrices[place] {
        solution.placePrices[place] = row[place]
      }
    }
    for place in 0..<costs.count where solution.placePrices[place] == AssignmentCosts.forbidden {
      solution.placePrices[place] = 0
    }
  }

  /// Prices each dancer and gives out tight ways to free places, first come, first served.
  private mutating func matchTightWays() {
    for dancer in 0..<costs.count {
      costs.fill(&row, dancer: dancer)
      var least = AssignmentCosts.forbidden
      var best = -1
      for place in 0..<costs.count where row[place] != AssignmentCosts.forbidden {
        let reduced = row[place] - solution.placePrices[place]
        if reduced < least
          || (reduced == least && solution.dancerAtPlace[best] >= 0 && solution.dancerAtPlace[place] < 0)
        {
          least = reduced
          best = place
        }
      }
      guard best >= 0 else { continue }
      solution.dancerPrices[dancer] = least
      if solution.dancerAtPlace[best] < 0 { solution.seat(dancer, at: best) }
    }
  }

  /// The places to which a dancer has a way without loss.
  private mutating func tightWays(of dancer: Int) -> [Int32] {
    costs.fill(&row, dancer: dancer)
    return (0..<costs.count).filter {
      row[$0] != AssignmentCosts.forbidden
        && row[$0] - solution.dancerPrices[dancer] == solution.placePrices[$0]
    }.map(Int32.init)
  }

  /// Finds the cheapest chain from a dancer without place to a free place, and moves everyone on it.
  private mutating func augment(from first: Int) {
    for place in 0..<costs.count {
      reach[place] = AssignmentCosts.forbidden
      isSettled[place] = false
    }
    var settled: [Int] = []
    var dancer = first
    var distance: Int64 = 0
    while true {
      relax(from: dancer, at: distance)
      guard let place = nearestUnsettled() else { return }
      distance = reach[place]
      isSettled[place] = true
      if solution.dancerAtPlace[place] < 0 {
        raisePrices(first: first, settled: settled, by: distance)
        shiftChain(endingAt: place, first: first)
        return
      }
      settled.append(place)
      dancer = solution.dancerAtPlace[place]
    }
  }

  /// Looks at all ways of a dancer who can be reached at `distance`.
  private mutating func relax(from dancer: Int, at distance: Int64) {
    costs.fill(&row, dancer: dancer)
    let base = distance - solution.dancerPrices[dancer]
    for place in 0..<costs.count where !isSettled[place] && row[place] != AssignmentCosts.forbidden {
      let candidate = base + row[place] - solution.placePrices[place]
      if candidate < reach[place] {
        reach[place] = candidate
        cameFrom[place] = dancer
      }
    }
  }

  /// The place that is cheapest to reach, free ones first among equals.
  private func nearestUnsettled() -> Int? {
    var best = -1
    var least = AssignmentCosts.forbidden
    for place in 0..<costs.count where !isSettled[place] && reach[place] <= least {
      guard reach[place] != AssignmentCosts.forbidden else { continue }
      if reach[place] < least || (solution.dancerAtPlace[place] < 0 && solution.dancerAtPlace[best] >= 0) {
        least = reach[place]
        best = place
      }
    }
    return best < 0 ? nil : best
  }

  private mutating func raisePrices(first: Int, settled: [Int], by distance: Int64) {
    solution.dancerPrices[first] += distance
    for place in settled {
      solution.placePrices[place] -= distance - reach[place]
      solution.dancerPrices[solution.dancerAtPlace[place]] += distance - reach[place]
    }
  }

  private mutating func shiftChain(endingAt last: Int, first: Int) {
    var place = last
    while true {
      let dancer = cameFrom[place]
      let before = solution.placeOfDancer[dancer]
      solution.seat(dancer, at: place)
      if dancer == first { return }
      place = before
    }
  }
}
