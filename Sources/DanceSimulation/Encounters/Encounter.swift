/// Two dancers who may come near each other around one transition.
struct Encounter: Hashable, Comparable, Sendable {
  /// The index of the transition among those of the performance; that of the beginning stands behind them all.
  var transition: Int
  /// The one with the lower cast index.
  var first: Int
  /// The other.
  var second: Int

  static func < (left: Encounter, right: Encounter) -> Bool {
    (left.transition, left.first, left.second) < (right.transition, right.first, right.second)
  }
}

/// A row of one dancer beside a row of another, in which they may come near each other in some take.
struct Passing: Sendable {
  /// The rows; the first is of the dancer with the lower cast index.
  var first: Int32, second: Int32
  /// The number of the encounter it belongs to.
  var encounter: Int32
  /// As planned they surely stay so far apart while both may be in these rows, in metres.
  var leastDistance: Double
  /// The distance below which they are too near in any way, and below which they touch, in metres.
  var nearness: Double, body: Double
}
