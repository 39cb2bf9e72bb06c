import DanceGeometry
import DancePlanning
import DanceScore

/// What the planner changed to keep everybody apart, or could not, for machines.
struct MachineRepair: Encodable, Sendable {
  private let from: MachineMoment
  private let to: MachineMoment
  private let worst: MachineApproach
  private let limit: Double
  private let pairs: Int
  private let outcome: String
  private let rung: String?
  private let unavoidable: [MachineApproach]
  private let changes: [Change]
  private let tried: [String]
  private let trials: Int
  private let advice: Advice?

  init(_ repair: Repair, of performance: Performance) {
    let routine = performance.routine
    (from, to) = (MachineMoment(repair.start, in: routine), MachineMoment(repair.end, in: routine))
    let worst = repair.worst
    self.worst = MachineApproach(worst.first, worst.second, worst.distance, at: worst.count, in: routine)
    limit = rounded(worst.limit)
    (pairs, trials) = (repair.pairs, repair.trials)
    tried = repair.tried.map(\.rawValue)
    (outcome, rung, advice) =
      switch repair.outcome {
      case .mended(let rung): ("mended", rung.rawValue, nil)
      case .eased(let rung): ("eased", rung.rawValue, nil)
      case .unmended(let advice): ("unmended", nil, Advice(advice))
      }
    unavoidable = repair.unavoidable.map {
      MachineApproach($0.first, $0.second, $0.distance, at: $0.count, in: routine)
    }
    changes = repair.changes.map { Change($0, of: performance) }
  }

  private enum CodingKeys: String, CodingKey {
    case from, to, worst, limit, pairs, outcome, rung, unavoidable, changes, tried, trials, advice
  }

  /// Every key is always there; what does not apply is null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(worst, forKey: .worst)
    try container.encode(limit, forKey: .limit)
    try container.encode(pairs, forKey: .pairs)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(rung, forKey: .rung)
    try container.encode(unavoidable, forKey: .unavoidable)
    try container.encode(changes, forKey: .changes)
    try container.encode(tried, forKey: .tried)
    try container.encode(trials, forKey: .trials)
    try container.encode(advice, forKey: .advice)
  }

  /// One decision about one dancer: a place, a delay, or a way that is so much longer.
  private struct Change: Encodable {
    let dancer: String
    let from: MachineMoment
    let place: Int?
    let delay: Double?
    let spacing: Double?
    let way: String?
    let detour: Double?

    init(_ change: Repair.Change, of performance: Performance) {
      let routine = performance.routine
      dancer = routine.cast[change.dancer].name
      from = MachineMoment(routine.cues[change.cue].start, in: routine)
      (place, delay, spacing, way, detour) =
        switch change.kind {
        case .place(let place): (place + 1, nil, nil, nil, nil)
        case .delay(let counts): (nil, rounded(counts), nil, nil, nil)
        case .spacing(let metres): (nil, nil, rounded(metres), nil, nil)
        case .way(let way):
          (nil, nil, nil, RepairWords.text(way), RepairWords.detour(of: change, in: performance).map(rounded))
        }
    }

    enum CodingKeys: String, CodingKey {
      case dancer, from, place, delay, spacing, way, detour
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(dancer, forKey: .dancer)
      try container.encode(from, forKey: .from)
      try container.encode(place, forKey: .place)
      try container.encode(delay, forKey: .delay)
      try container.encode(spacing, forKey: .spacing)
      try container.encode(way, forKey: .way)
      try container.encode(detour, forKey: .detour)
    }
  }

  /// What would help where nothing did.
  private struct Advice: Encodable {
    let bound: String?
    let countsEnough: Double?
    let spacingEnough: Double?

    init(_ advice: Repair.Advice) {
      bound = advice.bound?.rawValue
      countsEnough = advice.countsEnough.map(rounded)
      spacingEnough = advice.spacingEnough.map(rounded)
    }

    enum CodingKeys: String, CodingKey {
      case bound, countsEnough, spacingEnough
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(bound, forKey: .bound)
      try container.encode(countsEnough, forKey: .countsEnough)
      try container.encode(spacingEnough, forKey: .spacingEnough)
    }
  }
}
