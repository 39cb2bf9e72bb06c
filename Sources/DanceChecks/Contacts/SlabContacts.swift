import DanceGeometry
import DancePlanning
import DanceScore

/// Radii and clearances of the cast.
struct PairLimits: Sendable {
  let radii: [Double]
  let clearances: [Double]
  /// No pair is too near beyond this distance.
  let reach: Double

  init(radii: [Double], clearances: [Double]) {
    self.radii = radii
    self.clearances = clearances
    reach = max(2 * (radii.max() ?? 0), clearances.max() ?? 0)
  }

  /// The distance of middles below which bodies overlap.
  func body(_ one: Int, _ other: Int) -> Double { radii[one] + radii[other] }

  /// The distance of middles below which a pair is too near in any way.
  func nearness(_ one: Int, _ other: Int) -> Double {
    max(body(one, other), clearances[one], clearances[other])
  }
}

/// The contacts within one slab, and its closest pair if that is nearer than what is known.
struct SlabContacts: Sendable {
  private(set) var collisions: [ContactSurvey.PairContact] = []
  private(set) var crowdings: [ContactSurvey.PairContact] = []
  private(set) var closest: ContactSurvey.Closest?

  /// Distances that differ by less are equal, so that the earliest pair is named and not the one that rounding favours.
  static let noNearer = 1e-7

  /// Looks at all pairs that come near each other in a slab.
  ///
  /// - Parameter guess: a pair of the performance; only nearer ones are looked for. `nil` where there is never a pair.
  init(of slab: TimeSlab, in performance: Performance, limits: PairLimits, guess: ContactSurvey.Closest?) {
    let scene = SlabScene(of: slab, in: performance)
    let pairs = scene.boxes.pairs(within: max(limits.reach, guess?.distance ?? 0))
    let allowances = performance.routine.contactAllowances.filter { $0.start <= slab.middle && slab.middle <= $0.end }
    var best = guess?.distance ?? .infinity
    for pair in pairs {
      let (first, second) = (Int(pair.first), Int(pair.second))
      let (one, other) = (Int(scene.dancers[first]), Int(scene.dancers[second]))
      let line = scene.line(first, second)
      let square = line.map { $0.squaredDistance(at: $0.nearestShare) } ?? scene.squaredBoxDistance(first, second)
      let nearness = limits.nearness(one, other)
      let isNear = square < nearness * nearness
      let isNearest = square < best * best
      guard isNear || isNearest else { continue }
      let isAllowed = allowances.contains { $0.dancers.contains(one) && $0.dancers.contains(other) }
      if let line, scene.isEven(first, second) {
        let count = slab.from + line.nearestShare * (slab.to - slab.from)
        let distance = square.squareRoot()
        if distance < best - Self.noNearer {
          best = distance
          closest = ContactSurvey.Closest(first: one, second: other, distance: distance, count: count)
        }
        let contact = ContactSurvey.PairContact(
          first: one, second: other, from: slab.from, to: slab.to, distance: distance, closestCount: count,
          isAllowed: isAllowed)
        note(contact, along: line, in: slab, limits)
        continue
      }
      for meeting in Meeting.all(of: one, and: other, in: slab, of: performance.tracks) {
        if isNearest, let nearer = Self.closest(meeting, one, other, nearerThan: best - Self.noNearer) {
          (closest, best) = (nearer, nearer.distance)
        }
        if isNear { note(meeting, one, other, limits, isAllowed: isAllowed) }
      }
    }
  }

  /// Notes the contacts of a pair that see each other go along a line evenly: the roots of a quadratic.
  @inline(__always)
  private mutating func note(
    _ contact: ContactSurvey.PairContact, along line: SlabScene.RelativeLine, in slab: TimeSlab, _ limits: PairLimits
  ) {
    @inline(__always)
    func stretch(below limit: Double) -> ContactSurvey.PairContact? {
      guard let shares = line.stretch(below: limit - Tolerance.limit) else { return nil }
      var part = contact
      part.from = slab.from + shares.from * (slab.to - slab.from)
      part.to = shares.to < 1 ? slab.from + shares.to * (slab.to - slab.from) : slab.to
      return part
    }
    guard let near = stretch(below: limits.nearness(contact.first, contact.second)) else { return }
    crowdings.append(near)
    guard let collision = stretch(below: limits.body(contact.first, contact.second)) else { return }
    collisions.append(collision)
  }

  private static func closest(
    _ meeting: Meeting, _ one: Int, _ other: Int, nearerThan known: Double
  ) -> ContactSurvey.Closest? {
    let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
    guard approach.distance < known else { return nil }
    return ContactSurvey.Closest(first: one, second: other, distance: approach.distance, count: approach.count)
  }

  private mutating func note(_ meeting: Meeting, _ one: Int, _ other: Int, _ limits: PairLimits, isAllowed: Bool) {
    let body = limits.body(one, other)
    let near = contacts(
      of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: limits.nearness(one, other))
    guard !near.isEmpty else { return }
    func pairContact(_ contact: Contact) -> ContactSurvey.PairContact {
      ContactSurvey.PairContact(
        first: one, second: other, from: contact.from, to: contact.to, distance: contact.distance,
        closestCount: contact.count, isAllowed: isAllowed)
    }
    crowdings += near.map(pairContact)
    guard near.contains(where: { $0.distance < body }) else { return }
    collisions += contacts(of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: body)
      .map(pairContact)
  }
}
