/// Chains along which dancers move on so that one more has a place, all ways being short enough.
struct ChainSearch {
  private let costs: AssignmentCosts
  private(set) var placeOfDancer: [Int]
  private(set) var dancerAtPlace: [Int]
  /// The dancers met in the last round of searches, those who waited first.
  private(set) var reached: [Int32] = []
  /// For those, who waited at the root of their tree, and who would take over their place.
  private var rootOf: [Int32]
  private var cameFrom: [Int32]
  private var free: PlaceChoices
  private var held: PlaceChoices
  private var limit = Int64.max

  init(_ costs: AssignmentCosts, places: [Int]) {
    self.costs = costs
    (placeOfDancer, dancerAtPlace) = (places, [])
    rootOf = Array(repeating: -1, count: costs.count)
    cameFrom = rootOf
    free = PlaceChoices(costs)
    held = free
    begin(with: places)
  }

  /// Forgets who has which place now for another beginning.
  private mutating func begin(with places: [Int]) {
    placeOfDancer = places
    dancerAtPlace = Array(repeating: -1, count: places.count)
    for (dancer, place) in places.enumerated() where place >= 0 { dancerAtPlace[place] = dancer }
  }

  var longestUsed: Int64 {
    placeOfDancer.indices.map { costs.squaredLength($0, placeOfDancer[$0]) }.max() ?? 0
  }

  /// Keeps what the last matching still may use, or another one if more of that can be kept, then completes it; false if
  /// that is impossible. Then `reached` holds dancers who are more than the places they have within the limit.
  mutating func matchEveryone(within limit: Int64, orBeginningWith other: [Int] = []) -> Bool {
    func kept(_ places: [Int]) -> Int {
      places.indices.count { places[$0] >= 0 && costs.squaredLength($0, places[$0]) <= limit }
    }
    if !other.isEmpty, kept(other) > kept(placeOfDancer) { begin(with: other) }
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
      guard findPlaces(for: &waiting) else { return }
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

  /// A round of searches, all at once and breadth first, so that chains stay short: from everybody who waits a tree grows,
  /// of those who could be reached by nobody else before, until it reaches a free place. False if none does: then everything
  /// within reach has been looked at.
  private mutating func findPlaces(for waiting: inout [Int]) -> Bool {
    free.refill { dancerAtPlace[$0] < 0 }
    held.refill { dancerAtPlace[$0] >= 0 }
    reached = waiting.map(Int32.init)
    for dancer in waiting { rootOf[dancer] = Int32(dancer) }
    var head = 0
    while head < reached.count {
      let dancer = Int(reached[head])
      let root = rootOf[dancer]
      head += 1
      guard placeOfDancer[Int(root)] < 0 else { continue }
      if let place = free.take(within: limit, of: dancer, costs) {
        shift(to: place, from: dancer)
        continue
      }
      while let place = held.take(within: limit, of: dancer, costs) {
        let holder = dancerAtPlace[place]
        (rootOf[holder], cameFrom[holder]) = (root, Int32(dancer))
        reached.append(Int32(holder))
      }
    }
    let before = waiting.count
    waiting.removeAll { placeOfDancer[$0] >= 0 }
    return waiting.count < before
  }

  /// A dancer goes to a free place, whoever led there takes the place left, and so on back to the root.
  private mutating func shift(to free: Int, from last: Int) {
    var (dancer, goal) = (last, free)
    while true {
      let before = placeOfDancer[dancer]
      placeOfDancer[dancer] = goal
      dancerAtPlace[goal] = dancer
      if before < 0 { return }
      (dancer, goal) = (Int(cameFrom[dancer]), before)
    }
  }

  /// The square of the shortest way from those reached to a place that they have not reached, if it is below `most`.
  func nextSquare(below most: Int64) -> Int64 {
    reached.reduce(most) { least, dancer in
      min(
        free.nearestSquare(to: Int(dancer), below: least, costs),
        held.nearestSquare(to: Int(dancer), below: least, costs))
    }
  }
}
