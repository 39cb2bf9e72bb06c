import DanceGeometry
import DanceNotation

// What clauses are about, as far as decisions are.
extension Clause {
  /// Says who takes which place, or how that is found.
  var isAssignment: Bool {
    switch kind {
    case .assign, .assignTogether, .seats: true
    default: false
    }
  }

  /// Says how speed is spread.
  var isEase: Bool {
    if case .ease = kind { true } else { false }
  }

  /// Says how far apart followers are.
  var isSpacing: Bool {
    if case .spacing = kind { true } else { false }
  }

  /// Says where the eyes are.
  var isFace: Bool {
    if case .face = kind { true } else { false }
  }

  /// Says that ways stay as they are written.
  var isAvoidOff: Bool { kind == .avoidOff }

  /// Says how everybody goes.
  var isWayOfAll: Bool {
    if case .path(_, of: nil) = kind { true } else { false }
  }

  /// Whose own way it says.
  var bent: MemberExpression? {
    if case .path(_, let member) = kind { member } else { nil }
  }

  /// Who leaves later by it.
  var delayed: MemberExpression? {
    if case .delay(let member, _) = kind { member } else { nil }
  }
}

extension Easing {
  /// The word for it.
  var word: String {
    switch self {
    case .linear: "linear"
    case .smooth: "smooth"
    case .in: "in"
    case .out: "out"
    }
  }
}
