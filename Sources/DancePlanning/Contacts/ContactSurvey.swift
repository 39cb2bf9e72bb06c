// Every pair, every instant.
//
// The routine is cut where transitions begin and end, and these stretches into slabs of time so short that people move
// little within one. In a slab everybody is a sweep: a straight, even way with a slack that certainly holds the whole
// motion. A grid finds all pairs of sweeps that come near enough to matter (no pair can be lost: the sweeps hold the
// motions). Only those pairs are looked at exactly: straight walks by one clock in closed form over the whole stretch, all
// others segment against segment, by `contacts`. Contacts that go on from one piece of time to the next are joined at the
// end.
//
//   slab k      slab k+1
//  ├──────────┼──────────┤ counts
//   ara  ╲      ╲          sweeps nearer than the limit → closed form or certified subdivision
//   bora ╱      ╱
//
// The closest pair of all is found on the way, if any pair comes within a limit. If none does, the closest pair of a few
// moments bounds how far to look a second time.

import DanceGeometry
import DanceScore

/// All contacts of a performance, and its closest pair.
public struct ContactSurvey: Sendable {
  /// An uninterrupted time in which two dancers are nearer than a limit.
  public struct PairContact: Sendable, Hashable {
    /// The one with the lower cast index.
    public var first: Int
    /// The other.
    public var second: Int
    /// The count at which they come under the limit.
    public var from: Double
    /// The count at which they leave it.
    public var to: Double
    /// The least distance meanwhile, in metres.
    public var distance: Double
    /// The count of the least distance.
    public var closestCount: Double
    /// The distance in metres below which they are too near: of bodies for a collision, the clearance of that time for
    /// crowding.
    public var limit: Double
    /// Whether the routine allows the two to touch then.
    public var isAllowed: Bool
  }

  /// The closest approach of a pair.
  public struct Closest: Sendable, Hashable {
    /// The one with the lower cast index.
    public var first: Int
    /// The other.
    public var second: Int
    /// Metres between their middles.
    public var distance: Double
    /// When, in counts.
    public var count: Double

    /// Makes an approach of two dancers.
    public init(first: Int, second: Int, distance: Double, count: Double) {
      self.first = first
      self.second = second
      self.distance = distance
      self.count = count
    }

    /// Whether this is the one to name rather than `other`, or at all where none is known yet: the nearer one, the
    /// earlier or first by cast order of those that differ by rounding only.
    package func isBefore(_ other: Closest?, within reach: Double) -> Bool {
      guard let other else { return distance <= reach + Self.noNearer }
      if abs(distance - other.distance) > Self.noNearer { return distance < other.distance }
      return (count, first, second) < (other.count, other.first, other.second)
    }

    /// Distances that differ by less are equal, so that the earliest pair is named and not the one that rounding favours.
    package static let noNearer = 1e-7
  }

  /// What a survey looks for.
  public enum Sought: Sendable {
    /// All contacts, and the closest pair also where nobody is too near.
    case contactsAndClosest
    /// Contacts only.
    case contacts
  }

  /// Times in which bodies overlap.
  public private(set) var collisions: [PairContact] = []
  /// Times in which the clearance is not kept, without a collision.
  public private(set) var crowdings: [PairContact] = []
  /// The closest pair on stage over all counts; the earliest among equals.
  public private(set) var closest: Closest?

  private let radii: [Double]

  /// Looks at every pair at every instant.
  ///
  /// - Parameters:
  ///   - counts: only between these, if given.
  ///   - sought: what is looked for.
  ///   - workers: how many threads; the outcome does not depend on it.
  /// - Complexity: for spread-out crowds about O(dancers × slabs) and one closed form a near pair and stretch.
  public init(
    of performance: Performance, during counts: ClosedRange<Double>? = nil, sought: Sought = .contactsAndClosest,
    workers: Int? = nil
  ) {
    radii = performance.routine.cast.map(\.limits.radius)
    let reach = PairLimits.reach(of: performance.routine)
    let movement = min(max(Self.reachesMoved * reach, Self.movements.lowerBound), Self.movements.upperBound)
    let stretches = Stretch.all(of: performance, during: counts, movement: movement, workers: workers)
    let limits = PairLimits.all(of: performance.routine, in: stretches)
    let found = Self.found(
      in: performance, stretches, limits: limits, within: sought == .contacts ? 0 : reach, workers: workers)
    closest = Self.closest(of: found)
    let openCollisions = Self.joined(found.map(\.openCollisions))
    var openCrowdings = Self.joined(found.map(\.openCrowdings))
    Self.drop(&openCrowdings, with: openCollisions)
    collisions = Self.united(found.map(\.collisions) + [openCollisions])
    crowdings = Self.united(found.map(\.crowdings) + [openCrowdings])
    guard sought == .contactsAndClosest, closest == nil, let guess = Self.guess(performance, stretches) else { return }
    closest =
      Self.closest(
        of: Self.found(in: performance, stretches, limits: limits, within: guess.distance, workers: workers)) ?? guess
  }

