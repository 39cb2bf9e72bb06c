/// Where each place is found, when several lists hold it: that of all places, and one for each choice that is not
/// everybody's.
struct PlaceHomes {
  /// A list and a position in it.
  struct Home {
    var list, position: Int32
  }

  /// The place at each position of each list.
  let placeAt: [[Int32]]
  /// The homes of place p are those from `first[p]` to before `first[p + 1]`.
  private var first: [Int32]
  private var all: [Home]

  /// The lists in which places are looked for: all places first, then each choice of ``AllowedPlaces``.
  static func lists(of costs: AssignmentCosts) -> [[Int32]] {
    [Array(0..<Int32(costs.count))] + costs.allowed.choices
  }

  /// The list that holds just the places a dancer may take.
  static func list(of dancer: Int, _ costs: AssignmentCosts) -> Int {
    (costs.allowed.choice(of: dancer) ?? -1) + 1
  }

  /// The homes of so many places.
  init(count: Int, placeAt: [[Int32]]) {
    self.placeAt = placeAt
    first = Array(repeating: 0, count: count + 1)
    for list in placeAt { for place in list { first[Int(place) + 1] += 1 } }
    for place in 0..<count { first[place + 1] += first[place] }
    all = Array(repeating: Home(list: 0, position: 0), count: Int(first[count]))
    var next = first
    for (list, places) in placeAt.enumerated() {
      for (position, place) in places.enumerated() {
        all[Int(next[Int(place)])] = Home(list: Int32(list), position: Int32(position))
        next[Int(place)] += 1
      }
    }
  }

  /// Where a place is found.
  func homes(of place: Int32) -> ArraySlice<Home> { all[Int(first[Int(place)])..<Int(first[Int(place) + 1])] }
}
