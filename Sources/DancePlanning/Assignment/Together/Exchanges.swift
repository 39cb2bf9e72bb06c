/// An assignment that is changed by letting two dancers trade places, with what it costs and how many neighbours it keeps.
struct Exchanges {
  let costs: AssignmentCosts
  /// Who stands next to whom before and after.
  let before: Neighbours
  let after: Neighbours
  private(set) var placeOfDancer: [Int]
  private(set) var dancerAtPlace: [Int]
  /// How many pairs of neighbours stay neighbours.
  private(set) var kept: Int
  /// The sum of squares, in squared lattice units.
  private(set) var total: Int128

  /// Begins with an assignment of everybody.
  init(_ places: [Int], _ costs: AssignmentCosts, before: Neighbours, after: Neighbours) {
    self.costs = costs
    self.before = before
    self.after = after
    placeOfDancer = places
    dancerAtPlace = Array(repeating: -1, count: places.count)
    for (dancer, place) in places.enumerated() { dancerAtPlace[place] = dancer }
    kept = before.kept(in: after, by: places)
    total = places.indices.reduce(0) { $0 + Int128(costs.squaredLength($1, places[$1])) }
  }

  /// By how much the sum of squares grows if two trade places; `nil` if one of them must not.
  @inline(__always)
  func expense(_ one: Int, _ other: Int) -> Int64? {
    let (first, second) = (placeOfDancer[one], placeOfDancer[other])
    guard costs.allowed.isEverything || (costs.allowed.allows(one, second) && costs.allowed.allows(other, first)) else {
      return nil
    }
    return costs.squaredLength(one, second) - costs.squaredLength(one, first) + costs.squaredLength(other, first)
      - costs.squaredLength(other, second)
  }

  /// Lets two trade places, and tells how many more pairs of neighbours are kept.
  @inline(__always)
  mutating func trade(_ one: Int, _ other: Int, expense: Int64) -> Int {
    let (first, second) = (placeOfDancer[one], placeOfDancer[other])
    let keptBefore = keptAround(one) + keptAround(other)
    (placeOfDancer[one], placeOfDancer[other]) = (second, first)
    (dancerAtPlace[first], dancerAtPlace[second]) = (other, one)
    let gain = keptAround(one) + keptAround(other) - keptBefore
    kept += gain
    total += Int128(expense)
    return gain
  }

  /// How many of a dancer's neighbours are neighbours again.
  @inline(__always)
  private func keptAround(_ dancer: Int) -> Int {
    let place = placeOfDancer[dancer]
    var kept = 0
    for other in before.of(dancer) where after.contains(place, placeOfDancer[Int(other)]) { kept += 1 }
    return kept
  }
}
