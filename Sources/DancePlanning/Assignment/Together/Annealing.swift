import DanceGeometry

// Among a great many assignments, one that keeps many neighbours: exchanges at a falling temperature.
//
// Which assignment keeps most neighbours is a quadratic assignment problem: no method is known that finds the best for more
// than a few dozen in reasonable time. Annealing (Kirkpatrick, Gelatt and Vecchi, 1983) comes near. An exchange is
// proposed where it may do good: somebody is to stand next to one of their neighbours, where that one goes. It is taken if it
// gains, and now and then if it loses, the less often the colder it has become; never if the sum of squares would exceed what is
// allowed. The dice are thrown by a generator with a fixed seed, so that the same file gives the same places.

extension Exchanges {
  /// The temperature at the beginning and the end, in pairs of neighbours.
  private static let (hot, cold) = (0.9, 0.12)
  /// How often it falls.
  private static let steps = 40

  /// Trades places at a falling temperature, then as long as anything is gained.
  ///
  /// - Parameters:
  ///   - most: the sum of squares may not exceed this.
  ///   - least: the least possible sum of squares.
  ///   - proposals: how many exchanges are looked at while it cools.
  mutating func anneal(within most: Int128, least: Int128, proposals: Int) {
    var dice = Dice(seed: 1)
    // What is spent of the allowance weighs little: all of it as much as a fifth of all pairs.
    let slack = Double(max(most - least, 1))
    let thrift = 0.2 * Double(before.pairCount) / slack
    var best = self
    for step in 0..<Self.steps {
      let share = Double(step) / Double(Self.steps - 1)
      let temperature = Self.hot + (Self.cold - Self.hot) * share
      for _ in 0..<proposals / Self.steps { propose(&dice, temperature, most, thrift) }
      if (kept, best.total) > (best.kept, total) { best = self }
    }
    improve(within: most)
    best.improve(within: most)
    if (kept, best.total) < (best.kept, total) { self = best }
  }

  private mutating func propose(_ dice: inout Dice, _ temperature: Double, _ most: Int128, _ thrift: Double) {
    let dancer = dice.below(placeOfDancer.count)
    let friends = before.of(dancer)
    guard !friends.isEmpty else { return }
    let friend = Int(friends[friends.startIndex + dice.below(friends.count)])
    let places = after.of(placeOfDancer[friend])
    guard !places.isEmpty else { return }
    let other = dancerAtPlace[Int(places[places.startIndex + dice.below(places.count)])]
    guard other != dancer, let expense = expense(dancer, other), total + Int128(expense) <= most else { return }
    let gain = Double(trade(dancer, other, expense: expense)) - thrift * Double(expense)
    guard gain < 0, Elementary.exponentialMinusOne(gain / temperature) + 1 < dice.share() else { return }
    _ = trade(dancer, other, expense: -expense)
  }

  /// Trades places while that keeps more neighbours, or as many at a lower cost.
  mutating func improve(within most: Int128) {
    var hasGained = true
    while hasGained {
      hasGained = false
      for dancer in placeOfDancer.indices {
        for friend in before.of(dancer) {
          for place in after.of(placeOfDancer[Int(friend)]) where takes(dancer, Int(place), most) { hasGained = true }
        }
      }
    }
  }

  private mutating func takes(_ dancer: Int, _ place: Int, _ most: Int128) -> Bool {
    let other = dancerAtPlace[place]
    guard other != dancer, let expense = expense(dancer, other), total + Int128(expense) <= most else { return false }
    let gain = trade(dancer, other, expense: expense)
    if gain > 0 || (gain == 0 && expense < 0) { return true }
    _ = trade(dancer, other, expense: -expense)
    return false
  }
}

/// Throws that are the same on every machine (SplitMix64; Steele, Lea and Flood, 2014).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number below `count`.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// A number from 0 to below 1.
  mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
