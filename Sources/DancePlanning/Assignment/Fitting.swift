/// Who can have a place, and which places are used, where what is allowed leaves somebody without.
///
/// As many as possible have one. Of dancers with the same choice the last of the cast go without; of places that the same
/// dancers may take the last stay empty.
struct Fitting {
  /// The dancers with a place, ascending.
  private(set) var dancers: [Int] = []
  /// As many places, ascending.
  private(set) var places: [Int] = []

  /// Finds who can have a place; `nil` if everybody can.
  init?(_ costs: AssignmentCosts) {
    guard !costs.allowed.isEverything else { return nil }
    var search = ChainSearch(costs, places: Array(repeating: -1, count: costs.count))
    search.matchMost()
    guard search.placeOfDancer.contains(-1) else { return nil }
    dancers = Self.first(
      (0..<costs.count).map { costs.allowed.choice(of: $0) ?? -1 }, used: search.placeOfDancer.map { $0 >= 0 })
    let homes = PlaceHomes(count: costs.count, placeAt: PlaceHomes.lists(of: costs))
    places = Self.first(
      (0..<costs.count).map { place in homes.homes(of: Int32(place)).map(\.list) },
      used: search.dancerAtPlace.map { $0 >= 0 })
  }

  /// Of each kind as many as are used, but the first.
  private static func first<Kind: Hashable>(_ kinds: [Kind], used: [Bool]) -> [Int] {
    var left: [Kind: Int] = [:]
    for (kind, isUsed) in zip(kinds, used) where isUsed { left[kind, default: 0] += 1 }
    return kinds.indices.filter { index in
      guard let count = left[kinds[index]], count > 0 else { return false }
      left[kinds[index]] = count - 1
      return true
    }
  }
}

extension Assignment.Certificate {
  /// The prices of those who have a place, for all of so many; what the others cost is of no matter.
  func spread(over fitting: Fitting, of count: Int) -> Assignment.Certificate {
    var all = Assignment.Certificate(
      dancerPrices: Array(repeating: 0, count: count), placePrices: Array(repeating: 0, count: count),
      longestSquared: longestSquared, crowded: crowded.map { Int32(fitting.dancers[Int($0)]) })
    for (number, dancer) in fitting.dancers.enumerated() { all.dancerPrices[dancer] = dancerPrices[number] }
    for (number, place) in fitting.places.enumerated() { all.placePrices[place] = placePrices[number] }
    return all
  }
}

extension AllowedPlaces {
  /// What is allowed among some dancers and places, ascending, counted anew.
  func among(dancers: [Int], places: [Int]) -> AllowedPlaces {
    var numbers: [Int32: Int32] = [:]
    for (number, place) in places.enumerated() { numbers[Int32(place)] = Int32(number) }
    return AllowedPlaces(
      choices: choices.map { $0.compactMap { numbers[$0] } },
      choiceOfDancer: dancers.map { Int32(choice(of: $0) ?? -1) })
  }
}
