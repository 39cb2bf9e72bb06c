import DanceGeometry
import DanceScore

extension Opening {
  /// Reads an opening out of the three cues that stand in a plan for the move that was asked for.
  ///
  /// - Throws: ``Obstacle/number`` if statements cannot say exactly what the cues do.
  init(of move: Cue, as cues: [Cue]) throws(Obstacle) {
    guard cues.count == 3, let growth = Growth(cues[0]), let shrinking = Growth(cues[2]),
      let asked = move.destination?.formation, let crossed = cues[1].destination?.formation,
      let counts = Self.counts(of: cues[1]), asked.places.count == crossed.places.count,
      let x = Self.offset(of: asked, crossed, growth.factor, \.x),
      let y = Self.offset(of: asked, crossed, growth.factor, \.y)
    else { throw .number }
    self.init(growth: growth, shrinking: shrinking, counts: counts, offset: Vector(x, y))
  }

  /// How many counts a cue takes, as the decimal with which one comes from its beginning exactly to its end.
  fileprivate static func counts(of cue: Cue) -> Double? {
    let length = cue.end - cue.start
    return (NotationText.decimals(length) + [length]).first { cue.start + $0 == cue.end }
  }

  /// By how much the places were moved along one axis after they were scaled: the shortest decimal that leads exactly to
  /// all of them.
  private static func offset(
    of asked: Formation, _ crossed: Formation, _ factor: Double, _ axis: KeyPath<Point, Double>
  ) -> Double? {
    let pairs = zip(asked.places, crossed.places).map {
      ($0.position[keyPath: axis] * factor, $1.position[keyPath: axis])
    }
    guard let first = pairs.first else { return 0 }
    let near = first.1 - first.0
    return (NotationText.decimals(near) + [near]).first { offset in pairs.allSatisfy { $0.0 + offset == $0.1 } }
  }
}

extension Opening.Growth {
  /// Reads a growth out of a cue; `nil` if it is none.
  fileprivate init?(_ cue: Cue) {
    guard case .scale(let factor, let centre, let manner) = cue.action, let counts = Opening.counts(of: cue) else {
      return nil
    }
    self.init(factor: factor, centre: centre, counts: counts, manner: manner)
  }
}
