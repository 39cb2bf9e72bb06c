import DanceGeometry
public import DancePlanning
import DanceScore

/// Two files compared, for machines. The names of its properties are the keys of the JSON and a contract.
public struct MachineDiff: Encodable, Sendable {
  private let schema = 1
  private let old: String
  private let new: String
  private let isSame: Bool
  private let changes: MachineChanges

  /// Tells a comparison to machines; `old` and `new` are the files as the person named them.
  public init(_ changes: VersionChanges, old: String, new: String) {
    (self.old, self.new) = (old, new)
    isSame = changes.isEmpty
    self.changes = MachineChanges(changes)
  }

  private enum CodingKeys: String, CodingKey {
    case schema, old, new, isSame, changes
  }
}

/// Whose parts differ between two versions, for machines. The names of its properties are the keys of the JSON and a
/// contract.
public struct MachineChanges: Encodable, Sendable {
  private let changed: [Part]
  private let same: [String]
  private let joined: [Joined]
  private let left: [String]
  private let sets: [ChangedSet]
  private let common: [String]

  /// Tells changes to machines.
  public init(_ changes: VersionChanges) {
    let words = PartWords(of: changes)
    changed = changes.parts.changed.map { Part($0, words.sets(of: $0), changes) }
    same = changes.parts.same.map(\.name)
    joined = changes.parts.joined.map { Joined(dancer: $0.name, predecessor: $0.predecessor) }
    left = changes.parts.left.map(\.name)
    sets = changes.sets.sets.map { ChangedSet($0, changes) }
    common = changes.common.map(\.rawValue)
  }

  /// A dancer whose part differs.
  private struct Part: Encodable {
    let dancer: String
    let from: MachineMoment
    let differences: [String]
    /// The sets in which the dancer stands elsewhere, by number from 0.
    let sets: [Int]

    init(_ part: PartChange, _ moves: [PartWords.SetMove], _ changes: VersionChanges) {
      dancer = part.name
      from = MachineMoment(part.count ?? 0, in: changes.new.routine)
      differences = PartChange.Difference.allCases.filter(part.differences.contains).map(\.rawValue)
      sets = moves.map(\.index)
    }
  }

  /// Somebody new.
  private struct Joined: Encodable {
    let dancer: String
    let predecessor: String?

    private enum CodingKeys: String, CodingKey { case dancer, predecessor }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(dancer, forKey: .dancer)
      try container.encode(predecessor, forKey: .predecessor)
    }
  }

  /// A set that differs.
  private struct ChangedSet: Encodable {
    let old: Set?
    let new: Set?
    let moves: [Move]
    let otherWays: [String]

    init(_ change: SetChange, _ changes: VersionChanges) {
      old = change.old.map { Set($0, in: changes.old) }
      new = change.new.map { Set($0, in: changes.new) }
      moves = change.moves.map(Move.init)
      otherWays = change.otherWays.map(\.name)
    }

    private enum CodingKeys: String, CodingKey { case old, new, moves, otherWays }

    /// Every key is always there; what does not apply is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(old, forKey: .old)
      try container.encode(new, forKey: .new)
      try container.encode(moves, forKey: .moves)
      try container.encode(otherWays, forKey: .otherWays)
    }
  }

  private struct Set: Encodable {
    let name: String
    let from: MachineMoment
    let to: MachineMoment

    init(_ set: StandingSet, in performance: Performance) {
      name = set.name
      (from, to) = (
        MachineMoment(set.start, in: performance.routine), MachineMoment(set.end, in: performance.routine)
      )
    }
  }

  /// Somebody who stands elsewhere.
  private struct Move: Encodable {
    let dancer: String
    let before: Place?
    let after: Place?
    let distance: Double?

    init(_ move: SetChange.Move) {
      dancer = move.name
      (before, after) = (move.from.map(Place.init), move.to.map(Place.init))
      distance = move.distance.map(rounded)
    }

    private enum CodingKeys: String, CodingKey { case dancer, before, after, distance }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(dancer, forKey: .dancer)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
      try container.encode(distance, forKey: .distance)
    }
  }

  private struct Place: Encodable {
    let x: Double
    let y: Double

    init(_ point: Point) { (x, y) = (rounded(point.x), rounded(point.y)) }
  }
}