  /// In a crowd, people move about so many times as far in a slab as they must not come near: with fewer slabs too many
  /// pairs are candidates, with more each slab costs more than it saves (tried out with 10,000 dancers).
  private static let reachesMoved = 5.0
  /// But not less far nor farther than this, in metres.
  private static let movements = 1.0...4.0
  /// So many slabs are looked at by one worker one after another, so that the scene of their stretch is made once.
  private static let slabsAtOnce = 4

  /// What is found in all stretches, in order of time.
  private static func found(
    in performance: Performance, _ stretches: [Stretch], limits: [PairLimits], within reach: Double, workers: Int?
  ) -> [SlabContacts] {
    let parts = stretches.indices.flatMap { index in
      stride(from: 0, to: stretches[index].slabs, by: slabsAtOnce).map { first in
        (stretch: index, slabs: first..<min(first + slabsAtOnce, stretches[index].slabs))
      }
    }
    return Workers.map(parts.count, workers: workers) { part in
      SlabContacts(
        of: parts[part].slabs, in: stretches[parts[part].stretch], of: performance,
        limits: limits[parts[part].stretch], lookingWithin: reach)
    }
  }

  private static func closest(of found: [SlabContacts]) -> Closest? {
    found.reduce(nil) { best, part in
      guard let candidate = part.closest else { return best }
      return candidate.isBefore(best, within: .infinity) ? candidate : best
    }
  }

  /// The distance between the middles of two dancers below which their bodies overlap.
  package func bodyDistance(_ first: Int, _ second: Int) -> Double { radii[first] + radii[second] }

  /// An upper bound for the closest distance: the closest pair at the beginning of any of some stretches, or of all if
  /// there is nobody then.
  private static func guess(_ performance: Performance, _ stretches: [Stretch]) -> Closest? {
    let some = stride(from: 0, to: stretches.count, by: max(1, stretches.count / guesses)).map { stretches[$0] }
    return closest(of: performance, at: some.map(\.span.from))
      ?? closest(of: performance, at: stretches.map(\.span.from))
  }

  private static func closest(of performance: Performance, at counts: [Double]) -> Closest? {
    var best: Closest?
    for count in counts {
      let present = (0..<performance.dancerCount).filter { performance.presence(of: $0, at: count) != .waiting }
      let points = present.map { performance.position(of: $0, at: count) }
      guard let found = closestPair(of: points) else { continue }
      let candidate = Closest(
        first: present[Int(found.pair.first)], second: present[Int(found.pair.second)], distance: found.distance,
        count: count)
      if candidate.isBefore(best, within: .infinity) { best = candidate }
    }
    return best
  }

  /// At so many moments, about, the closest pair is looked for before all instants are looked at.
  private static let guesses = 8

  /// Drops crowdings around a collision, which says it all, and those that are near as bodies only.
  private static func drop(_ crowdings: inout [PairContact], with collisions: [PairContact]) {
    var next = 0
    crowdings.removeAll { crowding in
      guard crowding.distance < crowding.limit - Tolerance.limit else { return true }
      // Both lists are sorted by pair.
      while next < collisions.count, collisions[next].isOfPairBefore(crowding) { next += 1 }
      return collisions[next...].prefix { $0.isOfPair(of: crowding) }.contains {
        $0.isAllowed == crowding.isAllowed && $0.from < crowding.to + PairContact.joinWithin
          && crowding.from < $0.to + PairContact.joinWithin
      }
    }
  }
}
