/// The search behind ``AssignmentSolver``: everybody's ways in one table, from which a matching of least cost and the
/// prices of places are worked out in whole numbers.
struct DenseMatching: ~Copyable {
  /// The cost of a way that is not allowed; no sum of a cost and its prices comes near to it.
  static let far: Int64 = 1 << 60

  private let count: Int
  /// The cost of dancer i's way to place j at i · count + j.
  let costs: UncheckedRow<Int64>
  /// The price of each place.
  let prices: UncheckedRow<Int64>
  /// The place of each dancer, −1 for none.
  let placeOfDancer: UncheckedRow<Int32>
  /// The dancer at each place, −1 for none.
  let dancerAtPlace: UncheckedRow<Int32>

  /// What it costs to reach a place in the present search, and from whom.
  private let reach: UncheckedRow<Int64>
  private let cameFrom: UncheckedRow<Int32>
  /// All places: those settled by the present search, those as near as the nearest, and the others.
  private let queue: UncheckedRow<Int32>

  /// A table for so many dancers, all of whose ways are still to be filled in.
  init(count: Int) {
    self.count = count
    costs = UncheckedRow(repeating: Self.far, count: count * count)
    prices = UncheckedRow(repeating: 0, count: count)
    placeOfDancer = UncheckedRow(repeating: -1, count: count)
    dancerAtPlace = UncheckedRow(repeating: -1, count: count)
    reach = UncheckedRow(repeating: 0, count: count)
    cameFrom = UncheckedRow(repeating: -1, count: count)
    queue = UncheckedRow(repeating: 0, count: count)
  }

  /// Matches as many as can be, at the least cost for those who are, from the prices set so far.
  func match() {
    raiseFirstPrices()
    var waiting = matchCheapestWays()
    for _ in 0..<2 { waiting = bid(waiting) }
    for dancer in waiting { augment(from: Int(dancer)) }
  }

  /// What the cheapest way of a dancer costs beyond the price of its place; 0 without any.
  func leastCost(of dancer: Int) -> Int64 {
    var least = Int64.max
    for place in 0..<count { least = min(least, costs[dancer * count + place] &- prices[place]) }
    return least < Self.far / 2 ? least : 0
  }

  /// The places whose ways cost a dancer just so much beyond their price, ascending.
  func places(of dancer: Int, costing cost: Int64) -> [Int32] {
    var places: [Int32] = []
    for place in 0..<count where costs[dancer * count + place] &- prices[place] == cost { places.append(Int32(place)) }
    return places
  }

  /// Raises prices until every place has somebody for whom it is one of the cheapest.
  private func raiseFirstPrices() {
    for place in 0..<count { reach[place] = Self.far }
    for dancer in 0..<count {
      let (row, least) = (dancer * count, leastCost(of: dancer))
      for place in 0..<count { reach[place] = min(reach[place], costs[row + place] &- least) }
    }
    // Nobody may take what is still far.
    for place in 0..<count where reach[place] < Self.far / 2 { prices[place] = reach[place] }
  }

  /// Gives out the places that are cheapest under the prices, first come, first served; the others wait.
  private func matchCheapestWays() -> [Int32] {
    var waiting: [Int32] = []
    for dancer in 0..<count {
      let offer = offers(to: dancer)
      if offer.cost < Self.far / 2, dancerAtPlace[offer.place] < 0 {
        seat(dancer, at: offer.place)
      } else {
        waiting.append(Int32(dancer))
      }
    }
    return waiting
  }

  @inline(__always)
  private func seat(_ dancer: Int, at place: Int) {
    placeOfDancer[dancer] = Int32(place)
    dancerAtPlace[place] = Int32(dancer)
  }

  /// The cheapest place for a dancer under the prices, and the second cheapest.
  @inline(__always)
  private func offers(to dancer: Int) -> (place: Int, cost: Int64, other: Int, otherCost: Int64) {
    let row = dancer * count
    var (place, other) = (-1, -1)
    var (cost, otherCost) = (Int64.max, Int64.max)
    for candidate in 0..<count {
      let reduced = costs[row + candidate] &- prices[candidate]
      guard reduced < otherCost else { continue }
      if reduced < cost {
        (other, otherCost) = (place, cost)
        (place, cost) = (candidate, reduced)
      } else {
        (other, otherCost) = (candidate, reduced)
      }
    }
    return (place, cost, other, otherCost)
  }

