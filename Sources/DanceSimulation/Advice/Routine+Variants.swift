import DanceGeometry
import DanceScore

// The same routine a little differently, to see what it would do to the risk.
extension Routine {
  /// With formations, shifts and ways so many times as large, from centre stage.
  func spaced(by factor: Double) -> Routine {
    var routine = self
    for index in routine.cues.indices {
      routine.cues[index].action = routine.cues[index].action.spaced(by: factor)
      routine.cues[index].changeManner { $0.space(by: factor) }
    }
    return routine
  }

  /// With so many counts more for a cue: all that ends with it or comes behind it does so later.
  func lengthened(by counts: Double, cue: Int) -> Routine {
    let end = cues[cue].end
    func later(_ count: Double) -> Double { count >= end - Tolerance.count ? count + counts : count }
    var routine = self
    routine.counts = later(routine.counts)
    for index in routine.cues.indices {
      // What takes no time at the end of the cue comes behind it.
      routine.cues[index].start = later(routine.cues[index].start)
      routine.cues[index].end = later(routine.cues[index].end)
    }
    for index in routine.sections.indices {
      routine.sections[index].start = later(routine.sections[index].start)
      routine.sections[index].end = later(routine.sections[index].end)
    }
    for index in routine.contactAllowances.indices {
      routine.contactAllowances[index].start = later(routine.contactAllowances[index].start)
      routine.contactAllowances[index].end = later(routine.contactAllowances[index].end)
    }
    for index in routine.sectionLimits.indices {
      routine.sectionLimits[index].start = later(routine.sectionLimits[index].start)
      routine.sectionLimits[index].end = later(routine.sectionLimits[index].end)
    }
    return routine
  }

  /// With one dancer leaving later in a cue; `nil` where nobody can.
  func delayed(_ dancer: Int, by counts: Double, cue: Int) -> Routine? {
    let length = cues[cue].end - cues[cue].start
    guard let manner = cues[cue].manner, cues[cue].dancers.contains(dancer), manner.stagger == nil,
      (manner.delays[dancer] ?? 0) + counts < length
    else { return nil }
    if case .follow = cues[cue].action { return nil }
    var routine = self
    routine.cues[cue].changeManner { $0.delays[dancer, default: 0] += counts }
    return routine
  }
}

extension Cue.Action {
  fileprivate func spaced(by factor: Double) -> Cue.Action {
    switch self {
    case .start(let formation, let placement): .start(formation.spaced(by: factor), placement)
    case .move(let formation, let placement, let manner): .move(formation.spaced(by: factor), placement, manner)
    case .shift(let vector, let manner): .shift(vector * factor, manner)
    case .turn(let angle, let centre, let manner): .turn(angle, about: centre?.spaced(by: factor), manner)
    case .scale(let scale, let centre, let manner): .scale(scale, about: centre?.spaced(by: factor), manner)
    case .follow(let path, let spacing, let manner):
      .follow(path.scaled(by: factor), spacing: spacing.map { $0 * factor }, manner)
    case .enter(let side, let formation, let placement, let manner):
      .enter(from: side, formation?.spaced(by: factor), placement, manner)
    case .mirror, .swap, .exit, .face, .level: self
    }
  }
}

extension Formation {
  fileprivate func spaced(by factor: Double) -> Formation {
    var formation = self
    for index in formation.places.indices {
      formation.places[index].position = formation.places[index].position.spaced(by: factor)
    }
    return formation
  }
}

extension Manner {
  fileprivate mutating func space(by factor: Double) {
    way = way?.spaced(by: factor)
    ownWays = ownWays.mapValues { $0.spaced(by: factor) }
  }
}

extension Manner.Way {
  fileprivate func spaced(by factor: Double) -> Manner.Way {
    switch self {
    case .straight, .arc: self
    case .curve(let points): .curve(points.map { $0.spaced(by: factor) })
    case .via(let points): .via(points.map { $0.spaced(by: factor) })
    }
  }
}

extension Point {
  fileprivate func spaced(by factor: Double) -> Point { Point(x * factor, y * factor) }
}
