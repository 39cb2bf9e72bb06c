import DancePlanning
import DanceScore
import DanceSource

/// A transition for machines.
struct MachineTransition: Encodable, Sendable {
  private let name: String
  private let section: String?
  private let from: MachineMoment
  private let to: MachineMoment
  private let dancers: [String]
  private let objective: String?
  private let totalSquared: Double
  private let total: Double
  private let walked: Double
  private let longest: Longest?
  private let crossings: Int
  private let closest: MachineApproach?
  private let guarantee: Guarantee?
  private let counts: Counts
  private let collisions: [Contact]
  private let crowdings: [Contact]
  private let allowed: [Contact]
  private let repairs: [Int]
  private let remarks: [Remark]
  private let span: MachineSpan

  init(_ transition: PlannedTransition, of performance: Performance) {
    let routine = performance.routine
    let name = { (dancer: Int) in routine.cast[dancer].name }
    self.name = transition.name
    section = transition.section
    (from, to) = (MachineMoment(transition.from), MachineMoment(transition.to))
    dancers = transition.dancers.map(name)
    objective = transition.objective?.rawValue
    totalSquared = rounded(transition.totalSquared)
    total = rounded(transition.total)
    walked = rounded(transition.walked)
    longest = transition.longest.map { Longest(dancer: name($0.dancer), distance: rounded($0.metres)) }
    crossings = transition.crossings
    closest = transition.closest.map {
      MachineApproach($0.first, $0.second, $0.distance, at: $0.count, in: routine)
    }
    guarantee = Guarantee(transition.guarantee)
    counts = Counts(transition.counts, name: name)
    collisions = transition.collisions.map { Contact($0, in: routine) }
    crowdings = transition.crowdings.map { Contact($0, in: routine) }
    allowed = transition.allowed.map { Contact($0, in: routine) }
    repairs = transition.repairs
    remarks = transition.remarks(in: performance).map { Remark(severity: $0.severity.rawValue, message: $0.message) }
    span = MachineSpan(routine.cues[transition.cue].location, in: routine.sources)
  }

  private struct Longest: Encodable {
    let dancer: String
    let distance: Double
  }

  private struct Guarantee: Encodable {
    let distance: Double
    let start: Double
    let goal: Double

    init?(_ guarantee: SpacingGuarantee) {
      guard case .holds(let guarantee) = guarantee else { return nil }
      distance = rounded(guarantee.distance)
      (start, goal) = (rounded(guarantee.startSpacing), rounded(guarantee.goalSpacing))
    }
  }

  private struct Contact: Encodable {
    let closest: MachineApproach
    let limit: Double
    let from: MachineMoment
    let to: MachineMoment

    init(_ contact: ContactSurvey.PairContact, in routine: Routine) {
      closest = MachineApproach(
        contact.first, contact.second, contact.distance, at: contact.closestCount, in: routine)
      limit = rounded(contact.limit)
      (from, to) = (MachineMoment(contact.from, in: routine), MachineMoment(contact.to, in: routine))
    }
  }

  private struct Counts: Encodable {
    let given: Double
    let needed: Double?
    let neededWhole: Double?
    let isEnough: Bool
    let dancer: String?
    let limit: String?

    init(_ advice: CountsAdvice, name: (Int) -> String) {
      given = rounded(advice.given)
      (needed, neededWhole, isEnough) = (advice.least, advice.leastWhole, advice.isEnough)
      (dancer, limit) = ((advice.need).map { name($0.dancer) }, advice.need?.limit.rawValue)
    }

    private enum CodingKeys: String, CodingKey {
      case given, needed, neededWhole, isEnough, dancer, limit
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(given, forKey: .given)
      try container.encode(needed, forKey: .needed)
      try container.encode(neededWhole, forKey: .neededWhole)
      try container.encode(isEnough, forKey: .isEnough)
      try container.encode(dancer, forKey: .dancer)
      try container.encode(limit, forKey: .limit)
    }
  }

  private struct Remark: Encodable {
    let severity: String
    let message: String
  }

  private enum CodingKeys: String, CodingKey {
    case name, section, from, to, dancers, objective, totalSquared, total, walked, longest, crossings, closest,
      guarantee
    case counts, collisions, crowdings, allowed, repairs, remarks, span
  }

  /// Every key is always there; what does not apply is null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(section, forKey: .section)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(dancers, forKey: .dancers)
    try container.encode(objective, forKey: .objective)
    try container.encode(totalSquared, forKey: .totalSquared)
    try container.encode(total, forKey: .total)
    try container.encode(walked, forKey: .walked)
    try container.encode(longest, forKey: .longest)
    try container.encode(crossings, forKey: .crossings)
    try container.encode(closest, forKey: .closest)
    try container.encode(guarantee, forKey: .guarantee)
    try container.encode(counts, forKey: .counts)
    try container.encode(collisions, forKey: .collisions)
    try container.encode(crowdings, forKey: .crowdings)
    try container.encode(allowed, forKey: .allowed)
    try container.encode(repairs, forKey: .repairs)
    try container.encode(remarks, forKey: .remarks)
    try container.encode(span, forKey: .span)
  }
}
