// Closest approach in continuous time.
//
// Two dancers walk at the same time. How near do they come, and when? Sampling cannot say: what happens between two
// samples is unknown. Here the time is cut where something changes (a motion begins or ends, a path has a corner); between
// two cuts the pair is one of three kinds:
//
//  1. Seen from one of them, the other walks straight along a common clock: both straight and even, or both straight with the
//     same easing at the same time, or one of them standing. The distance is the root of a quadratic: closed form.
//  2. Seen from one of them, the other walks on a circle: two arcs of the same sweep walked by the same clock (a gate, a
//     pinwheel, a whole group on `arc 30deg`), or an arc and somebody standing. The difference of two vectors that turn
//     together turns with them, so the distance is a point's distance from a circle: closed form.
//  3. Anything else: subdivision with certified bounds (BranchAndBound.swift). Each dancer is compared with one who walks
//     straight and evenly (Walker.swift says how far they can differ), and the distance of those two is a quadratic.

/// How near two dancers come.
public struct Approach: Hashable, Sendable {
  /// A distance that is reached, in metres; the least, to within the tolerance.
  public var distance: Double
  /// The count at which it is reached.
  public var count: Double
  /// A distance below which they surely never come, in metres; at most the tolerance less than `distance`.
  public var lowerBound: Double

  /// Makes an approach.
  public init(distance: Double, count: Double, lowerBound: Double) {
    self.distance = distance
    self.count = count
    self.lowerBound = lowerBound
  }
}

/// A time during which two dancers are nearer to each other than a limit.
public struct Contact: Hashable, Sendable {
  /// The count at which they come under the limit.
  public var from: Double
  /// The count at which they leave it.
  public var to: Double
  /// The least distance meanwhile, in metres.
  public var distance: Double
  /// The count of the least distance.
  public var count: Double

  /// Makes a contact.
  public init(from: Double, to: Double, distance: Double, count: Double) {
    self.from = from
    self.to = to
    self.distance = distance
    self.count = count
  }
}

/// How near two motions come during an interval of counts, in continuous time.
///
/// Exact for straight walks by a common clock and for arcs turning together; otherwise certified to within `tolerance`
/// metres (not less than 10⁻⁸). Among several moments of the same distance, an early one.
/// Cost: a fraction of a microsecond for closed forms, some tens of microseconds otherwise.
public func closestApproach(
  of one: Motion, and other: Motion, over counts: ClosedRange<Double>, tolerance: Double = Tolerance.distance
) -> Approach {
  var best = Approach(distance: .infinity, count: counts.lowerBound, lowerBound: .infinity)
  for piece in Motion.pieces(of: counts, cutAtChangesOf: one, and: other) {
    let found = PairStretch(one, other, over: piece).closest(tolerance: max(tolerance, 1e-8), known: best.distance)
    if found.distance < best.distance { (best.distance, best.count) = (found.distance, found.count) }
    best.lowerBound = min(best.lowerBound, found.lowerBound)
  }
  return best
}

/// The maximal intervals of counts in which two motions are nearer to each other than `limit` metres (less
/// `Tolerance.limit`, so that two who keep exactly the limit do not touch), in order.
///
/// Where a closed form exists the answer is exact; otherwise a contact is lost, or reported although there is none, only if
/// the least distance is within a micrometre of the limit. Instants are good to about 10⁻⁷ counts.
public func contacts(
  of one: Motion, and other: Motion, over counts: ClosedRange<Double>, nearerThan limit: Double
) -> [Contact] {
  var found: [Contact] = []
  for piece in Motion.pieces(of: counts, cutAtChangesOf: one, and: other) {
    for contact in PairStretch(one, other, over: piece).contacts(below: limit - Tolerance.limit) {
      if let last = found.last, contact.from <= last.to + Tolerance.count {
        let nearer = contact.distance < last.distance ? contact : last
        found[found.count - 1] = Contact(
          from: last.from, to: contact.to, distance: nearer.distance, count: nearer.count)
      } else {
        found.append(contact)
      }
    }
  }
  return found
}
