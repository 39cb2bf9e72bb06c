import DanceGeometry
import DanceScore

/// Takes the steps of the ladder, one after the other, all from the passage as it is written.
struct LadderSearch {
  private let ladder: RepairLadder
  /// The passage as it is written.
  var written: PassageTrial { ladder.written }
  let walks: [OpenWalk]
  /// The index of the passage's first cue.
  let firstCue: Int
  private(set) var field: RepairField
  private let symmetry: SceneSymmetry?
  /// How many plans were tried.
  private(set) var trials = 0

  init(_ ladder: RepairLadder) {
    self.ladder = ladder
    firstCue = ladder.before.earlierCues + ladder.before.cues.count
    let written = ladder.written
    walks = OpenWalk.all(of: written.cues, firstCue: firstCue, in: written.performance.tracks)
    field = RepairField(of: written.performance, during: ladder.counts, walks: walks)
    symmetry = SceneSymmetry(of: walks)
  }

  /// What mends the passage on one step; the cheapest of what is found.
  mutating func climb(_ step: LadderStep) -> RepairLadder.Cure? {
    switch step.rung {
    case .places: return placeSwaps()
    case .spacing:
      let most = Int(Self.plansOfFiles * ladder.effort.share) / max(walks.count, 1)
      return step.kinds.contains(.delays) ? filesInTurn(atMost: most) : followSpacing()
    case .opening: return opening()
    case .delays, .ways, .delaysAndWays: return search(step)
    }
  }

  /// Whether there is anything to try on a step.
  func isPossible(_ step: LadderStep) -> Bool {
    switch step.rung {
    case .places: return hasPlaceChoice
    case .spacing: return step.kinds.contains(.delays) ? hasCrossingFiles : hasFollowers
    case .opening: return canOpen
    case .delays: return walks.contains(where: \.mayWait)
    case .ways: return walks.contains(where: \.mayBend)
    case .delaysAndWays: return walks.contains { $0.mayWait && $0.mayBend }
    }
  }

  private mutating func search(_ step: LadderStep) -> RepairLadder.Cure? {
    var best: RepairLadder.Cure?
    for grouping in step.groupings {
      guard let units = units(grouping) else { continue }
      // Once something is found, only something cheaper is of interest, and that is near or not at all.
      let millions = step.millions * ladder.effort.share / (best == nil ? 1 : 4)
      guard let cure = cure(step, units, work: Int(millions * 1e6)) else { continue }
      if cure.cost < best?.cost ?? .infinity { best = cure }
      // What keeps a symmetry, or keeps many together, is not broken up to save a little.
      if grouping == step.groupings.first, grouping != .individuals { break }
    }
    return best
  }

  private func units(_ grouping: LadderStep.Grouping) -> [RepairUnit]? {
    switch grouping {
    case .individuals: return RepairUnit.individuals(walks)
    case .symmetric: return symmetry.map(\.units)
    case .cues:
      let units = RepairUnit.cues(walks)
      return units.count < walks.count ? units : nil
    }
  }

  /// Searches, and looks at what is found until it is proved.
  private mutating func cure(_ step: LadderStep, _ units: [RepairUnit], work: Int) -> RepairLadder.Cure? {
    var search = ConflictSearch(
      field, units: units, kinds: step.kinds, contacts: ladder.written.contacts.preventable)
    defer {
      search.undo()
      trials += search.trials
    }
    for _ in 0..<Self.mostProofs {
      guard search.solve(atMost: work, patience: Self.patience) else { return nil }
      search.relax()
      let (cues, changes) = decided(search.choices)
      let trial = PassageTrial(
        of: cues, after: ladder.before, during: ladder.counts, seats: ladder.written.planner.seats)
      let left = trial.contacts.preventable.filter { isWrong($0) }
      if left.isEmpty { return RepairLadder.Cure(trial: trial, rung: step.rung, changes: changes, cost: search.cost) }
      for contact in left { search.widen(contact.first, contact.second) }
    }
    return nil
  }

  /// Bodies apart at least, where the clearance cannot be kept.
  mutating func ease() -> RepairLadder.Cure? {
    let colliding = written.contacts.preventable.filter { $0.distance < field.body($0.first, $0.second) }
    guard !colliding.isEmpty else { return nil }
    let strict = field
    defer { field = strict }
    field = RepairField(
      of: written.performance, during: ladder.counts, walks: walks, distance: .bodies)
    let step = LadderStep(
      rung: .delaysAndWays, kinds: [.delays, .bends, .routes], groupings: [.individuals], millions: 6)
    return search(step)
  }

  /// Plans the passage with other cues.
  mutating func trial(of cues: [Cue], seats: [Int: Seats]? = nil) -> PassageTrial {
    trials += 1
    return PassageTrial(
      of: cues, after: ladder.before, during: ladder.counts, seats: seats ?? written.planner.seats)
  }

  mutating func addTrials(_ count: Int) { trials += count }

  /// Whether everybody keeps to what they are held to, or breaks it no more than as it is written.
  func keepsLimits(_ trial: PassageTrial) -> Bool {
    let tracks = trial.performance.tracks
    return (0..<tracks.dancerCount).allSatisfy { dancer in
      tracks.rows(of: dancer).allSatisfy { row in
        guard !tracks.isStill(row), tracks.presence(row) != .waiting else { return true }
        let written = walksOf(dancer).first?.motion ?? tracks.motion(row)
        return field.limits.allow(
          tracks.motion(row), insteadOf: written, of: dancer, isOnStage: tracks.presence(row) == .onStage)
      }
    }
  }

  private func walksOf(_ dancer: Int) -> [OpenWalk] { field.walksOf[dancer].map { walks[$0] } }

  /// So many plans of one dancer are made to let files through each other; less for more dancers.
  private static let plansOfFiles = 10_000.0
  /// So often what is found is looked at; what fails is kept farther apart.
  private static let mostProofs = 6
  /// So many changes in a row may leave as many pairs too near as before.
  private static let patience = 40

  /// Whether a contact is one that this search is to prevent.
  private func isWrong(_ contact: ContactSurvey.PairContact) -> Bool {
    field.distance == .clearance || contact.distance < field.body(contact.first, contact.second)
  }

  /// The cues with what is chosen of their walks, and a record of it.
  private func decided(_ choices: [WalkChoice]) -> (cues: [Cue], changes: [Repair.Change]) {
    var cues = ladder.written.cues
    var changes: [Repair.Change] = []
    for (walk, choice) in zip(walks, choices) where !choice.isAsWritten {
      let cue = firstCue + walk.cue
      if choice.delay > 0 {
        cues[walk.cue].changeManner { $0.delays[walk.dancer] = choice.delay }
        changes.append(Repair.Change(cue: cue, dancer: walk.dancer, kind: .delay(choice.delay)))
      }
      if let way = choice.way(of: walk) {
        cues[walk.cue].changeManner { $0.ownWays[walk.dancer] = way }
        changes.append(Repair.Change(cue: cue, dancer: walk.dancer, kind: .way(way)))
      }
    }
    for cue in cues.indices { cues[cue].sayOnceWhatAllDo() }
    return (cues, changes)
  }
}

extension Cue {
  /// Where everybody has the same arc of their own, makes it the way of all.
  fileprivate mutating func sayOnceWhatAllDo() {
    guard let manner, dancers.count > 1, manner.ownWays.count == dancers.count,
      let way = manner.ownWays[dancers[0]], case .arc = way, manner.ownWays.values.allSatisfy({ $0 == way })
    else { return }
    changeManner {
      $0.ownWays = [:]
      $0.way = way
    }
  }
}
