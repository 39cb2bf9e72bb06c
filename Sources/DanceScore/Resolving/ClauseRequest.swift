import DanceGeometry
import DanceNotation
import DanceSource

/// What a step's clauses are about.
struct ClauseRequest {
  /// The kinds of step that take clauses.
  enum Motion: String {
    case start, move, shift, turn, scale, mirror, swap, follow, enter, exit
    case enterFormation = "enter … to"
  }

  /// Which kind of step it is.
  var motion: Motion
  /// Those addressed.
  var dancers: [Int]
  /// The counts it takes, if they are known.
  var counts: Double?
  /// Where they go, if that is a formation and could be worked out.
  var formation: Formation?
  /// The whole step.
  var span: Span
  /// Whether labels and numbers of places can be looked up.
  var isFormationKnown = true
}

/// What a step's clauses say.
struct ClauseAnswer {
  /// Who takes which place.
  var placement: Placement
  /// How it is walked.
  var manner = Manner()
  /// The distance between followers in metres.
  var spacing: Double?
}

extension ClauseRequest.Motion {
  /// The clauses that mean something for this kind of step. All others are refused by name.
  var clauses: Set<ClauseWord> {
    switch self {
    case .start: [.assign, .place, .face]
    case .move, .enterFormation: [.assign, .place, .keep, .path, .ease, .stagger, .delay, .avoid, .face]
    case .shift, .scale, .mirror, .swap, .enter, .exit: [.path, .ease, .stagger, .delay, .avoid, .face]
    case .turn: [.ease, .stagger, .delay, .avoid, .face]
    case .follow: [.spacing, .ease, .delay, .avoid, .face]
    }
  }
}

/// The words clauses begin with.
enum ClauseWord: String, CaseIterable {
  case assign, place, keep, path, ease, stagger, delay, avoid, face, spacing
}

extension Clause {
  /// The word it begins with.
  var word: ClauseWord {
    switch kind {
    case .assign, .assignTogether, .seats: .assign
    case .place: .place
    case .keepSides: .keep
    case .path: .path
    case .ease: .ease
    case .stagger: .stagger
    case .delay: .delay
    case .avoidOff: .avoid
    case .face: .face
    case .spacing: .spacing
    }
  }

  /// What it is said of, where it can be said several times: `delay a 2, delay b 3`; `nil` if it is said of everybody.
  var isOfSome: Bool {
    switch kind {
    case .place, .delay: true
    case .path(_, let member), .keepSides(let member): member != nil
    default: false
    }
  }

  /// Whether it names dancers, who must take part in the step.
  var namesDancers: Bool {
    if case .seats = kind { true } else { isOfSome }
  }
}
