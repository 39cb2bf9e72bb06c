/// An assignment with the prices that prove it best: no way costs less than the prices of its two ends together, and each
/// way that is taken costs just that. Any other assignment costs at least the sum of all prices, which this one reaches.
struct PricedAssignment {
  /// The place of each dancer, −1 for none.
  private(set) var placeOfDancer: [Int]
  /// The dancer at each place, −1 for none.
  private(set) var dancerAtPlace: [Int]
  /// The prices of dancers.
  var dancerPrices: [Int64]
  /// The prices of places.
  var placePrices: [Int64]
  /// For each dancer the places to which a way costs just the two prices, ascending; empty if there are too many.
  var tightWays: [[Int32]] = []

  /// Nobody has a place yet, and nothing costs anything.
  init(count: Int) {
    placeOfDancer = Array(repeating: -1, count: count)
    dancerAtPlace = Array(repeating: -1, count: count)
    dancerPrices = Array(repeating: 0, count: count)
    placePrices = Array(repeating: 0, count: count)
  }

  /// Gives a dancer a place, whatever both had before.
  mutating func seat(_ dancer: Int, at place: Int) {
    placeOfDancer[dancer] = place
    dancerAtPlace[place] = dancer
  }

  /// Takes a dancer's place away.
  mutating func unseat(_ dancer: Int) {
    if placeOfDancer[dancer] >= 0 { dancerAtPlace[placeOfDancer[dancer]] = -1 }
    placeOfDancer[dancer] = -1
  }
}
