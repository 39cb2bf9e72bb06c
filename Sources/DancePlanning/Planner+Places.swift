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
    let open = formation.places.indices.filter { formation.places[$0].dancer == nil }
    let free = dancers.sorted().filter { owned[$0] == nil }
    let choosers = Array(free.prefix(open.count))
    let pins = pins(of: choosers, open: open, placement)
    let places = usedPlaces(open, count: choosers.count, pins: pins)
    let starts = choosers.map { log.positions[$0] }
    let goals = places.map { formation.places[$0].position }
    let assignment = Assignment(
      from: starts, to: goals, objective: placement.objective,
      allowed: AllowedPlaces(
        pins.mapValues { allowed in Set(places.indices.filter { allowed.contains(places[$0]) }) }))

    var taken = owned.map { Seats.Seat(dancer: $0.key, place: $0.value) }
    var placeless = Array(free.dropFirst(open.count))
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