  /// Everybody who waits bids for the cheapest place just so much that it is no dearer than the second cheapest; whoever
  /// is driven off bids again, at once if the price has changed, else with those who go on waiting.
  private func bid(_ dancers: [Int32]) -> [Int32] {
    var (bidding, waiting) = (Array(dancers.reversed()), [Int32]())
    // Two who want the same places can go on for long in small steps.
    var bids = 0
    while let next = bidding.popLast() {
      let dancer = Int(next)
      bids += 1
      var (place, cost, other, otherCost) = offers(to: dancer)
      guard otherCost < Self.far / 2, bids <= 4 * count else {
        waiting.append(next)
        continue
      }
      if cost < otherCost {
        prices[place] &-= otherCost &- cost
      } else if dancerAtPlace[place] >= 0 {
        swap(&place, &other)
      }
      let holder = dancerAtPlace[place]
      seat(dancer, at: place)
      guard holder >= 0 else { continue }
      placeOfDancer[Int(holder)] = -1
      if cost < otherCost { bidding.append(holder) } else { waiting.append(holder) }
    }
    return waiting
  }

  /// Finds the cheapest chain from a dancer without place to a free place, and moves everyone on it; nothing changes if
  /// there is none.
  private func augment(from first: Int) {
    let row = first * count
    for place in 0..<count {
      reach[place] = costs[row + place] &- prices[place]
      cameFrom[place] = Int32(first)
      queue[place] = Int32(place)
    }
    // Before `near` settled, from there to `end` at the distance of the nearest, beyond it farther.
    var (near, end, least) = (0, 0, Int64.min)
    while true {
      if near == end {
        let settled = near
        least = gatherNearest(from: settled, &end)
        guard least < Self.far / 2 else { return }
        for position in settled..<end where dancerAtPlace[Int(queue[position])] < 0 {
          return finish(Int(queue[position]), settled: settled, least, first)
        }
      }
      let place = Int(queue[near])
      near += 1
      if let free = relax(through: place, least, &end) { return finish(free, settled: near, least, first) }
    }
  }

  /// Brings the nearest of those not settled to the front of them.
  @inline(__always)
  private func gatherNearest(from settled: Int, _ end: inout Int) -> Int64 {
    var least = Int64.max
    for position in settled..<count {
      let place = queue[position]
      let distance = reach[Int(place)]
      guard distance <= least else { continue }
      if distance < least {
        least = distance
        end = settled
      }
      queue[position] = queue[end]
      queue[end] = place
      end += 1
    }
    return least
  }

  /// Looks at the ways of the dancer at a place; a free place as near as the nearest ends the search.
  @inline(__always)
  private func relax(through place: Int, _ least: Int64, _ end: inout Int) -> Int? {
    let dancer = dancerAtPlace[place]
    let row = Int(dancer) * count
    let base = least &- (costs[row + place] &- prices[place])
    for position in end..<count {
      let other = Int(queue[position])
      let distance = base &+ costs[row + other] &- prices[other]
      guard distance < reach[other] else { continue }
      reach[other] = distance
      cameFrom[other] = dancer
      guard distance == least else { continue }
      if dancerAtPlace[other] < 0 { return other }
      queue[position] = queue[end]
      queue[end] = Int32(other)
      end += 1
    }
    return nil
  }

  /// Changes prices so that all of the chain is tight, and moves everybody on it.
  private func finish(_ free: Int, settled: Int, _ least: Int64, _ first: Int) {
    for position in 0..<settled {
      let place = Int(queue[position])
      prices[place] &+= reach[place] &- least
    }
    var place = free
    while true {
      let dancer = Int(cameFrom[place])
      let before = Int(placeOfDancer[dancer])
      seat(dancer, at: place)
      if dancer == first { return }
      place = before
    }
  }
}
