import DanceGeometry
public import DanceScore
import DanceSource

extension Performance {
  /// Plans a routine for a changed cast so that as few parts as possible change.
  ///
  /// In every formation whoever's place is still there keeps it; the others take what is left by the least sum of squared
  /// distances from the old place to the new one, of equals the first in cast order. Where the routine gives places or
  /// sides, these hold. Those who have come take what nobody else has. A turn or a growth about the middle of a shape in
  /// which everybody stands as before keeps its middle.
  ///
  /// - Parameters:
  ///   - changed: the routine, resolved with a ``CastChange``.
  ///   - original: the performance of the whole cast, to which the parts are held.
  ///   - effort: as for any performance.
  /// - Complexity: for each formation O(dancers³) in casts of hundreds, else that of an assignment; and that of planning.
  public init(of changed: Routine, keepingPartsOf original: Performance, effort: RepairEffort = .normal) {
    var recasting = Recasting(of: changed, original)
    self.init(of: recasting.routine(), effort: effort)
  }
}

/// Goes through the cues of a changed cast and decides what the planner would else decide anew.
private struct Recasting {
  private let changed: Routine
  private let original: Performance
  /// For each of the changed cast the cast index in the original; `nil` for who has come.
  private let formers: [Int?]
  /// The cue of each statement and count in the original.
  private let partners: [CueKey: Int]
  private var planner: Planner

  /// What a cue of one cast and a cue of another have in common.
  private struct CueKey: Hashable {
    var location: SourceLocation
    var start: Double

    init(_ cue: Cue) { (location, start) = (cue.location, cue.start) }
  }

  init(of changed: Routine, _ original: Performance) {
    self.changed = changed
    self.original = original
    let indices = Dictionary(uniqueKeysWithValues: original.routine.cast.enumerated().map { ($1.name, $0) })
    formers = changed.cast.map { indices[$0.name] }
    partners = Dictionary(
      original.routine.cues.enumerated().map { (CueKey($1), $0) }, uniquingKeysWith: { first, _ in first })
    planner = Planner(routine: changed)
  }

  /// The changed routine with its decisions as if they had been written.
  mutating func routine() -> Routine {
    var routine = changed
    for index in routine.cues.indices {
      let cue = routine.cues[index]
      if let partner = partners[CueKey(cue)] { decide(&routine.cues[index], as: original.routine.cues[partner]) }
      planner.perform(routine.cues[index])
    }
    return routine
  }

  private func decide(_ cue: inout Cue, as partner: Cue) {
    if let (formation, placement) = cue.action.placing {
      place(&cue, in: formation, placement, former: FormerPlaces(at: cue, as: partner, in: original, formers: formers))
    }
    switch cue.action {
    case .turn(let angle, about: nil, let manner):
      cue.action = .turn(angle, about: formerMiddle(of: cue, as: partner), manner)
    case .scale(let factor, about: nil, let manner):
      cue.action = .scale(factor, about: formerMiddle(of: cue, as: partner), manner)
    default: break
    }
  }

  /// The middle of those who did the same with the full cast, if everybody stands as then.
  private func formerMiddle(of cue: Cue, as partner: Cue) -> Point? {
    let stand = cue.dancers.allSatisfy { dancer in
      guard let former = formers[dancer] else { return true }
      return ChangeCosts.isSame(planner.log.positions[dancer], original.position(of: former, at: cue.start))
    }
    guard stand else { return nil }
    return Point.middle(of: partner.dancers.map { original.position(of: $0, at: cue.start) })
  }

  private func place(_ cue: inout Cue, in formation: Formation, _ placement: Placement, former: FormerPlaces) {
    let keeping = PlaceKeeping(cue.dancers, in: formation, placement, former: former) { planner.log.positions[$0] }
    guard let places = keeping.solve() else { return }
    var (formation, placement) = (formation, placement)
    let newcomers = keeping.choosers.indices.filter { former.dancers[keeping.choosers[$0]] == nil }
    let open = newcomers.map { places[$0] }.sorted()
    let isFree = placement.pins.isEmpty && placement.sideKeepers.isEmpty
    let chooses = Set(isFree ? newcomers : [])
    placement.pins = keeping.choosers.indices.map { row in
      Placement.Pin(
        dancer: keeping.choosers[row], places: chooses.contains(row) ? open : [places[row]], location: cue.location)
    }
    let taken = Set(places)
    let unused = formation.openPlaces.filter { !taken.contains($0) }
    placement.emptyPlaces = unused
    for place in Self.missed(unused, in: formation, former) { formation.places[place].isVacant = true }
    cue.action = cue.action.placing(formation, placement)
  }

  /// Of the places that nobody takes and that were taken before, those that are there for who is absent: where they
  /// stood, then the first.
  private static func missed(_ unused: [Int], in formation: Formation, _ former: FormerPlaces) -> ArraySlice<Int> {
    let own = unused.filter { place in
      former.absent.contains { ChangeCosts.isSame($0, formation.places[place].position) }
    }
    return (own + unused.filter { !own.contains($0) }).prefix(
      min(former.absent.count, max(0, unused.count - former.unused)))
  }
}
