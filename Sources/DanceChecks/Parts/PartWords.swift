import DancePlanning
import DanceScore
import DanceSource

/// What differs in each part, in words.
struct PartWords {
  /// A dancer whose sheet differs.
  struct Row {
    var name: String
    /// `3:5`
    var from: String
    var what: String
  }

  private let changes: VersionChanges
  /// For each name the sets in which the dancer stands elsewhere, in order of time.
  private let moves: [String: [SetMove]]

  /// A set in which a dancer stands elsewhere.
  struct SetMove {
    /// The number of the set among those that differ.
    var index: Int
    var set: SetChange
    var move: SetChange.Move
  }

  init(of changes: VersionChanges) {
    self.changes = changes
    var moves: [String: [SetMove]] = [:]
    for (index, set) in changes.sets.sets.enumerated() {
      for move in set.moves { moves[move.name, default: []].append(SetMove(index: index, set: set, move: move)) }
    }
    self.moves = moves
  }

  /// The sets in which a dancer stands elsewhere.
  func sets(of part: PartChange) -> [SetMove] { moves[part.name] ?? [] }

  /// Those who are in both and whose sheets differ, in cast order.
  var rows: [Row] {
    changes.parts.changed.map { part in
      let label = CountLabel(part.count ?? 0, meter: changes.new.routine.meter).description
      let differences = PartChange.Difference.allCases.filter(part.differences.contains)
      return Row(
        name: part.name, from: label, what: differences.map { words(for: $0, part) }.joined(separator: "; "))
    }
  }

  private func words(for difference: PartChange.Difference, _ part: PartChange) -> String {
    switch difference {
    case .place: place(of: part)
    case .way: "another way"
    case .timing: "other counts"
    case .stage: "on and off stage otherwise"
    case .eyes: "eyes elsewhere"
    case .level: "another level"
    }
  }

  /// "elsewhere in halo (0.42 m), windows (1.20 m) and 3 more; now in v"
  private func place(of part: PartChange) -> String {
    let sets = sets(of: part)
    let elsewhere = sets.compactMap { set in
      set.move.distance.map { "\(name(of: set.set)) (\(Metres.text($0)))" }
    }
    let names = { (isMeant: (SetMove) -> Bool) in sets.filter(isMeant).map { name(of: $0.set) } }
    let words = [
      ("elsewhere in ", elsewhere), ("no longer in ", names { $0.move.to == nil && $0.set.new == nil }),
      ("off stage in ", names { $0.move.to == nil && $0.set.new != nil }),
      ("now in ", names { $0.move.from == nil && $0.set.old == nil }),
      ("on stage in ", names { $0.move.from == nil && $0.set.old != nil }),
    ].filter { !$0.1.isEmpty }.map { $0.0 + Self.list($0.1) }
    return words.isEmpty ? "elsewhere between sets" : words.joined(separator: "; ")
  }

  /// So many sets are named.
  private static let mostSets = 3

  private static func list(_ names: [String]) -> String {
    names.prefix(mostSets).joined(separator: ", ")
      + (names.count > mostSets ? " and \(names.count - mostSets) more" : "")
  }

  /// What to call a set: its name, or when it is.
  private func name(of set: SetChange) -> String { set.name.isEmpty ? label(of: set) : set.name }

  private func label(of set: SetChange) -> String {
    let count = (set.new ?? set.old)?.start ?? 0
    let meter = (set.new == nil ? changes.old : changes.new).routine.meter
    return CountLabel(count, meter: meter).description
  }
}
