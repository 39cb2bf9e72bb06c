import DanceGeometry
public import DancePlanning
public import DanceScore

/// A transition as it is planned: who goes, what it comes to, how safe it is, and how many counts it needs.
public struct PlannedTransition: Sendable {
  /// The longest of the ways.
  public struct LongestWalk: Hashable, Sendable {
    /// Whose it is, by cast index; of equals the first.
    public var dancer: Int
    /// How long the way is, in metres.
    public var metres: Double
  }

  /// The cue, as an index into the performance's routine.
  public let cue: Int
  /// What to call where it leads: a formation's name, or `turn 90°`, `shift`, `swap`.
  public let name: String
  /// The stretch of the score it begins in; `nil` outside of all sections.
  public let section: String?
  /// When the first may leave, and when the last arrives.
  public let from: Finding.Moment, to: Finding.Moment
  /// Those who are addressed, by cast index, ascending.
  public let dancers: [Int]
  /// What was made least, where there was a choice of places; `nil` where the shape moves as one, or every place is given.
  public let objective: Placement.Objective?
  /// Whether the text says of everybody which place to take.
  public let placesAreGiven: Bool
  /// For `together`, how many neighbours stay neighbours, and at what loss.
  public let togetherness: Togetherness?
  /// The sum of the squared distances from place to place, in square metres.
  public let totalSquared: Double
  /// The sum of the distances from place to place, in metres.
  public let total: Double
  /// The sum of the ways that are walked, bends and all, in metres.
  public let walked: Double
  /// The longest way; `nil` where nobody goes anywhere.
  public let longest: LongestWalk?
  /// How many pairs of those who go straight have ways that cross.
  public let crossings: Int
  /// The nearest that anybody who is addressed comes to anybody on stage meanwhile; `nil` if nobody else is there.
  public let closest: ContactSurvey.Closest?
  /// The greatest distance that any of them should keep, in metres.
  public let clearance: Double
  /// What is certain before anything is checked.
  public let guarantee: SpacingGuarantee
  /// How many counts it needs.
  public let counts: CountsAdvice
  /// The bodies that meet meanwhile without being allowed to, one of them addressed.
  public let collisions: [ContactSurvey.PairContact]
  /// The pairs that come under the clearance.
  public let crowdings: [ContactSurvey.PairContact]
  /// The pairs that come too near, and may.
  public let allowed: [ContactSurvey.PairContact]
  /// The passages that the planner looked at for a repair, as indices into ``Performance/repairs``.
  public let repairs: [Int]

}

extension PlannedTransition {
  /// Looks at one transition.
  init(
    _ transition: Transition, of performance: Performance, survey: ContactSurvey, stretches: [Stretch]
  ) {
    let (routine, walks) = (performance.routine, PlannedWalks(of: transition, in: performance))
    let context = CheckContext(performance: performance, survey: survey)
    let dancers = transition.dancers.sorted()
    let distances = walks.walks.map(\.chord.length)
    self.dancers = dancers
    cue = transition.cue
    name = transition.name
    section = ReportSections(of: routine).section(atCount: transition.start)
    (from, to) = (context.moment(transition.start), context.moment(transition.end))
    placesAreGiven = transition.assignment?.isGiven ?? false
    objective = placesAreGiven ? nil : transition.assignment?.objective
    togetherness = transition.assignment?.togetherness
    totalSquared = distances.reduce(0) { $0 + $1 * $1 }
    total = distances.reduce(0, +)
    walked = walks.walks.reduce(0) { $0 + $1.motion.length }
    longest = walks.walks.reduce(nil) { longest, walk in
      let metres = walk.motion.length
      guard metres > (longest?.metres ?? 0) + Tolerance.limit else { return longest }
      return LongestWalk(dancer: walk.dancer, metres: metres)
    }
    crossings = WayCrossings.count(of: walks)
    closest = TransitionApproach(of: transition, in: performance, stretches: stretches).closest
    clearance = dancers.map { routine.limits(of: $0, at: transition.start).clearance }.max() ?? 0
    guarantee = SpacingGuarantee(of: transition, walks: walks, in: routine)
    counts = CountsAdvice(for: walks, of: routine.cues[transition.cue], clock: routine.clock)
    let (met, near) = (
      Self.contacts(survey.collisions, of: transition), Self.contacts(survey.crowdings, of: transition)
    )
    collisions = met.filter { !$0.isAllowed }
    crowdings = near.filter { !$0.isAllowed }
    allowed = (met + near).filter(\.isAllowed)
    repairs = performance.repairs.indices.filter { performance.repairs[$0].cues.contains(transition.cue) }
  }

  /// Those that fall into the transition and concern somebody who is addressed, the worst first.
  private static func contacts(
    _ contacts: [ContactSurvey.PairContact], of transition: Transition
  ) -> [ContactSurvey.PairContact] {
    let addressed = Set(transition.dancers)
    let own = contacts.filter { contact in
      contact.from <= transition.end && contact.to >= transition.start
        && (addressed.contains(contact.first) || addressed.contains(contact.second))
    }
    return own.sorted(by: isBefore)
  }

  /// The worst first: by what is missing to the limit, then by cast order.
  private static func isBefore(_ one: ContactSurvey.PairContact, _ other: ContactSurvey.PairContact) -> Bool {
    (one.distance - one.limit, one.first, one.second, one.from)
      < (other.distance - other.limit, other.first, other.second, other.from)
  }
}
