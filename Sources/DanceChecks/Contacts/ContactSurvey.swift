// Every pair, every instant.
//
// The routine is cut into slabs of time so short that people move little within one. In a slab each dancer on stage is a
// box that certainly holds the whole of their motion; a grid finds all pairs whose boxes come near enough to matter (no
// pair can be lost: the boxes contain the motions). Only those pairs are looked at in continuous time, segment against
// segment, by `contacts` and `closestApproach`. Contacts that go on from one slab to the next are joined at the end.
//
//   slab k      slab k+1
//  ├──────────┼──────────┤ counts
//   ▭ ara       ▭          boxes nearer than the limit → closed form or certified subdivision
//    ▭ bora      ▭
//
// The closest pair of all is found on the way: its distance is first bounded by the closest pair at the slabs' beginnings,
// and then only pairs whose boxes are nearer than the best so far can improve it.

import DanceGeometry
public import DancePlanning
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
  }

  /// Times in which bodies overlap.
  public private(set) var collisions: [PairContact] = []
  /// Times in which the clearance is not kept, without a collision.
  public private(set) var crowdings: [PairContact] = []
  /// The closest pair on stage over all counts; the earliest among equals.
  public private(set) var closest: Closest?

  private let radii: [Double]
  private let clearances: [Double]

  /// Looks at every pair at every instant.
  ///
  /// - Parameter workers: how many threads; the outcome does not depend on it.
  /// - Complexity: for spread-out crowds about O(dancers × slabs) and one closed form a near pair and slab.
  public init(of performance: Performance, workers: Int? = nil) {
    radii = performance.routine.cast.map(\.limits.radius)
    clearances = performance.routine.cast.map(\.limits.clearance)
    let slabs = TimeSlab.slabs(of: performance)
    let some = stride(from: 0, to: slabs.count, by: max(1, slabs.count / Self.guesses)).map { slabs[$0] }
    let guess = Self.firstGuess(performance, some) ?? Self.firstGuess(performance, slabs)
    let limits = PairLimits(radii: radii, clearances: clearances)
    let found = Workers.map(slabs.count, workers: workers) { index in
      SlabContacts(of: slabs[index], in: performance, limits: limits, guess: guess)
    }
    closest = found.reduce(guess) { best, slab in
      guard let candidate = slab.closest else { return best }
      return candidate.distance < (best?.distance ?? .infinity) - SlabContacts.noNearer ? candidate : best
    }
    collisions = Self.joined(found.flatMap(\.collisions))
    crowdings = Self.joined(found.flatMap(\.crowdings))
    dropCrowdingsWithCollision()
  }

  /// The distance between the middles of two dancers below which their bodies overlap.
  func bodyDistance(_ first: Int, _ second: Int) -> Double { radii[first] + radii[second] }

  /// The distance between the middles of two dancers below which they are crowded.
  func clearance(_ first: Int, _ second: Int) -> Double { max(clearances[first], clearances[second]) }

  /// An upper bound for the closest distance: the closest pair at the beginning of any of some slabs.
  private static func firstGuess(_ performance: Performance, _ slabs: [TimeSlab]) -> Closest? {
    var best: Closest?
    for slab in slabs {
      let present = (0..<performance.dancerCount).filter { performance.presence(of: $0, at: slab.from) != .waiting }
      let points = present.map { performance.position(of: $0, at: slab.from) }
      guard let found = closestPair(of: points),
        found.distance < (best?.distance ?? .infinity) - SlabContacts.noNearer
      else { continue }
      best = Closest(
        first: present[Int(found.pair.first)], second: present[Int(found.pair.second)], distance: found.distance,
        count: slab.from)
    }
    return best
  }

  /// At so many moments, about, the closest pair is looked for before all instants are looked at.
  private static let guesses = 8

  /// Joins contacts of a pair that go on where the one before ends; given in order of time.
  private static func joined(_ contacts: [PairContact]) -> [PairContact] {
    let sorted = sortedByPair(contacts)
    var result: [PairContact] = []
    for contact in sorted {
      if let last = result.last, last.first == contact.first, last.second == contact.second,
        last.isAllowed == contact.isAllowed, contact.from <= last.to + joinWithin
      {
        result[result.count - 1].to = max(last.to, contact.to)
        if contact.distance < last.distance - Tolerance.limit {
          result[result.count - 1].distance = contact.distance
          result[result.count - 1].closestCount = contact.closestCount
        }
      } else {
        result.append(contact)
      }
    }
    return result
  }

  /// Contacts by pair, those of a pair in order of time: a counting sort by the first dancer, then short sorts.
  private static func sortedByPair(_ contacts: [PairContact]) -> [PairContact] {
    guard let last = contacts.map(\.first).max() else { return [] }
    var ends = [Int](repeating: 0, count: last + 2)
    for contact in contacts { ends[contact.first + 1] += 1 }
    for dancer in 0...last { ends[dancer + 1] += ends[dancer] }
    var next = ends
    var order = [Int32](repeating: 0, count: contacts.count)
    for (index, contact) in contacts.enumerated() {
      order[next[contact.first]] = Int32(index)
      next[contact.first] += 1
    }
    for dancer in 0...last where ends[dancer + 1] - ends[dancer] > 1 {
      order[ends[dancer]..<ends[dancer + 1]].sort { one, other in
        let (left, right) = (contacts[Int(one)], contacts[Int(other)])
        return (left.second, left.from, one) < (right.second, right.from, other)
      }
    }
    return order.map { contacts[Int($0)] }
  }

  /// Instants are good to 10⁻⁷ counts; contacts nearer than this are one.
  private static let joinWithin = 1e-6

  /// A collision says it all: crowding around it is not reported again.
  private mutating func dropCrowdingsWithCollision() {
    let byPair = Dictionary(grouping: collisions) { IndexPair(Int32($0.first), Int32($0.second)) }
    crowdings = crowdings.filter { crowding in
      guard crowding.distance < clearance(crowding.first, crowding.second) - Tolerance.limit else { return false }
      let collisions = byPair[IndexPair(Int32(crowding.first), Int32(crowding.second))] ?? []
      return !collisions.contains {
        $0.isAllowed == crowding.isAllowed && $0.from < crowding.to + Self.joinWithin
          && crowding.from < $0.to + Self.joinWithin
      }
    }
  }
}
