import DanceGeometry
import DanceScore

/// What differs between two versions of a routine: in whose part, in which sets, and in what all share.
public struct VersionChanges: Sendable {
  /// What all share.
  public enum Common: String, Hashable, Sendable, CaseIterable {
    /// How many counts the routine has.
    case length
    /// How many seconds the counts take.
    case tempo
    /// How counts are called: eights, or phrases of another length.
    case meter
    /// The floor and what stands on it.
    case stage
    /// The names of sections, and where they begin and end.
    case sections
    /// The choreographer's notes.
    case notes
  }

  /// The two versions.
  public let old: Performance, new: Performance
  /// Whose parts differ.
  public let parts: PartChanges
  /// Which sets differ.
  public let sets: SetChanges
  /// What differs for all, in the order of the cases.
  public let common: [Common]

  /// Compares two versions.
  ///
  /// - Complexity: that of ``PartChanges`` and ``SetChanges``.
  public init(from old: Performance, to new: Performance) {
    (self.old, self.new) = (old, new)
    parts = PartChanges(from: old, to: new)
    sets = SetChanges(from: old, to: new)
    common = Common.allCases.filter { $0.differs(old.routine, new.routine) }
  }

  /// Whether both are one and the same to everybody.
  public var isEmpty: Bool { parts.isEmpty && common.isEmpty }
}

extension VersionChanges.Common {
  fileprivate func differs(_ old: Routine, _ new: Routine) -> Bool {
    switch self {
    case .length: !Motion.areEqual(old.counts, new.counts)
    case .tempo: !old.clock.isSame(as: new.clock, until: min(old.counts, new.counts))
    case .meter: old.meter != new.meter
    case .stage: old.stage != new.stage
    case .sections:
      old.sections.count != new.sections.count
        || !zip(old.sections, new.sections).allSatisfy { section, partner in
          section.name == partner.name && Motion.areEqual(section.start, partner.start)
            && Motion.areEqual(section.end, partner.end)
        }
    case .notes: old.notes != new.notes
    }
  }
}

extension Clock {
  /// Whether two clocks run alike up to a count.
  ///
  /// Between the moments at which either changes, tempos are straight lines: two looks at each tell whether they are one.
  fileprivate func isSame(as other: Clock, until end: Double) -> Bool {
    let changes = Set((stretches + other.stretches).map(\.count).filter { 0 < $0 && $0 < end })
    let bounds = ([0] + changes.sorted() + [end])
    return zip(bounds, bounds.dropFirst()).allSatisfy { start, stop in
      [0.25, 0.75].allSatisfy { share in
        let count = start + (stop - start) * share
        return abs(tempo(atCount: count) - other.tempo(atCount: count)) <= 1e-9 * tempo(atCount: count)
      }
    }
  }
}
