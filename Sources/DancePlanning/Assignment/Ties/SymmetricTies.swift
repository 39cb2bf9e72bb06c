// The most symmetric of several assignments.
//
// A symmetry g of a scene sends dancers to dancers and places to places. An assignment is symmetric if whoever stands where
// dancer i comes to be goes where i's place comes to be: g(i) → g(j) for every i → j. So it is known as soon as one dancer of
// every set of dancers that come to be each other (an orbit) has a place, and the question is again who takes what, only
// smaller: orbits of dancers to orbits of places.
//
//      i ────▶ j         allowed if all images of the way are allowed, and exactly the symmetries that leave i where it
//      │       │         is leave j where it is
//      ▼ g     ▼ g
//     g(i) ─▶ g(j)
//
// Tried with all symmetries of the scene at once, then with fewer. Among the symmetric assignments cast order decides.

/// Chooses the most symmetric assignment along ways that are all equally good.
struct SymmetricTies {
  private let ways: [[Int32]]
  private let group: [LatticeSymmetry]

  /// The place of each dancer in the most symmetric assignment, of several the first in cast order; `nil` if there is none
  /// or the scene has no symmetry.
  ///
  /// - Parameter ways: for each dancer the places that occur in some of the assignments, ascending.
  static func resolve(along ways: [[Int32]], _ costs: AssignmentCosts) -> [Int]? {
    let symmetries = LatticeSymmetry.all(of: costs)
    for motions in SquareSymmetry.groups {
      let group = symmetries.filter { motions.contains($0.motion) }
      guard group.count == motions.count else { continue }
      if let places = SymmetricTies(ways: ways, group: group).places { return places }
    }
    return nil
  }

  /// The least symmetric assignment in cast order, if there is one.
  private var places: [Int]? {
    let dancers = Orbits(group.map(\.dancers)), goals = Orbits(group.map(\.places))
    guard dancers.first.count == goals.first.count else { return nil }
    var lists: [[Int32]] = []
    var lowest: [[Int32: Int32]] = []
    for dancer in dancers.first {
      var list: [Int32] = []
      var choice: [Int32: Int32] = [:]
      for place in ways[Int(dancer)] where goals.fixing[Int(place)] == dancers.fixing[Int(dancer)] {
        let orbit = goals.number[Int(place)]
        guard choice[orbit] == nil, allows(dancer, place) else { continue }
        choice[orbit] = place
        list.append(orbit)
      }
      lists.append(list)
      lowest.append(choice)
    }
    guard let matching = ListMatching(of: lists) else { return nil }
    let choices = ExchangeableWays.of(matching.choice, matching.holders, among: lists)
    let orbits = choices.map { CastOrderTies.resolve(matching.choice, preferring: $0) } ?? matching.choice
    var places = [Int](repeating: -1, count: ways.count)
    for (number, dancer) in dancers.first.enumerated() {
      guard let place = lowest[number][Int32(orbits[number])] else { return nil }
      for symmetry in group { places[Int(symmetry.dancers[Int(dancer)])] = Int(symmetry.places[Int(place)]) }
    }
    return places
  }

  /// Whether all images of a way are ways as well.
  private func allows(_ dancer: Int32, _ place: Int32) -> Bool {
    group.allSatisfy { symmetry in
      ways[Int(symmetry.dancers[Int(dancer)])].contains(symmetry.places[Int(place)])
    }
  }
}

/// Who comes to be whom.
private struct Orbits {
  /// The first of each orbit, ascending.
  private(set) var first: [Int32] = []
  /// The number of everybody's orbit.
  private(set) var number: [Int32]
  /// Which of the symmetries leave one where one is, a bit each.
  private(set) var fixing: [UInt8]

  init(_ images: [[Int32]]) {
    let count = images.first?.count ?? 0
    number = Array(repeating: -1, count: count)
    fixing = Array(repeating: 0, count: count)
    for one in 0..<count {
      for (bit, image) in images.enumerated() where image[one] == Int32(one) { fixing[one] |= 1 << UInt8(bit) }
      guard number[one] < 0 else { continue }
      for image in images { number[Int(image[one])] = Int32(first.count) }
      first.append(Int32(one))
    }
  }
}
