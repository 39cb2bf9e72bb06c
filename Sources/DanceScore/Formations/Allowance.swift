/// How large things may grow, so that nothing that is written can use time or memory without bound.
enum Allowance {
  /// Places in a formation: twice the largest mass gymnastics on record.
  static let places = 200_000
  /// Steps in working out one formation.
  static let steps = 5_000_000
  /// Formations that use one another, one inside the next.
  static let depth = 64
  /// The least side of a floor, in metres: a person takes about as much.
  static let leastFloor = 0.5
  /// Corners of a stage: all of its edges are held against each other.
  static let corners = 1_000
  /// Dancers in a cast.
  static let dancers = 200_000
  /// Cues in a score.
  static let cues = 1_000_000
  /// Counts in a score: five days at 144 beats a minute.
  static let counts = 1_000_000.0
  /// Statements walked in a score, repetitions counted.
  static let statements = 2_000_000
  /// Dancers looked at one by one in walking a score.
  static let handled = 100_000_000
  /// Files that one routine is read from.
  static let files = 1_000
  /// Errors up to which what was meant is looked for.
  static let suggestions = 50
  /// Names that are compared to find what was meant.
  static let candidates = 5_000
}
