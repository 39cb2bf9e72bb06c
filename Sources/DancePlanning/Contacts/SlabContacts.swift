import DanceGeometry
import DanceScore

/// The contacts found in some slabs of a stretch, and the closest pair if that is near enough to be looked for.
///
/// Two who see each other go along one line have one closest approach in the whole stretch. It is looked at once, in the
/// slab that it falls into, and their contact is known from the first count of the stretch to the last. All others are
/// looked at slab by slab.
struct SlabContacts: Sendable {
  /// Contacts that begin and end within the stretch. A collision stands for the crowding around it.
  private(set) var collisions: [ContactSurvey.PairContact] = []
  private(set) var crowdings: [ContactSurvey.PairContact] = []
  /// Contacts that may go on before or behind.
  private(set) var openCollisions: [ContactSurvey.PairContact] = []
  private(set) var openCrowdings: [ContactSurvey.PairContact] = []
  private(set) var closest: ContactSurvey.Closest?

  private let limits: PairLimits
  private let tracks: Tracks
  private let allowances: [Routine.ContactAllowance]
  /// The distance of the closest pair found so far, or beyond which none is looked for.
  private var best: Double

  /// Looks at all pairs that come near each other in some slabs of a stretch.
  ///
  /// - Parameter reach: how near pairs have to come to be looked at as the closest; not less than that of the limits.
  init(
    of slabs: Range<Int>, in stretch: Stretch, of performance: Performance, limits: PairLimits,
    lookingWithin reach: Double
  ) {
    self.limits = limits
    tracks = performance.tracks
    let middle = stretch.span.middle
    allowances = performance.routine.contactAllowances.filter { $0.start <= middle && middle <= $0.end }
    best = reach
    let scene = StretchScene(of: stretch.span, in: performance)
    for index in slabs { survey(stretch.slab(index), in: scene) }
  }

  private mutating func survey(_ slab: TimeSlab, in scene: StretchScene) {
    let shares = scene.walkClocks.map { $0.shares(during: slab) }
    let isLast = slab.to >= scene.span.to
    for pair in scene.sweeps(during: slab, of: tracks).pairs(within: max(limits.reach, best)) {
      let (first, second) = (Int(pair.first), Int(pair.second))
      let (one, other) = (Int(scene.dancers[first]), Int(scene.dancers[second]))
      guard let (line, number) = scene.line(first, second) else {
        survey(one, other, in: slab)
        continue
      }
      let share = line.nearestShare
      guard share >= shares[number].from, share < shares[number].to || isLast else { continue }
      let distance = line.squaredDistance(at: share).squareRoot()
      let nearness = limits.nearness(one, other)
      guard distance < nearness || distance <= best + ContactSurvey.Closest.noNearer else { continue }
      let clock = scene.walkClocks[number]
      let count = clock.count(at: share)
      note(ContactSurvey.Closest(first: one, second: other, distance: distance, count: count))
      guard distance < nearness else { continue }
      let contact = ContactSurvey.PairContact(
        first: one, second: other, from: slab.from, to: slab.to, distance: distance, closestCount: count,
        limit: limits.clearance(one, other), isAllowed: isAllowed(one, other))
      note(contact, along: line, by: clock, during: scene.span)
    }
  }

  /// Notes the contact of a pair that has one closest approach in a stretch, with its true beginning and end.
  private mutating func note(
    _ contact: ContactSurvey.PairContact, along line: RelativeLine, by clock: WalkClock, during span: TimeSlab
  ) {
    func part(below limit: Double) -> ContactSurvey.PairContact? {
      line.stretch(below: limit - Tolerance.limit).map {
        var part = contact
        (part.from, part.to) = (clock.count(at: $0.from), clock.count(at: $0.to))
        return part
      }
    }
    let (one, other) = (contact.first, contact.second)
    guard let crowding = part(below: limits.nearness(one, other)) else { return }
    let body = limits.body(one, other)
    var collision = contact.distance < body ? part(below: body) : nil
    collision?.limit = body
    let isOpen =
      crowding.from <= span.from + ContactSurvey.PairContact.joinWithin
      || crowding.to >= span.to - ContactSurvey.PairContact.joinWithin
    if isOpen {
      openCrowdings.append(crowding)
      if let collision { openCollisions.append(collision) }
    } else if let collision {
      collisions.append(collision)
    } else if contact.distance < contact.limit - Tolerance.limit {
      crowdings.append(crowding)
    }
  }

  /// Looks at a pair that does not go along one line.
  private mutating func survey(_ one: Int, _ other: Int, in slab: TimeSlab) {
    let (nearness, body) = (limits.nearness(one, other), limits.body(one, other))
    for meeting in Meeting.all(of: one, and: other, in: slab, of: tracks) {
      let near = contacts(of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: nearness)
      openCrowdings += near.map { pairContact($0, one, other, limit: limits.clearance(one, other)) }
      for contact in near {
        note(ContactSurvey.Closest(first: one, second: other, distance: contact.distance, count: contact.count))
      }
      if near.contains(where: { $0.distance < body }) {
        openCollisions += contacts(of: meeting.one, and: meeting.other, over: meeting.counts, nearerThan: body)
          .map { pairContact($0, one, other, limit: body) }
      }
      guard near.isEmpty, best > nearness else { continue }
      let approach = closestApproach(of: meeting.one, and: meeting.other, over: meeting.counts)
      note(ContactSurvey.Closest(first: one, second: other, distance: approach.distance, count: approach.count))
    }
  }

  private func pairContact(
    _ contact: Contact, _ one: Int, _ other: Int, limit: Double
  ) -> ContactSurvey.PairContact {
    ContactSurvey.PairContact(
      first: one, second: other, from: contact.from, to: contact.to, distance: contact.distance,
      closestCount: contact.count, limit: limit, isAllowed: isAllowed(one, other))
  }

  private func isAllowed(_ one: Int, _ other: Int) -> Bool {
    allowances.contains { $0.dancers.contains(one) && $0.dancers.contains(other) }
  }

  private mutating func note(_ candidate: ContactSurvey.Closest) {
    guard candidate.isBefore(closest, within: best) else { return }
    closest = candidate
    best = min(best, candidate.distance)
  }
}
