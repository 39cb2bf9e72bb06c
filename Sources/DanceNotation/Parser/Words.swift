/// The words statements begin with.
enum StatementWord: String, CaseIterable {
  case routine, by, stage, wings, audience, prop, tempo, meter, step, music, beats, cast, group, dancer, limits, errors
  case use, formation, section, offstage, start, hold, move, shift, turn, scale, mirror, swap, follow, enter, exit, face
  case level, together, `repeat`, note, allow
}

/// The words clauses begin with.
enum ClauseWord: String, CaseIterable {
  case assign, place, keep, path, ease, stagger, delay, avoid, face, spacing
}

/// The words after `keep`.
enum KeepWord: String, CaseIterable {
  case sides
}

/// The words after `path`.
enum WayWord: String, CaseIterable {
  case straight, arc, curve, via
}

/// The words that change a formation.
enum ModifierWord: String, CaseIterable {
  case at, rotated, scaled, mirrored, reversed, sorted, facing, `as`
}

/// The words after `facing` and `face` that are no angle.
enum FacingWord: String, CaseIterable {
  case audience, back, centre, travel, out, `in`

  /// What the word says.
  var expression: FacingExpression {
    switch self {
    case .audience: .audience
    case .back: .back
    case .centre: .centre
    case .travel: .travel
    case .out: .out
    case .in: .in
    }
  }
}

/// The words after `stage` that are no length.
enum StageWord: String, CaseIterable {
  case circle, polygon, field
}

/// The shapes of props.
enum PropWord: String, CaseIterable {
  case rectangle, circle
}

/// What may be listed by name in braces.
enum NamedValueKind: String {
  case limits, errors

  /// One of them, in words.
  var example: String {
    switch self {
    case .limits: "a limit such as `clearance 0.6m`"
    case .errors: "an error such as `start 40ms`"
    }
  }
}

/// The words after `avoid`.
enum AvoidWord: String, CaseIterable {
  case off
}

/// Words that join the parts of a statement, and therefore never stand for a quantity.
enum JoiningWord: String {
  case to, over, from, about, at, via
}

/// What is counted behind a number of counts.
enum MeasureWord: String, CaseIterable {
  case eights, eight, counts, count

  /// What the word says.
  var measure: Duration.Measure {
    switch self {
    case .eights, .eight: .eights
    case .counts, .count: .counts
    }
  }
}

/// Units that people write behind a number of counts.
enum NotOfCounts {
  /// All but those that mean something else there: `in` joins, `step` and `turn` begin statements.
  static let words: Set<String> = Set(Unit.allCases.map(\.rawValue)).subtracting(["in", "step", "turn"]).union([
    "beat", "beats", "bar", "bars", "sec", "secs", "second", "seconds", "meter", "meters", "metre", "metres",
  ])
}

/// Words of English that people write where the notation has another joining word.
enum Preposition: String {
  case `in`, into, onto, on, towards, toward, `for`, during, within, of, with, until
}

/// What is asked for where a quantity is missing, in words.
enum Quantity: String {
  case length, duration, angle, number, tempo, time, value, factor

  /// "expected …"
  var message: String {
    switch self {
    case .length: "expected a length such as `2m`"
    case .duration: "expected a number of counts such as `8` or `2 eights`"
    case .angle: "expected an angle such as `90deg`"
    case .number: "expected a number"
    case .tempo: "expected a tempo such as `126bpm`"
    case .time: "expected a time such as `0.4s`"
    case .value: "expected a value"
    case .factor: "expected a factor such as `1.5`"
    }
  }
}
