import DanceGeometry
import DancePlanning
import DanceScore

/// The moments of a take that are worth a picture.
struct TakeMoments {
  /// One of them.
  struct Moment {
    /// What happens.
    enum Kind {
      /// Two touch, or are nearer than the clearance.
      case touch, crowding
      /// Nobody is too near: somebody is far from the plan.
      case apart
    }

    var kind: Kind
    var count: Double
    /// Two who are near each other, or the one who is far off.
    var dancers: [Int]
    /// In metres: between the two, or between the plan and the one.
    var distance: Double
    /// What the distance should not be below; of those who are too near.
    var limit: Double?
  }

  /// So many are shown.
  static let most = 6

  /// The moments, touches first.
  let moments: [Moment]
  /// How many more there would be.
  let left: Int

  /// - Complexity: that of ``ContactSurvey``.
  init(of take: Performance, plan: Performance) {
    let survey = ContactSurvey(of: take, sought: .contacts)
    let contacts = Self.moments(survey.collisions, .touch) + Self.moments(survey.crowdings, .crowding)
    let all = contacts.isEmpty ? Self.farthest(take, plan) : contacts
    moments = Array(all.prefix(Self.most))
    left = contacts.isEmpty ? 0 : all.count - moments.count
  }

  /// The worst of each pair, by how far it is below its limit.
  private static func moments(_ contacts: [ContactSurvey.PairContact], _ kind: Moment.Kind) -> [Moment] {
    let sorted = contacts.filter { !$0.isAllowed }.sorted { one, other in
      (one.distance - one.limit, one.closestCount, one.first, one.second)
        < (other.distance - other.limit, other.closestCount, other.first, other.second)
    }
    var seen: Set<[Int]> = []
    return sorted.filter { seen.insert([$0.first, $0.second]).inserted }.map { contact in
      Moment(
        kind: kind, count: contact.closestCount, dancers: [contact.first, contact.second], distance: contact.distance,
        limit: contact.limit)
    }
  }

  /// Nearer than this to the plan is on it, in metres.
  private static let leastApart = 0.005
  /// How often people are looked at, in counts; a long routine is looked at less often.
  private static let (step, mostLooks) = (0.5, 2000.0)

  /// Where those who are farthest from the plan are farthest.
  private static func farthest(_ take: Performance, _ plan: Performance) -> [Moment] {
    let counts = max(take.routine.counts, plan.routine.counts)
    let looks = Int(min(mostLooks, (counts / step).rounded(.up)))
    var farthest: [Moment] = []
    for dancer in 0..<min(take.dancerCount, plan.dancerCount) {
      var own = Moment(kind: .apart, count: 0, dancers: [dancer], distance: leastApart)
      for look in 0...max(looks, 1) {
        let count = counts * Double(look) / Double(max(looks, 1))
        guard [take, plan].allSatisfy({ $0.presence(of: dancer, at: count) != .waiting }) else { continue }
        let distance = take.position(of: dancer, at: count).distance(to: plan.position(of: dancer, at: count))
        if distance > own.distance { (own.distance, own.count) = (distance, count) }
      }
      if own.distance > leastApart { farthest.append(own) }
    }
    return farthest.sorted { ($1.distance, $0.dancers[0]) < ($0.distance, $1.dancers[0]) }
  }
}
