// Two parts are two lists of events in order of time. They are read side by side like two sheets of paper:
//
//   old   stand ── walk A ──────── walk B ───────
//   new   stand ── walk A ── walk X ── walk B ───
//
// Where both have a walk in overlapping windows it is the same walk, perhaps changed; a walk that has no partner makes
// the dancer stand elsewhere; one with the same ends at another time is a change of timing.

import DanceGeometry
import DanceScore

/// Compares the parts of two performances.
struct PartComparison {
  let old: Performance
  let new: Performance
  /// Places that differ by no more than this, in metres, are the same.
  let tolerance: Double

  /// What is different, and from when on.
  private struct Findings {
    var count: Double?
    var differences: Set<PartChange.Difference> = []

    mutating func add(_ difference: PartChange.Difference, at count: Double) {
      differences.insert(difference)
      self.count = min(self.count ?? count, count)
    }
  }

  /// What becomes of a dancer's part.
  func change(_ name: String, _ before: Int, _ after: Int) -> PartChange {
    var findings = Findings()
    compare(old.events(of: before), new.events(of: after), &findings)
    compareEyes(before, after, &findings)
    compareLevels(before, after, &findings)
    return PartChange(
      name: name, before: before, after: after, count: findings.count, differences: findings.differences)
  }

  private func compare(_ first: [PartEvent], _ second: [PartEvent], _ findings: inout Findings) {
    var (one, other) = (first[...], second[...])
    while let a = one.first, let b = other.first {
      switch (a, b) {
      case (.walk(let walk), .walk(let partner)) where areOne(walk, partner):
        compare(walk, partner, &findings)
      case (.appear(let count, let place), .appear(let otherCount, let otherPlace)):
        if !Motion.areEqual(count, otherCount) { findings.add(.stage, at: min(count, otherCount)) }
        if place.distance(to: otherPlace) > tolerance { findings.add(.place, at: min(count, otherCount)) }
      case (.vanish(let count), .vanish(let otherCount)):
        if !Motion.areEqual(count, otherCount) { findings.add(.stage, at: min(count, otherCount)) }
      default:
        // One of them has no partner: the earlier one.
        let isFirst = a.start <= b.start
        addUnpaired(isFirst ? a : b, &findings)
        if isFirst { one.removeFirst() } else { other.removeFirst() }
        continue
      }
      one.removeFirst()
      other.removeFirst()
    }
    for event in Array(one) + Array(other) { addUnpaired(event, &findings) }
  }

  private func addUnpaired(_ event: PartEvent, _ findings: inout Findings) {
    switch event {
    case .walk(let walk): findings.add(.place, at: walk.start)
    case .appear(let count, _), .vanish(let count): findings.add(.stage, at: count)
    }
  }

  /// Whether two walks stand for each other: they share some time, or lead the same way.
  private func areOne(_ walk: Motion, _ other: Motion) -> Bool {
    walk.start < other.end && other.start < walk.end || walk.hasSameEnds(as: other, within: tolerance)
  }

  private func compare(_ walk: Motion, _ other: Motion, _ findings: inout Findings) {
    let start = min(walk.start, other.start)
    if !walk.hasSameTiming(as: other) {
      findings.add(.timing, at: start)
    }
    if !walk.hasSameEnds(as: other, within: tolerance) {
      findings.add(.place, at: start)
    } else if !walk.hasSameCourse(as: other, within: tolerance) {
      findings.add(.way, at: start)
    }
  }

  /// The same levels at other counts are a matter of timing.
  private func compareLevels(_ before: Int, _ after: Int, _ findings: inout Findings) {
    guard let count = old.levels.firstDifference(of: before, from: new.levels, of: after) else { return }
    let (levels, others) = (old.levels.changes(of: before), new.levels.changes(of: after))
    let areSame = levels.count == others.count && zip(levels, others).allSatisfy { $0.height == $1.height }
    findings.add(areSame ? .timing : .level, at: count)
  }

  /// Eyes that look elsewhere only because the dancer goes or stands elsewhere are not worth telling.
  private func compareEyes(_ before: Int, _ after: Int, _ findings: inout Findings) {
    guard let count = old.facings.firstDifference(of: before, from: new.facings, of: after) else { return }
    if count < findings.count ?? .infinity { findings.add(.eyes, at: count) }
  }
}

extension FacingTimeline {
  /// The first count at which a dancer's eyes go elsewhere than those of a dancer of another timeline.
  func firstDifference(of dancer: Int, from other: FacingTimeline, of partner: Int) -> Double? {
    Self.firstDifference(changes(of: dancer), other.changes(of: partner), count: \.count) {
      $0.count == $1.count && $0.length == $1.length && Self.isSame($0.target, $1.target)
    }
  }

  private static func isSame(_ facing: Facing, _ other: Facing) -> Bool {
    guard case .direction(let one) = facing, case .direction(let two) = other else { return facing == other }
    return abs(one.shortestTurn(to: two).radians) < 1e-6
  }

  /// The count of the first items of two lists that differ.
  static func firstDifference<Item>(
    _ items: [Item], _ others: [Item], count: (Item) -> Double, areSame: (Item, Item) -> Bool
  ) -> Double? {
    for (item, other) in zip(items, others) where !areSame(item, other) { return min(count(item), count(other)) }
    let rest = items.dropFirst(others.count).first ?? others.dropFirst(items.count).first
    return rest.map(count)
  }
}

extension LevelTimeline {
  /// The first count at which a dancer's head goes elsewhere than that of a dancer of another timeline.
  func firstDifference(of dancer: Int, from other: LevelTimeline, of partner: Int) -> Double? {
    FacingTimeline.firstDifference(changes(of: dancer), other.changes(of: partner), count: \.count, areSame: ==)
  }
}
