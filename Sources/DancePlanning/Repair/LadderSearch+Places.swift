// Other places of equal intent.
//
// Two who come too near trade their goals, or one of them trades with somebody else, if that leaves less wrong and the
// assignment stays what was asked for: as short as before where that is exact (`shortest` knows equals only), else worse by
// no more than a twentieth. Trading the goals of two whose ways cross makes the sum of squares smaller, so that trades of
// one pair after the other come to an end (Turpin, Michael and Kumar 2014).

import DanceGeometry
import DanceScore

extension LadderSearch {
  /// Whether anybody chose a place and may take another.
  var hasPlaceChoice: Bool {
    written.cues.indices.contains {
      PlaceChoice(of: written.cues[$0], written.planner.seats[firstCue + $0], trial: written) != nil
    }
  }

  /// What mends the passage by trading places.
  mutating func placeSwaps() -> RepairLadder.Cure? {
    var cues = written.cues
    var seats = written.planner.seats
    var changes: [Repair.Change] = []
    for offset in cues.indices {
      guard let choice = PlaceChoice(of: cues[offset], seats[firstCue + offset], trial: written) else { continue }
      var trades = PlaceTrades(choice, field: field, contacts: written.contacts.preventable)
      trades.improve()
      addTrials(trades.trials)
      guard !trades.changed.isEmpty else { continue }
      for (dancer, place) in trades.changed {
        changes.append(Repair.Change(cue: firstCue + offset, dancer: dancer, kind: .place(place)))
      }
      cues[offset].give(trades.places)
      seats[firstCue + offset] = nil
    }
    guard !changes.isEmpty else { return nil }
    let trial = trial(of: cues, seats: seats)
    guard trial.contacts.preventable.isEmpty, keepsLimits(trial) else { return nil }
    return RepairLadder.Cure(trial: trial, rung: .places, changes: changes, cost: Double(changes.count))
  }
}

/// Who chose which place of a cue, and may take another.
struct PlaceChoice {
  /// The walks of those who chose, by dancer ascending.
  let walks: [OpenWalk]
  /// The formation's places they took, as many.
  let taken: [Int]
  /// Where these are.
  let goals: [Point]
  let placement: Placement
  let way: Manner.Way

  init?(of cue: Cue, _ seats: Seats?, trial: PassageTrial) {
    guard let seats, let manner = cue.manner, manner.avoidance == .planner, manner.stagger == nil,
      manner.ownWays.isEmpty, manner.delays.isEmpty, case .move(let formation, let placement, _) = cue.action,
      placement.sideKeepers.isEmpty, placement.objective != .order, placement.objective != .together
    else { return nil }
    if case .curve = manner.way { return nil }
    let pinned = Set(placement.pins.map(\.dancer))
    let chosen = seats.taken.filter { !pinned.contains($0.dancer) && formation.places[$0.place].dancer == nil }
    guard chosen.count > 1 else { return nil }
    let tracks = trial.performance.tracks
    walks = chosen.map { seat in
      let start = trial.performance.position(of: seat.dancer, at: cue.start)
      let goal = formation.places[seat.place].position
      let course: Motion.Course =
        start == goal ? .still(start) : Motion.Course(of: manner.way ?? .straight, from: start, to: goal)
      return OpenWalk(
        dancer: seat.dancer, cue: 0, motion: Motion(from: cue.start, to: cue.end, along: course, easing: manner.easing),
        comesOn: false, isInFile: false,
        crossesEdge: tracks.presence(of: seat.dancer, at: cue.start) == .passing, mayWait: false,
        mayBend: true)
    }
    taken = chosen.map(\.place)
    goals = taken.map { formation.places[$0].position }
    self.placement = placement
    way = manner.way ?? .straight
  }
}

/// A search that trades places between two at a time.
struct PlaceTrades {
  private let choice: PlaceChoice
  private let field: RepairField
  private let contacts: [ContactSurvey.PairContact]
  private let number: [Int: Int]
  /// The index of the goal of each who chose.
  private var goalOf: [Int]
  private(set) var trials = 0

  /// An assignment that is worse by no more than this share is as good.
  private static let equalIntent = 0.05
  /// With so many nearest goals is traded.
  private static let partners = 12

  init(_ choice: PlaceChoice, field: RepairField, contacts: [ContactSurvey.PairContact]) {
    self.choice = choice
    self.field = field
    self.contacts = contacts
    number = Dictionary(uniqueKeysWithValues: choice.walks.enumerated().map { ($1.dancer, $0) })
    goalOf = Array(choice.walks.indices)
  }

  /// The place of the formation that each who chose takes.
  var places: [(dancer: Int, place: Int)] { zip(choice.walks, goalOf).map { ($0.dancer, choice.taken[$1]) } }

  /// Those who take another place than before.
  var changed: [(dancer: Int, place: Int)] {
    zip(places, choice.taken).filter { $0.place != $1 }.map(\.0)
  }

