import DanceScore

/// What becomes of one dancer's part from one performance to another.
public struct PartChange: Hashable, Sendable {
  /// What differs in a part.
  public enum Difference: String, Hashable, Sendable, CaseIterable {
    /// Where the dancer stands, or arrives.
    case place
    /// How the dancer gets there.
    case way
    /// When the dancer leaves or lands, or how speed is spread between.
    case timing
    /// When the dancer is on stage.
    case stage
    /// Where the eyes are.
    case eyes
    /// How high the head is.
    case level
  }

  /// The dancer's name.
  public var name: String
  /// The cast index in the older performance; `nil` for somebody new.
  public var before: Int?
  /// The cast index in the newer performance; `nil` for somebody who is gone.
  public var after: Int?
  /// The first count at which the part is another one; `nil` if it is the same, and for who is new or gone.
  public var count: Double?
  /// What differs, from there on.
  public var differences: Set<Difference>
  /// Of somebody new, who of those gone did just the same, if anybody did.
  public var predecessor: String?

  /// Whether the dancer does the same in both.
  public var isSame: Bool { before != nil && after != nil && differences.isEmpty }

  /// Makes the record of a part.
  public init(name: String, before: Int?, after: Int?, count: Double? = nil, differences: Set<Difference> = []) {
    self.name = name
    self.before = before
    self.after = after
    self.count = count
    self.differences = differences
  }
}

/// Whose parts differ between two performances, dancer by dancer; dancers are known by their names.
public struct PartChanges: Hashable, Sendable {
  /// Everybody of both casts: first those of the older one in its order, then who is new.
  public private(set) var parts: [PartChange]

  /// Compares two performances.
  ///
  /// - Parameter tolerance: places that differ by no more than this, in metres, are the same; counts are compared to a
  ///   hundred-thousandth of themselves.
  /// - Complexity: O(segments).
  public init(from old: Performance, to new: Performance, tolerance: Double = 0.001) {
    let newIndices = Dictionary(
      uniqueKeysWithValues: new.routine.cast.enumerated().map { ($1.name, $0) })
    let oldNames = Set(old.routine.cast.map(\.name))
    let comparison = PartComparison(old: old, new: new, tolerance: tolerance)
    parts =
      old.routine.cast.enumerated().map { index, dancer in
        guard let after = newIndices[dancer.name] else {
          return PartChange(name: dancer.name, before: index, after: nil)
        }
        return comparison.change(dancer.name, index, after)
      }
      + new.routine.cast.enumerated().compactMap { index, dancer in
        oldNames.contains(dancer.name) ? nil : PartChange(name: dancer.name, before: nil, after: index)
      }
    findPredecessors(comparison)
  }

  /// So many pairs of somebody new and somebody gone are looked at.
  private static let mostPairs = 10_000

  /// Finds out who of those new has taken over whose part.
  private mutating func findPredecessors(_ comparison: PartComparison) {
    var free = left
    guard free.count * joined.count <= Self.mostPairs else { return }
    for index in parts.indices where parts[index].before == nil {
      guard let after = parts[index].after,
        let found = free.firstIndex(where: { part in
          part.before.map { comparison.change(part.name, $0, after).isSame } ?? false
        })
      else { continue }
      parts[index].predecessor = free.remove(at: found).name
    }
  }

  /// Those who are in both and do something else.
  public var changed: [PartChange] { parts.filter { $0.before != nil && $0.after != nil && !$0.isSame } }

  /// Those who do the same in both.
  public var same: [PartChange] { parts.filter(\.isSame) }

  /// Those who are new.
  public var joined: [PartChange] { parts.filter { $0.before == nil } }

  /// Those who are gone.
  public var left: [PartChange] { parts.filter { $0.after == nil } }

  /// Whether everybody is in both and does the same.
  public var isEmpty: Bool { parts.allSatisfy(\.isSame) }
}
