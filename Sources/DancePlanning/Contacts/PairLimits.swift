package import DanceScore

/// Radii and clearances of the cast, as long as they stay the same.
package struct PairLimits: Sendable {
  let radii: [Double]
  let clearances: [Double]
  /// No pair is too near beyond this distance.
  let reach: Double

  init(radii: [Double], clearances: [Double]) {
    self.radii = radii
    self.clearances = clearances
    reach = max(2 * (radii.max() ?? 0), clearances.max() ?? 0)
  }

  /// The limits of a routine that hold at a count.
  init(of routine: Routine, at count: Double) {
    let limits = routine.cast.indices.map { routine.limits(of: $0, at: count) }
    self.init(radii: limits.map(\.radius), clearances: limits.map(\.clearance))
  }

  /// The limits that hold in each of some stretches; where no section has a clearance of its own, all are one in memory.
  ///
  /// The instant at the end belongs to the section that ends there.
  static func all(of routine: Routine, in stretches: [Stretch]) -> [PairLimits] {
    guard !clearanceChanges(of: routine).isEmpty else {
      return Array(repeating: PairLimits(of: routine, at: 0), count: stretches.count)
    }
    var limits: [PairLimits] = []
    for stretch in stretches {
      let isInstant = stretch.span.from == stretch.span.to
      let before = isInstant ? limits.last : nil
      limits.append(before ?? PairLimits(of: routine, at: stretch.span.middle))
    }
    return limits
  }

  /// The counts at which a section's clearance begins or ends to hold.
  static func clearanceChanges(of routine: Routine) -> [Double] {
    routine.sectionLimits.filter { $0.values[.clearance] != nil }.flatMap { [$0.start, $0.end] }
  }

  /// The distance beyond which no pair is ever too near.
  package static func reach(of routine: Routine) -> Double {
    let sections = routine.sectionLimits.compactMap { $0.values[.clearance] }
    let bodies = 2 * (routine.cast.map(\.limits.radius).max() ?? 0)
    return (routine.cast.map(\.limits.clearance) + sections).reduce(bodies, max)
  }

  /// The distance of middles below which bodies overlap.
  func body(_ one: Int, _ other: Int) -> Double { radii[one] + radii[other] }

  /// The distance of middles below which a pair is crowded.
  func clearance(_ one: Int, _ other: Int) -> Double { max(clearances[one], clearances[other]) }

  /// The nearness of all pairs, if everybody has the same limits.
  var common: Double? {
    guard let radius = radii.first, let clearance = clearances.first, radii.allSatisfy({ $0 == radius }),
      clearances.allSatisfy({ $0 == clearance })
    else { return nil }
    return max(2 * radius, clearance)
  }

  /// The distance of middles below which a pair is too near in any way.
  func nearness(_ one: Int, _ other: Int) -> Double {
    max(body(one, other), clearance(one, other))
  }
}
