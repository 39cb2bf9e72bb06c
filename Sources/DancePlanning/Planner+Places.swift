import DanceGeometry
import DanceScore

/// Who takes which place of a formation.
struct Seats {
  /// A dancer and the index of the place.
  struct Seat {
    var dancer: Int
    var place: Int
  }

  /// Everyone with a place, in cast order.
  var taken: [Seat]
  /// Those for whom there is none, in cast order.
  var placeless: [Int]
  /// What the assignment comes to; `nil` where nobody has a place.
  var report: Assignment.Report?
}

extension Planner {
  /// Decides who takes which place. Places written for a dancer are that dancer's; of the others there should be as many
  /// as dancers: if there are more, the last stay empty; if there are fewer, the last of the cast stay where they are.
  mutating func seat(_ dancers: [Int], _ cue: Int, in formation: Formation, _ placement: Placement) -> Seats {
    let owned = ownPlaces(in: formation, of: dancers)
    let emptied = Set(placement.emptyPlaces)
    let open = formation.places.indices.filter { formation.places[$0].dancer == nil && !emptied.contains($0) }
    let free = dancers.sorted().filter { owned[$0] == nil }
    let choosers = choosers(among: free, for: open.count, placement)
    let pins = pins(of: choosers, open: open, placement)
    let places = usedPlaces(open, count: choosers.count, pins: pins)
    let starts = choosers.map { log.positions[$0] }
    let goals = places.map { formation.places[$0].position }
    let assignment =
      decided(choosers, places, pins) ?? choose(cue, choosers, places, goals: goals, pins: pins, placement)

    var taken = owned.map { Seats.Seat(dancer: $0.key, place: $0.value) }
    var placeless = free.count > choosers.count ? Array(Set(free).subtracting(choosers)) : []
    for (chooser, goal) in assignment.places.enumerated() {
      if let goal {
        taken.append(Seats.Seat(dancer: choosers[chooser], place: places[goal]))
      } else {
        placeless.append(choosers[chooser])
      }
    }
    taken.sort { $0.dancer < $1.dancer }
    if formation.places.count != dancers.count || !placeless.isEmpty {
      unfilled.append(
        Unfilled(cue: cue, places: formation.places.count, dancers: dancers, placeless: placeless.sorted()))
    }
    guard !choosers.isEmpty else { return Seats(taken: taken, placeless: placeless.sorted(), report: nil) }
    var report = assignment.report(from: starts, to: goals, objective: placement.objective)
    report.longestDancer = choosers[report.longestDancer]
    return Seats(taken: taken, placeless: placeless.sorted(), report: report)
  }

  /// The places written for dancers who are among those sent, by dancer.
  private func ownPlaces(in formation: Formation, of dancers: [Int]) -> [Int: Int] {
    var owned: [Int: Int] = [:]
    let sent = Set(dancers)
    for (index, place) in formation.places.enumerated() {
      if let dancer = place.dancer, sent.contains(dancer) { owned[dancer] = index }
    }
    return owned
  }

  /// For each chooser (by number) with a pin, the allowed places of the formation.
  private func pins(of choosers: [Int], open: [Int], _ placement: Placement) -> [Int: Set<Int>] {
    guard !placement.pins.isEmpty else { return [:] }
    let number = Dictionary(uniqueKeysWithValues: choosers.enumerated().map { ($1, $0) })
    var allowed: [Int: Set<Int>] = [:]
    for pin in placement.pins {
      if let chooser = number[pin.dancer] { allowed[chooser] = Set(pin.places).intersection(open) }
    }
    return allowed
  }

  /// Those who get a place: where there are not enough, those with a place of their choice, then the first of the cast.
  private func choosers(among free: [Int], for places: Int, _ placement: Placement) -> [Int] {
    guard free.count > places else { return free }
    let pinned = Set(placement.pins.map(\.dancer))
    let inOrder = free.filter { pinned.contains($0) } + free.filter { !pinned.contains($0) }
    return inOrder.prefix(places).sorted()
  }

  /// The best assignment of all that keep to pins and sides.
  private mutating func choose(
    _ cue: Int, _ choosers: [Int], _ places: [Int], goals: [Point], pins: [Int: Set<Int>], _ placement: Placement
  ) -> Assignment {
    let starts = choosers.map { log.positions[$0] }
    let pinned = pins.mapValues { allowed in Set(places.indices.filter { allowed.contains(places[$0]) }) }
    guard !placement.sideKeepers.isEmpty else {
      return Assignment(from: starts, to: goals, objective: placement.objective, allowed: pinned)
    }
    let keepers = Set(placement.sideKeepers)
    let sides = SideKeeping(
      of: choosers.indices.filter { keepers.contains(choosers[$0]) }, from: starts, to: goals, pinned: pinned)
    var assignment = Assignment(from: starts, to: goals, objective: placement.objective, allowed: sides.allowed)
    if assignment.places.contains(nil) {
      assignment = Assignment(from: starts, to: goals, objective: placement.objective, allowed: pinned)
    }
    for crowded in sides.crowded(in: assignment, from: starts, to: goals) {
      unfilled.append(
        Unfilled(
          cue: cue, places: crowded.places, dancers: crowded.keepers.map { choosers[$0] },
          placeless: crowded.crossing.map { choosers[$0] }, side: crowded.side))
    }
    return assignment
  }

  /// The assignment where everybody has a place of the own, so that nothing is left to decide.
  private func decided(_ choosers: [Int], _ places: [Int], _ pins: [Int: Set<Int>]) -> Assignment? {
    guard !choosers.isEmpty, pins.count == choosers.count else { return nil }
    let number = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    var isTaken = Array(repeating: false, count: places.count)
    var goals: [Int?] = []
    for chooser in choosers.indices {
      guard let own = pins[chooser], own.count == 1, let place = own.first, let goal = number[place], !isTaken[goal]
      else { return nil }
      isTaken[goal] = true
      goals.append(goal)
    }
    return Assignment(places: goals)
  }

  /// As many places as choosers: where there are more, the first ones and those that pins ask for.
  private func usedPlaces(_ open: [Int], count: Int, pins: [Int: Set<Int>]) -> [Int] {
    guard open.count > count else { return open }
    let wanted = pins.values.reduce(into: Set<Int>()) { wanted, places in
      if let first = places.min() { wanted.insert(first) }
    }
    let others = open.filter { !wanted.contains($0) }
    return (Array(wanted) + others.prefix(max(0, count - wanted.count))).sorted()
  }
}
