import DanceGeometry
import DanceScore

/// All times in which two dancers are nearer to each other than a distance, whatever limits the routine has.
///
/// It looks at every pair at every instant, as ``ContactSurvey`` does: nobody who comes near is lost between two samples.
public struct NearnessSurvey: Sendable {
  /// The times, by pair, those of a pair in order of time.
  public let contacts: [ContactSurvey.PairContact]

  /// How far people move in a slab of time, in metres.
  private static let movement = 3.0
  /// So many slabs are looked at by one worker one after another.
  private static let slabsAtOnce = 4

  /// Looks for all pairs whose middles come nearer than `distance` metres while neither is in the wings.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: for spread-out crowds about O(dancers × slabs), and that of what is found.
  public init(of performance: Performance, within distance: Double, workers: Int? = nil) {
    let count = performance.dancerCount
    // Nobody has a body here: a collision would stand for all the nearness around it.
    let limits = PairLimits(
      radii: [Double](repeating: 0, count: count), clearances: [Double](repeating: distance, count: count))
    let stretches = Stretch.all(of: performance, movement: Self.movement, workers: workers)
    let parts = stretches.indices.flatMap { index in
      stride(from: 0, to: stretches[index].slabs, by: Self.slabsAtOnce).map { first in
        (stretch: index, slabs: first..<min(first + Self.slabsAtOnce, stretches[index].slabs))
      }
    }
    let found = Workers.map(parts.count, workers: workers) { part in
      SlabContacts(
        of: parts[part].slabs, in: stretches[parts[part].stretch], of: performance, limits: limits, lookingWithin: 0)
    }
    contacts = ContactSurvey.joined(found.map { $0.crowdings + $0.openCrowdings })
  }
}
