/// Chains along which dancers move on so that one more has a place, all ways being short enough.
struct ChainSearch {
  private let costs: AssignmentCosts
  private(set) var placeOfDancer: [Int]
  private(set) var dancerAtPlace: [Int]
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
    dropLongWays(limit)
    var waiting = placeOfDancer.indices.filter { placeOfDancer[$0] < 0 }
    while !waiting.isEmpty {
      guard findPlaces(for: &waiting) else { return false }
    }
    return true
  }

  /// Finds places for as many as possible, on ways of any length.
  mutating func matchMost() {
    dropLongWays(.max)
    var waiting = placeOfDancer.indices.filter { placeOfDancer[$0] < 0 }
    while !waiting.isEmpty {
      if !findPlaces(for: &waiting) { waiting.removeFirst() }
    }
  }

  private mutating func dropLongWays(_ limit: Int64) {
    self.limit = limit
    for dancer in placeOfDancer.indices where placeOfDancer[dancer] >= 0 {
      let place = placeOfDancer[dancer]
      guard costs.squaredLength(dancer, place) > limit || !costs.allowed.allows(dancer, place) else { continue }
      placeOfDancer[dancer] = -1
      dancerAtPlace[place] = -1
    }
  }

  /// A round of searches, after which those who found a place wait no more; false, at once, if there is none for the
  /// first, now or later: before any success of a round everything within reach is looked at.
  private mutating func findPlaces(for waiting: inout [Int]) -> Bool {
    free.refill { dancerAtPlace[$0] < 0 }
    held.refill { dancerAtPlace[$0] >= 0 }
    guard let first = waiting.first, findPlace(for: first) else { return false }
    waiting = waiting.dropFirst().filter { !findPlace(for: $0) }
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
