// Who takes which place when somebody is missing.
//
//     full cast      ○ ○ ● ○ ○        the third is not there
//     fixed places   ○ ○ · ○ ○        everybody's place is still there: all keep it, and one stays empty
//     refitted        ○ ○ ○ ○         no place is where one was: each takes the new place that is nearest to the old one,
//                                     least in the sum of squares, so that neighbours stay neighbours
//
// It is one assignment: first as few dancers as possible at another place than before, then the least squares of the
// distances from old place to new, then cast order. What the routine says of places and sides is kept to.

import DanceGeometry
import DanceScore

/// Gives the places of a formation to a changed cast so that as few parts as possible change.
struct PlaceKeeping {
  /// Those who choose, by cast index, ascending.
  let choosers: [Int]
  /// The places that they choose among, by index into the formation, ascending; at least as many.
  let places: [Int]
  private let formation: Formation
  private let oldPlaces: [Point?]
  private let goals: [Point]
  private let allowed: AllowedPlaces

  /// So many dancers are looked at pair by pair.
  private static let mostDense = 400

  /// Finds who chooses among which places.
  ///
  /// - Parameter position: where a dancer is before.
  init(
    _ dancers: [Int], in formation: Formation, _ placement: Placement, former: FormerPlaces, position: (Int) -> Point
  ) {
    self.formation = formation
    let owners = Set(formation.places.compactMap(\.dancer))
    let free = dancers.sorted().filter { !owners.contains($0) }
    places = Self.usablePlaces(of: formation, placement, former, count: free.count)
    choosers = Self.choosers(among: free, for: places.count, placement, former)
    oldPlaces = choosers.map { former.dancers[$0] }
    goals = places.map { [formation] in formation.places[$0].position }
    allowed = Self.allowed(choosers, places, placement, starts: choosers.map(position), goals)
  }

  /// All that are written for nobody, but for those that stayed empty before, as long as there is a place for everybody.
  private static func usablePlaces(
    of formation: Formation, _ placement: Placement, _ former: FormerPlaces, count: Int
  ) -> [Int] {
    let emptied = Set(placement.emptyPlaces)
    let open = formation.openPlaces.filter { !emptied.contains($0) }
    let used = open.filter { place in
      !former.empty.contains { ChangeCosts.isSame($0, formation.places[place].position) }
    }
    return used.count >= count ? used : open
  }

  /// Where there are not enough places, those with a place of their choice, then those who had one, in cast order.
  private static func choosers(
    among free: [Int], for places: Int, _ placement: Placement, _ former: FormerPlaces
  ) -> [Int] {
    guard free.count > places else { return free }
    let pinned = Set(placement.pins.map(\.dancer))
    let ranks = free.map { pinned.contains($0) ? 0 : former.dancers[$0] != nil ? 1 : 2 }
    let order = free.indices.sorted { (ranks[$0], free[$0]) < (ranks[$1], free[$1]) }
    return order.prefix(places).map { free[$0] }.sorted()
  }

  private static func allowed(
    _ choosers: [Int], _ places: [Int], _ placement: Placement, starts: [Point], _ goals: [Point]
  ) -> AllowedPlaces {
    let columns = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    let rows = Dictionary(uniqueKeysWithValues: choosers.enumerated().map { ($1, $0) })
    var pinned: [Int: Set<Int>] = [:]
    for pin in placement.pins {
      if let row = rows[pin.dancer] { pinned[row] = Set(pin.places.compactMap { columns[$0] }) }
    }
    let keepers = placement.sideKeepers.compactMap { rows[$0] }
    guard !keepers.isEmpty else { return AllowedPlaces(pinned) }
    return SideKeeping(of: keepers.sorted(), from: starts, to: goals, pinned: pinned).allowed
  }

  /// For each chooser the place, by index into the formation; `nil` where what the routine says leaves somebody without.
  ///
  /// - Complexity: O(n³) for casts of hundreds, else that of an assignment by least squares.
  func solve() -> [Int]? {
    guard (goals + oldPlaces.compactMap(\.self)).allSatisfy(\.isFinite) else { return nil }
    // With a free choice nobody stands in the way of who keeps a place, so that can be settled first.
    let isFree = allowed.isEverything || places.count > Self.mostDense
    var columns = isFree ? kept : Array(repeating: nil, count: choosers.count)
    let taken = Set(columns.compactMap(\.self))
    let rows = columns.indices.filter { columns[$0] == nil }
    let left = goals.indices.filter { !taken.contains($0) }
    guard let rest = left.count <= Self.mostDense ? dense(rows, left) : crowd(rows, left) else { return nil }
    for (row, column) in zip(rows, rest) { columns[row] = column }
    return columns.compactMap { $0.map { places[$0] } }
  }

  /// For each chooser whose old place is still there its column; `nil` also where several could have it, or there are two.
  private var kept: [Int?] {
    let tree = PointTree(goals)
    let wishes = oldPlaces.enumerated().map { row, old -> Int? in
      guard let old else { return nil }
      let same = tree.nearest(2, to: old).filter { ChangeCosts.isSame(old, goals[$0.index]) }
      return same.count == 1 && allowed.allows(row, same[0].index) ? same[0].index : nil
    }
    let rivals = Dictionary(wishes.compactMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
    return wishes.map { $0.flatMap { rivals[$0] == 1 ? $0 : nil } }
  }

  /// The columns of some rows among those that are left, every pair of them weighed.
  private func dense(_ rows: [Int], _ left: [Int]) -> [Int]? {
    guard !rows.isEmpty else { return [] }
    let costs = ChangeCosts(
      from: rows.map { oldPlaces[$0] }, to: left.map { goals[$0] }, allowed: allowed.among(dancers: rows, places: left))
    let solution = AssignmentSolver(solving: costs).solution
    guard !solution.placeOfDancer.contains(-1) else { return nil }
    return CastOrderTies.resolve(solution).prefix(rows.count).map { left[$0] }
  }

  /// The same for crowds: those with an old place by least squares among the first places, the others in order.
  private func crowd(_ rows: [Int], _ left: [Int]) -> [Int]? {
    let old = rows.indices.filter { oldPlaces[rows[$0]] != nil }
    let first = Array(left.prefix(old.count))
    let problem = AssignmentProblem(
      from: old.compactMap { oldPlaces[rows[$0]] }, to: first.map { goals[$0] }, objective: .shortest,
      allowed: allowed.among(dancers: old.map { rows[$0] }, places: first))
    let solution = problem.solve().assignment.places
    var columns = [Int?](repeating: nil, count: rows.count)
    for (number, column) in zip(old, solution) {
      guard let column else { return nil }
      columns[number] = first[column]
    }
    var others = left.dropFirst(old.count).makeIterator()
    for number in columns.indices where columns[number] == nil { columns[number] = others.next() }
    return columns.compactMap(\.self)
  }
}
