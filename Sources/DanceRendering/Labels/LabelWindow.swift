/// A few words for which the best choice of places is found exactly, by branch and bound.
///
/// The places that a word can still take are the bits of one number, and the words of a window the lanes of one vector, so
/// that what a choice forbids to all others is one operation. The word with the fewest places left is decided first. A
/// branch is left when it cannot place more words than the best choice so far, or as many and better.
struct LabelWindow {
  /// A place a word may take.
  struct Place {
    /// Its index among all places of the word.
    var index: Int
    var box: PageBox
    /// How much less it is liked than the best one.
    var cost: Double
  }

  /// A choice for all words.
  private struct Choice {
    /// For each word its place, or -1.
    var places = SIMD8<Int8>(repeating: -1)
    var missing = 0
    var cost = 0.0
  }

  private let words: [[Place]]
  /// What place `place` of word `word` forbids to all words: `forbidden[word][place]`.
  private let forbidden: [[SIMD8<UInt64>]]
  private var best: Choice
  private var isBetter = false
  private var steps = 0

  /// At most so many words.
  static let mostWords = 8
  /// At most so many places for each.
  static let mostPlaces = 64
  /// The search takes at most so many steps; then it is content with the best found so far.
  private static let mostSteps = 4000
  /// Costs nearer to each other than this are the same.
  private static let least = 1e-9

  /// Prepares a window.
  ///
  /// - Parameters:
  ///   - words: for each word the places it may take, those liked best first.
  ///   - now: the index of each word's place now, or `nil`.
  init(words: [[Place]], now: [Int?]) {
    var best = Choice()
    for (word, places) in words.enumerated() {
      guard let own = now[word], let place = places.firstIndex(where: { $0.index == own }) else {
        best.missing += 1
        continue
      }
      best.places[word] = Int8(place)
      best.cost += places[place].cost
    }
    self.best = best
    let worthwhile = Self.worthwhile(words, best)
    self.words = worthwhile
    forbidden = worthwhile.map { places in
      places.map { place in
        var forbidden = SIMD8<UInt64>()
        for (other, others) in worthwhile.enumerated() { forbidden[other] = Self.overlapping(place, others) }
        return forbidden
      }
    }
  }

  /// The places that can be part of a better choice: where everybody has a place already, none that alone costs more than
  /// all others together could save.
  private static func worthwhile(_ words: [[Place]], _ best: Choice) -> [[Place]] {
    guard best.missing == 0 else { return words }
    let saving = best.cost - words.reduce(0) { $0 + ($1.first?.cost ?? 0) }
    return words.map { places in places.prefix { $0.cost - places[0].cost < saving } }.map(Array.init)
  }

  /// The bits of the places that overlap a place.
  private static func overlapping(_ place: Place, _ others: [Place]) -> UInt64 {
    var bits: UInt64 = 0
    for (index, other) in others.enumerated() where other.box.overlaps(place.box) { bits |= 1 << UInt64(index) }
    return bits
  }

  /// The places of a better choice than the present one; `nil` if there is none.
  func betterChoice() -> [Int?]? {
    var window = self
    var open = SIMD8<UInt64>()
    for (word, places) in words.enumerated() {
      open[word] = places.count >= Self.mostPlaces ? .max : (1 << UInt64(places.count)) - 1
    }
    window.descend(open, undecided: UInt8(truncatingIfNeeded: (1 << words.count) - 1), Choice())
    guard window.isBetter else { return nil }
    return window.words.indices.map { word in
      let place = Int(window.best.places[word])
      return place < 0 ? nil : window.words[word][place].index
    }
  }

  private mutating func descend(_ open: SIMD8<UInt64>, undecided: UInt8, _ choice: Choice) {
    steps += 1
    guard steps <= Self.mostSteps else { return }
    var (choice, rest, bound, next, fewest) = (choice, UInt8(0), choice.cost, -1, Int.max)
    for word in words.indices where undecided & (1 << UInt8(word)) != 0 {
      let places = open[word]
      // Who has no place left, is decided.
      guard places != 0 else {
        choice.missing += 1
        continue
      }
      rest |= 1 << UInt8(word)
      bound += words[word][places.trailingZeroBitCount].cost
      if places.nonzeroBitCount < fewest { (next, fewest) = (word, places.nonzeroBitCount) }
    }
    guard isPromising(choice.missing, bound) else { return }
    guard next >= 0 else {
      (best, isBetter) = (choice, true)
      return
    }
    branch(open, next, rest & ~(1 << UInt8(next)), choice)
  }

  /// Tries every place of a word, and none.
  private mutating func branch(_ open: SIMD8<UInt64>, _ word: Int, _ others: UInt8, _ choice: Choice) {
    var places = open[word]
    while places != 0 {
      let place = places.trailingZeroBitCount
      places &= places - 1
      var taken = choice
      taken.places[word] = Int8(place)
      taken.cost += words[word][place].cost
      descend(open & ~forbidden[word][place], undecided: others, taken)
    }
    var without = choice
    without.missing += 1
    descend(open, undecided: others, without)
  }

  private func isPromising(_ missing: Int, _ bound: Double) -> Bool {
    missing < best.missing || (missing == best.missing && bound < best.cost - Self.least)
  }
}
