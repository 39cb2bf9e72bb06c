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
import DancePlanning
import DanceScore

/// All contacts of a performance, and its closest pair.
struct ContactSurvey: Sendable {
  /// An uninterrupted time in which two dancers are nearer than a limit.
  struct PairContact: Sendable, Hashable {
    /// The two, by cast index, `first` below `second`.
    var first: Int
    var second: Int
    var from: Double
    var to: Double
    var distance: Double
    var closestCount: Double
    /// Whether the routine allows the two to touch then.
    var isAllowed: Bool
  }

  /// The closest approach of a pair.
  struct Closest: Sendable, Hashable {
    var first: Int
    var second: Int
    var distance: Double
    var count: Double
  }

  /// Times in which bodies overlap.
  private(set) var collisions: [PairContact] = []
  /// Times in which the clearance is not kept, without a collision.
  private(set) var crowdings: [PairContact] = []
  /// The closest pair on stage over all counts; the earliest among equals.
  private(set) var closest: Closest?

  private let radii: [Double]
  private let clearances: [Double]

  /// Looks at every pair at every instant.
  ///
  /// - Complexity: for spread-out crowds about O(dancers × slabs) and one closed form a near pair and slab.
  init(of performance: Performance) {
    radii = performance.routine.cast.map(\.limits.radius)
    clearances = performance.routine.cast.map(\.limits.clearance)
    let slabs = TimeSlab.slabs(of: performance)
    closest = Self.firstGuess(performance, slabs)
    for slab in slabs { survey(slab, of: performance) }
    collisions = Self.joined(collisions)
    crowdings = Self.joined(crowdings)
    dropCrowdingsWithCollision()
  }

  /// The distance between the middles of two dancers below which their bodies overlap.
  func bodyDistance(_ first: Int, _ second: Int) -> Double { radii[first] + radii[second] }

  /// The distance between the middles of two dancers below which they are crowded.
  func clearance(_ first: Int, _ second: Int) -> Double { max(clearances[first], clearances[second]) }

  private mutating func survey(_ slab: TimeSlab, of performance: Performance) {
    let present = slab.presentDancers(in: performance)
    let reach = max(2 * (radii.max() ?? 0), clearances.max() ?? 0)
    let pairs = present.boxes.pairs(within: max(reach, closest?.distance ?? 0))
    let allowances = performance.routine.contactAllowances.filter { $0.start <= slab.middle && slab.middle <= $0.end }
    for pair in pairs {
      let (one, other) = (present.dancers[Int(pair.first)], present.dancers[Int(pair.second)])
      let apart = present.boxes[Int(pair.first)].distance(to: present.boxes[Int(pair.second)])
      let isAllowed = allowances.contains { $0.dancers.contains(one) && $0.dancers.contains(other) }
      for meeting in Meeting.all(of: one, and: other, in: slab, of: performance.tracks) {
        if apart < (closest?.distance ?? .infinity) - Tolerance.limit { noteClosest(meeting, one, other) }
        noteContacts(meeting, one, other, isAllowed: isAllowed)
      }
    }
  }

  private mutating func noteClosest(_ meeting: Meeting, _ one: Int, _ other: Int) {
    let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
    guard approach.distance < (closest?.distance ?? .infinity) - Self.noNearer else { return }
    closest = Closest(first: one, second: other, distance: approach.distance, count: approach.count)
  }

  /// Distances that differ by less are equal, so that the earliest pair is named and not the one that rounding favours.
  private static let noNearer = 1e-7

  private mutating func noteContacts(_ meeting: Meeting, _ one: Int, _ other: Int, isAllowed: Bool) {
    let body = bodyDistance(one, other)
    let near = contacts(
      of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: max(body, clearance(one, other)))
    guard !near.isEmpty else { return }
    func pairContact(_ contact: Contact) -> PairContact {
      PairContact(
        first: one, second: other, from: contact.from, to: contact.to, distance: contact.distance,
        closestCount: contact.count, isAllowed: isAllowed)
    }
    crowdings += near.map(pairContact)
    guard near.contains(where: { $0.distance < body }) else { return }
    collisions += contacts(of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: body)
      .map(pairContact)
  }

  /// An upper bound for the closest distance: the closest pair at the beginning of any slab.
  private static func firstGuess(_ performance: Performance, _ slabs: [TimeSlab]) -> Closest? {
    var best: Closest?
    for slab in slabs {
      let present = (0..<performance.dancerCount).filter { performance.presence(of: $0, at: slab.from) != .waiting }
      let points = present.map { performance.position(of: $0, at: slab.from) }
      guard let found = closestPair(of: points), found.distance < (best?.distance ?? .infinity) - noNearer else {
        continue
      }
      best = Closest(
        first: present[Int(found.pair.first)], second: present[Int(found.pair.second)], distance: found.distance,
        count: slab.from)
    }
    return best
  }

  /// Joins contacts of a pair that go on where the one before ends.
  private static func joined(_ contacts: [PairContact]) -> [PairContact] {
    let sorted = contacts.sorted {
      ($0.first, $0.second, $0.from, $0.to) < ($1.first, $1.second, $1.from, $1.to)
    }
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