  /// Trades as long as something gets better.
  mutating func improve() {
    let limit = measure(goalOf).limit(for: choice.placement.objective, within: Self.equalIntent)
    var open = contacts.flatMap { [$0.first, $0.second] }.compactMap { number[$0] }
    open = open.indices.filter { open.firstIndex(of: open[$0]) == $0 }.map { open[$0] }
    for _ in 0..<3 {
      var isBetter = false
      for one in open {
        guard let partner = bestPartner(of: one, limit) else { continue }
        goalOf.swapAt(one, partner)
        for walker in [one, partner] { settle(walker) }
        isBetter = true
      }
      if !isBetter { break }
    }
    for walker in choice.walks.indices where goalOf[walker] != walker {
      field.put(choice.walks[walker].dancer, on: choice.walks[walker].motion, of: choice.walks[walker])
    }
    // The field is lent: everybody goes back.
    for walker in choice.walks.indices where goalOf[walker] != walker { field.settle(choice.walks[walker].dancer) }
  }

  private mutating func bestPartner(of one: Int, _ limit: IntentMeasure) -> Int? {
    let now = wrong(one, goalOf[one], nil)
    guard now > 0 else { return nil }
    let goal = choice.goals[goalOf[one]]
    let near = choice.walks.indices.filter { $0 != one }
      .map { (walker: $0, distance: choice.goals[goalOf[$0]].distance(to: goal)) }
      .sorted { ($0.distance, $0.walker) < ($1.distance, $1.walker) }.prefix(Self.partners)
    var best: Int?
    var gain = 0.06
    for (partner, _) in near {
      trials += 1
      var swapped = goalOf
      swapped.swapAt(one, partner)
      guard measure(swapped).isWithin(limit, for: choice.placement.objective) else { continue }
      let before = now + wrong(partner, goalOf[partner], one)
      let after =
        wrong(one, swapped[one], nil, with: (partner, swapped[partner])) + wrong(partner, swapped[partner], one)
      if before - after > gain { (best, gain) = (partner, before - after) }
    }
    return best
  }

  /// How much is wrong with a walker on the way to a goal; the other of a trade stands on trial, or is left out.
  private func wrong(_ walker: Int, _ goal: Int, _ leftOut: Int?, with other: (walker: Int, goal: Int)? = nil) -> Double
  {
    put(walker, goal)
    if let other { put(other.walker, other.goal) }
    let dancer = choice.walks[walker].dancer
    var sum = 0.0
    for partner in 0..<field.crowd.count where partner != dancer {
      if let leftOut, choice.walks[leftOut].dancer == partner { continue }
      let row =
        other.map { choice.walks[$0.walker].dancer == partner } ?? false ? field.crowd.trial(of: partner) : partner
      sum += field.fault(dancer, field.crowd.trial(of: dancer), partner, row)
    }
    return sum
  }

  private func put(_ walker: Int, _ goal: Int) {
    let walk = choice.walks[walker]
    var motion = walk.motion
    let place = choice.goals[goal]
    motion.course = walk.start == place ? .still(place) : Motion.Course(of: choice.way, from: walk.start, to: place)
    field.put(walk.dancer, on: motion, of: walk)
  }

  private func settle(_ walker: Int) {
    put(walker, goalOf[walker])
    field.settle(choice.walks[walker].dancer)
  }

  private func measure(_ goals: [Int]) -> IntentMeasure {
    IntentMeasure(of: zip(choice.walks, goals).map { $0.start.distance(to: choice.goals[$1]) })
  }
}

/// What an assignment comes to, for each objective.
struct IntentMeasure {
  private var squares: Double
  private var total: Double
  private var longest: Double

  init(of distances: [Double]) {
    squares = distances.reduce(0) { $0 + $1 * $1 }
    total = distances.reduce(0, +)
    longest = distances.max() ?? 0
  }

  /// What is as good as this.
  func limit(for objective: Placement.Objective, within share: Double) -> IntentMeasure {
    var limit = self
    limit.squares *= 1 + 1e-9
    limit.total *= 1 + share
    limit.longest *= 1 + share
    return limit
  }

  func isWithin(_ limit: IntentMeasure, for objective: Placement.Objective) -> Bool {
    switch objective {
    case .shortest: squares <= limit.squares
    case .nearest: total <= limit.total
    case .fair: longest <= limit.longest
    case .together, .order: false
    }
  }
}

extension Cue {
  /// Gives places to dancers as if that had been written.
  fileprivate mutating func give(_ places: [(dancer: Int, place: Int)]) {
    guard case .move(let formation, var placement, let manner) = action else { return }
    placement.pins += places.map { Placement.Pin(dancer: $0.dancer, places: [$0.place], location: location) }
    action = .move(formation, placement, manner)
  }
}

extension Tracks {
  /// Whether a dancer can be seen at a count.
  func presence(of dancer: Int, at count: Double) -> Presence { presence(row(of: dancer, at: count)) }
}
