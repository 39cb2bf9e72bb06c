import DanceGeometry
import DanceScore

/// Who chooses among which places of a formation.
///
/// Places written for a dancer are that dancer's; of the others there should be as many as dancers: if there are more, the
/// last stay empty; if there are fewer, the last of the cast have none.
struct Seating {
  /// The places written for dancers who are among those sent, by dancer.
  let owned: [Int: Int]
  /// Those who choose, by cast index, ascending.
  let choosers: [Int]
  /// Those for whom there is no place to choose, by cast index.
  let placeless: [Int]
  /// The places they choose among, as many, by index into the formation.
  let places: [Int]
  /// Who may go where, counted by `choosers` and `places`.
  private(set) var problem: AssignmentProblem
  /// The places of those who have some of their own to choose among, likewise.
  private let pinned: [Int: Set<Int>]
  private let sides: SideKeeping?

  /// Finds who chooses among which places.
  ///
  /// - Parameter position: where a dancer is before.
  init(_ dancers: [Int], in formation: Formation, _ placement: Placement, position: (Int) -> Point) {
    owned = Self.ownPlaces(in: formation, of: dancers)
    let emptied = Set(placement.emptyPlaces)
    let open = formation.openPlaces.filter { !emptied.contains($0) }
    let free = dancers.sorted().filter { [owned] in owned[$0] == nil }
    choosers = Self.choosers(among: free, for: open.count, placement)
    placeless = free.count > choosers.count ? Set(free).subtracting(choosers).sorted() : []
    let pins = Self.pins(of: choosers, open: open, placement)
    places = Self.usedPlaces(open, count: choosers.count, pins: pins)
    let number = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    pinned = pins.mapValues { allowed in Set(allowed.compactMap { number[$0] }) }
    let starts = choosers.map(position)
    let goals = places.map { formation.places[$0].position }
    let keepers = Set(placement.sideKeepers)
    sides =
      keepers.isEmpty
      ? nil
      : SideKeeping(
        of: choosers.indices.filter { [choosers] in keepers.contains(choosers[$0]) }, from: starts, to: goals,
        pinned: pinned)
    problem = AssignmentProblem(
      from: starts, to: goals, objective: placement.objective, allowed: sides?.allowed ?? AllowedPlaces(pinned),
      loss: placement.loss)
  }

  /// The best assignment of all that keep to pins and sides; sides are given up where they leave somebody without a
  /// place.
  func solve() -> AssignmentSolution {
    if let decided { return AssignmentSolution(assignment: decided) }
    let solution = problem.solve()
    guard sides != nil, solution.assignment.places.contains(nil) else { return solution }
    var free = problem
    free.allowed = AllowedPlaces(pinned)
    return free.solve()
  }

  /// The sides that are not kept by everybody who should.
  func crowdedSides(in assignment: Assignment) -> [SideKeeping.CrowdedSide] {
    sides?.crowded(in: assignment, from: problem.starts, to: problem.goals) ?? []
  }

  /// Whether everybody has a place of the own, so that nothing is left to decide.
  var isDecided: Bool { decided != nil }

  /// The assignment where everybody has a place of the own, so that nothing is left to decide.
  private var decided: Assignment? {
    guard !choosers.isEmpty, pinned.count == choosers.count else { return nil }
    var isTaken = Array(repeating: false, count: places.count)
    var goals: [Int?] = []
    for chooser in choosers.indices {
      guard let own = pinned[chooser], own.count == 1, let goal = own.first, !isTaken[goal] else { return nil }
      isTaken[goal] = true
      goals.append(goal)
    }
    return Assignment(places: goals)
  }

  private static func ownPlaces(in formation: Formation, of dancers: [Int]) -> [Int: Int] {
    var owned: [Int: Int] = [:]
    let sent = Set(dancers)
    for (index, place) in formation.places.enumerated() {
      if let dancer = place.dancer, sent.contains(dancer) { owned[dancer] = index }
    }
    return owned
  }

  /// For each chooser (by number) with a pin, the allowed places of the formation.
  private static func pins(of choosers: [Int], open: [Int], _ placement: Placement) -> [Int: Set<Int>] {
    guard !placement.pins.isEmpty else { return [:] }
    let number = Dictionary(uniqueKeysWithValues: choosers.enumerated().map { ($1, $0) })
    let isOpen = Set(open)
    var allowed: [Int: Set<Int>] = [:]
    for pin in placement.pins {
      if let chooser = number[pin.dancer] { allowed[chooser] = Set(pin.places.filter { isOpen.contains($0) }) }
    }
    return allowed
  }

  /// Those who get a place: where there are not enough, those with a place of their choice, then the first of the cast.
  private static func choosers(among free: [Int], for places: Int, _ placement: Placement) -> [Int] {
    guard free.count > places else { return free }
    let pinned = Set(placement.pins.map(\.dancer))
    let inOrder = free.filter { pinned.contains($0) } + free.filter { !pinned.contains($0) }
    return inOrder.prefix(places).sorted()
  }

  /// As many places as choosers: where there are more, the first ones and those that pins ask for.
  private static func usedPlaces(_ open: [Int], count: Int, pins: [Int: Set<Int>]) -> [Int] {
    guard open.count > count else { return open }
    let wanted = pins.values.reduce(into: Set<Int>()) { wanted, places in
      if let first = places.min() { wanted.insert(first) }
    }
    let others = open.filter { !wanted.contains($0) }
    return (Array(wanted) + others.prefix(max(0, count - wanted.count))).sorted()
  }
}

extension Formation {
  /// The indices of the places that are written for nobody, ascending.
  var openPlaces: [Int] { places.indices.filter { places[$0].dancer == nil && !places[$0].isVacant } }
}
