import DanceChecks
import DanceScore

/// What a robust plan gains, for machines: the value of `robust` beside the keys of a plan. The names of the properties
/// are the keys of the JSON and a contract.
public struct MachineRobust: Encodable, Sendable {
  private let people: String
  private let takes: Int
  private let tried: Int
  private let unchanged: Double
  private let changed: Double
  private let gain: Double
  private let low: Double
  private let high: Double
  private let changes: [Entry]

  /// What a plan gains that is robust for some people, in words.
  public init(_ plan: RobustPlan, people: String) {
    self.people = people
    takes = plan.unchanged.takes
    tried = plan.tried
    unchanged = rounded(plan.unchanged.share)
    changed = rounded(plan.changed.share)
    gain = rounded(plan.gain)
    low = rounded(plan.interval.lowerBound)
    high = rounded(plan.interval.upperBound)
    changes = plan.changes.map(Entry.init)
  }

  private struct Entry: Encodable {
    let transition: String
    let at: String
    let distance: Double?
    let assign: String?

    init(_ change: RobustPlan.Change) {
      transition = change.name
      at = change.at
      switch change.kind {
      case .distance(let metres): (distance, assign) = (metres, nil)
      case .objective(let objective): (distance, assign) = (nil, objective.rawValue)
      }
    }

    private enum CodingKeys: String, CodingKey {
      case transition, at, distance, assign
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(transition, forKey: .transition)
      try container.encode(at, forKey: .at)
      try container.encode(distance, forKey: .distance)
      try container.encode(assign, forKey: .assign)
    }
  }
}
