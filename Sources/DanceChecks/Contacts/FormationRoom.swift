import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// How much larger a formation must be so that nobody who stands in it is crowded.
///
/// Distances grow with the factor by which a formation is scaled, so it is that of the clearance to the closest pair of
/// its places: exact, whoever stands where.
struct FormationRoom {
  let context: CheckContext

  private var tracks: Tracks { context.performance.tracks }

  /// A hint for two who stand in one formation; `nil` where they do not, or where it would be larger than the stage.
  func hint(for contact: ContactSurvey.PairContact) -> String? {
    let cues = [contact.first, contact.second].map { cueOfPlace(of: $0, at: contact.closestCount) }
    guard cues[0] == cues[1], let cue = cues[0], let formation = context.routine.cues[cue].action.formation,
      let factor = factor(for: formation, danced: context.routine.cues[cue], at: contact.closestCount)
    else { return nil }
    let number = FixedDecimal.shortText(factor, atMost: 2)
    return "make `\(formation.name)` \(number) times as large, as with `scaled \(number)`"
  }

  /// The cue that leads to the place where somebody stands; `nil` for who is walking.
  private func cueOfPlace(of dancer: Int, at count: Double) -> Int? {
    let row = tracks.row(of: dancer, at: count)
    guard tracks.isStill(row), tracks.presence(row) == .onStage else { return nil }
    let before = tracks.rows(of: dancer).lowerBound...row
    if let cue = before.last(where: { tracks.cue($0) != nil }).flatMap(tracks.cue) { return cue }
    return context.routine.cues.firstIndex { cue in
      if case .start = cue.action { cue.dancers.contains(dancer) } else { false }
    }
  }

  /// The least factor in hundredths; `nil` where the formation has room enough, cannot have it, or has none on the stage.
  private func factor(for formation: Formation, danced cue: Cue, at count: Double) -> Double? {
    let places = formation.places.filter { !$0.isVacant }.map(\.position)
    let clearance = cue.dancers.map { context.routine.limits(of: $0, at: count).clearance }.max() ?? 0
    guard let closest = closestPair(of: places), closest.distance > Tolerance.distance,
      closest.distance < clearance - Tolerance.limit, let box = Box(holding: places)
    else { return nil }
    let factor = (100 * clearance / closest.distance - 1e-6).rounded(.up) / 100
    let stage = context.routine.stage
    guard factor * (box.maxX - box.minX) <= stage.width, factor * (box.maxY - box.minY) <= stage.depth else {
      return nil
    }
    return factor
  }
}

extension Cue.Action {
  /// The formation that a cue leads to.
  fileprivate var formation: Formation? {
    switch self {
    case .start(let formation, _), .move(let formation, _, _): formation
    default: nil
    }
  }
}
