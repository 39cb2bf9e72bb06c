/// Which dancers may take which places, where not everybody may take every place.
///
/// Dancers with the same choice share one list of places, so that a hundred thousand dancers who keep to their sides take
/// no more memory than the two lists of places.
public struct AllowedPlaces: Hashable, Sendable {
  /// The different choices, each ascending.
  private(set) var choices: [[Int32]] = []
  /// The choice of each dancer, −1 for every place; dancers beyond its end may take every place.
  private var choiceOfDancer: [Int32] = []

  /// Everybody may take every place.
  public init() {}

  /// Everybody may take every place but for the dancers named, who each have their own choice.
  public init(_ places: [Int: Set<Int>]) {
    for (dancer, places) in places.sorted(by: { $0.key < $1.key }) { restrict([dancer], to: places) }
  }

  init(choices: [[Int32]], choiceOfDancer: [Int32]) {
    self.choices = choices
    self.choiceOfDancer = choiceOfDancer
  }

  /// Whether everybody may take every place.
  public var isEverything: Bool { choices.isEmpty }

  /// Leaves some dancers only those of their places that are also among `places`. O(dancers + the lengths of lists).
  public mutating func restrict(_ dancers: some Sequence<Int>, to places: some Sequence<Int>) {
    let places = Set(places.map { Int32($0) }).sorted()
    // Whoever had the same choice has the same again.
    var narrowed: [Int32: Int32] = [:]
    for dancer in dancers {
      if dancer >= choiceOfDancer.count {
        choiceOfDancer += repeatElement(-1, count: dancer + 1 - choiceOfDancer.count)
      }
      let before = choiceOfDancer[dancer]
      let choice = narrowed[before] ?? narrow(before, to: places)
      narrowed[before] = choice
      choiceOfDancer[dancer] = choice
    }
  }

  private mutating func narrow(_ choice: Int32, to places: [Int32]) -> Int32 {
    choices.append(choice < 0 ? places : Self.common(choices[Int(choice)], places))
    return Int32(choices.count - 1)
  }

  /// What two ascending lists share.
  private static func common(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    var (common, first, second): ([Int32], Int, Int) = ([], 0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] { common.append(one[first]) }
      (first, second) = (
        first + (one[first] <= other[second] ? 1 : 0), second + (other[second] <= one[first] ? 1 : 0)
      )
    }
    return common
  }

  /// The number of a dancer's choice; `nil` for every place.
  func choice(of dancer: Int) -> Int? {
    guard dancer < choiceOfDancer.count, choiceOfDancer[dancer] >= 0 else { return nil }
    return Int(choiceOfDancer[dancer])
  }

  /// The places a dancer may take, ascending; `nil` for every place. O(1).
  func places(of dancer: Int) -> [Int32]? { choice(of: dancer).map { choices[$0] } }

  /// Whether a dancer may take a place. O(log places of the choice).
  public func allows(_ dancer: Int, _ place: Int) -> Bool {
    guard let choice = choice(of: dancer) else { return true }
    let list = choices[choice]
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low < list.count && Int(list[low]) == place
  }
}
