/// How far people are from what a routine asks of them: the sizes of their errors, which are drawn anew in every take.
///
/// Times are in seconds, lengths in metres; every deviation is that of a normal distribution cut at four deviations.
///
/// The presets are round numbers of our own. Those of time are of the size that is measured of people who keep time
/// together: who taps with a beat (reviewed by Repp, Sensorimotor synchronization, 2005), and musicians of an ensemble, whose
/// tones are 30 to 50 ms apart (Rasch, Synchronization in performed ensemble music, 1979). Of dancers' places and ways no
/// figures are published that we know of: measure your own group against a tape on the floor, and say so.
public struct HumanErrors: Hashable, Sendable {
  /// The deviation of every start from the beat, in seconds.
  public var start = 0.0
  /// The deviation of a dancer's habit in a take, to be early or late throughout, in seconds.
  public var bias = 0.0
  /// How far a dancer's own tempo leads off the beat while walking on and on: the deviation after one count, in seconds;
  /// after n counts √n times as much. Whoever holds for a count is on the beat again.
  public var drift = 0.0
  /// The deviation of the place where a move ends, across and along, in metres.
  public var place = 0.0
  /// By how much that deviation grows with every metre walked, in metres a metre.
  public var growth = 0.0
  /// The deviation of how far a way bends aside in its middle, as a share of its length; at both ends it is true.
  public var stray = 0.0
  /// The share of the place error that is mended within a count of holding, 0…1.
  public var correction = 0.0
  /// By how many seconds those who follow a leader start after the leader.
  public var reaction = 0.0
  /// The chance that a dancer misses a move, and stays until the next.
  public var dropouts = 0.0
  /// The greatest speed that people reach, in metres a second; whoever cannot make it arrives late. `nil` for any.
  public var speed: Double?
  /// The greatest acceleration that people reach, in metres a second²; `nil` for any.
  public var acceleration: Double?

  /// Nobody errs.
  public init() {}
}

/// An error by the word of the notation.
public enum ErrorName: String, Hashable, Sendable, CaseIterable {
  case start, bias, drift, place, growth, stray, correction, reaction, dropouts, speed, acceleration
}

/// Errors of a kind of people, by name.
public enum ErrorPreset: String, Hashable, Sendable, CaseIterable {
  /// A class in its first term.
  case beginners
  /// A team that rehearses every week.
  case club
  /// People who do nothing else.
  case professionals
  /// Nobody errs: every take is the plan.
  case machine

  /// The errors.
  public var errors: HumanErrors {
    switch self {
    case .machine: HumanErrors()
    case .beginners:
      HumanErrors(
        [
          .start: 0.08, .bias: 0.05, .drift: 0.015, .place: 0.15, .growth: 0.02, .stray: 0.03, .correction: 0.2,
          .reaction: 0.25, .dropouts: 0.005, .speed: 4, .acceleration: 3,
        ])
    case .club:
      HumanErrors(
        [
          .start: 0.04, .bias: 0.02, .drift: 0.008, .place: 0.08, .growth: 0.01, .stray: 0.02, .correction: 0.35,
          .reaction: 0.15, .dropouts: 0.0005, .speed: 5, .acceleration: 4,
        ])
    case .professionals:
      HumanErrors(
        [
          .start: 0.02, .bias: 0.01, .drift: 0.004, .place: 0.04, .growth: 0.005, .stray: 0.01, .correction: 0.5,
          .reaction: 0.1, .speed: 6, .acceleration: 5,
        ])
    }
  }
}

extension HumanErrors {
  /// The given errors, and no others.
  public init(_ values: [ErrorName: Double]) { self = HumanErrors().changed(values) }

  /// The same errors with others for those named; times in seconds, lengths in metres, shares and chances 0…1.
  public func changed(_ values: [ErrorName: Double]) -> HumanErrors {
    var errors = self
    for (name, value) in values { errors[name] = value }
    return errors
  }

  /// The size of an error; `nil` for a limit that there is not.
  public subscript(name: ErrorName) -> Double? {
    get {
      switch name {
      case .start: start
      case .bias: bias
      case .drift: drift
      case .place: place
      case .growth: growth
      case .stray: stray
      case .correction: correction
      case .reaction: reaction
      case .dropouts: dropouts
      case .speed: speed
      case .acceleration: acceleration
      }
    }
    set {
      switch name {
      case .start: start = newValue ?? 0
      case .bias: bias = newValue ?? 0
      case .drift: drift = newValue ?? 0
      case .place: place = newValue ?? 0
      case .growth: growth = newValue ?? 0
      case .stray: stray = newValue ?? 0
      case .correction: correction = newValue ?? 0
      case .reaction: reaction = newValue ?? 0
      case .dropouts: dropouts = newValue ?? 0
      case .speed: speed = newValue
      case .acceleration: acceleration = newValue
      }
    }
  }
}

/// The errors that a routine declares for its cast.
public struct CastErrors: Hashable, Sendable {
  /// The kind of people, if one is named.
  public var preset: ErrorPreset?
  /// What is said of everybody.
  public var values: [ErrorName: Double] = [:]
  /// What is said of single dancers, by cast index.
  public var own: [Int: [ErrorName: Double]] = [:]

  /// Errors of which nothing is said.
  public init(preset: ErrorPreset? = nil, values: [ErrorName: Double] = [:], own: [Int: [ErrorName: Double]] = [:]) {
    self.preset = preset
    self.values = values
    self.own = own
  }

  /// Where a routine says nothing of everybody.
  public static let standardPreset = ErrorPreset.club

  /// Everybody's errors unless said otherwise: those of the kind of people named, with what is said besides; without a
  /// kind, what is said and nothing else; where nothing is said, those of ``standardPreset``.
  public var common: HumanErrors {
    let base = preset ?? (values.isEmpty ? Self.standardPreset : .machine)
    return base.errors.changed(values)
  }

  /// The errors of each dancer of a cast.
  public func errors(dancerCount: Int) -> [HumanErrors] {
    let common = common
    return (0..<dancerCount).map { dancer in own[dancer].map(common.changed) ?? common }
  }
}
