import DanceGeometry
import DanceScore

/// What a formation came to with the full cast.
struct FormerPlaces {
  /// Where each dancer who is still there stood, by cast index.
  var dancers: [Int: Point] = [:]
  /// Where those stood who are not there now.
  var absent: [Point] = []
  /// The places that were to stay empty.
  var empty: [Point] = []
  /// How many places nobody took.
  var unused = 0
}

extension FormerPlaces {
  /// What a cue of a changed cast came to in the performance of the full cast.
  ///
  /// - Parameters:
  ///   - cue: a cue of the changed cast.
  ///   - partner: the cue of the same statement in the original.
  ///   - formers: for each of the changed cast the cast index in the original; `nil` for who has come.
  init(at cue: Cue, as partner: Cue, in original: Performance, formers: [Int?]) {
    let danced = Set(partner.dancers)
    for dancer in cue.dancers {
      guard let former = formers[dancer], danced.contains(former) else { continue }
      dancers[dancer] = original.position(of: former, at: cue.end)
    }
    let present = Set(formers.compactMap(\.self))
    absent = partner.dancers.sorted().filter { !present.contains($0) }.map { original.position(of: $0, at: cue.end) }
    guard let (formation, placement) = partner.action.placing else { return }
    unused = max(0, formation.places.count - partner.dancers.count)
    empty = placement.emptyPlaces.map { formation.places[$0].position }
  }
}

extension Cue.Action {
  /// Where it leads and who takes which place, if there is a choice.
  var placing: (formation: Formation, placement: Placement)? {
    switch self {
    case .start(let formation, let placement), .move(let formation, let placement, _),
      .enter(from: _, let formation?, let placement, _):
      (formation, placement)
    default: nil
    }
  }

  /// The same with another formation and placement, where there is a choice.
  func placing(_ formation: Formation, _ placement: Placement) -> Cue.Action {
    switch self {
    case .start: .start(formation, placement)
    case .move(_, _, let manner): .move(formation, placement, manner)
    case .enter(from: let side, .some, _, let manner): .enter(from: side, formation, placement, manner)
    default: self
    }
  }
}
