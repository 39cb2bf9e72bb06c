public import DanceGeometry
import DanceScore

/// Compares the sets of two performances one by one.
struct SetComparison {
  let old: Performance
  let new: Performance
  let tolerance: Double
  /// Everybody of both casts, those of the older one first.
  private let everybody: [(name: String, before: Int?, after: Int?)]

  init(old: Performance, new: Performance, tolerance: Double) {
    self.old = old
    self.new = new
    self.tolerance = tolerance
    let newIndices = Dictionary(uniqueKeysWithValues: new.routine.cast.enumerated().map { ($1.name, $0) })
    let oldNames = Set(old.routine.cast.map(\.name))
    everybody =
      old.routine.cast.enumerated().map { ($1.name, $0, newIndices[$1.name]) }
      + new.routine.cast.enumerated().filter { !oldNames.contains($1.name) }.map { ($1.name, nil, $0) }
  }

  /// Those of both casts.
  var common: [(before: Int, after: Int)] {
    everybody.compactMap { dancer in dancer.before.flatMap { before in dancer.after.map { (before, $0) } } }
  }

  /// Who stands elsewhere; of a set that only one version has, who does not just go on standing, and who leaves the stage
  /// for it and stands on in the other version.
  func moves(_ before: StandingSet?, _ after: StandingSet?, since last: (old: StandingSet?, new: StandingSet?))
    -> [SetChange.Move]
  {
    let (danced, dance) = (places(in: before, of: old), places(in: after, of: new))
    let isLone = before == nil || after == nil
    let (stood, stands) = isLone ? (places(in: last.old, of: old), places(in: last.new, of: new)) : ([:], [:])
    return everybody.compactMap { dancer in
      var (from, to) = (dancer.before.flatMap { danced[$0] }, dancer.after.flatMap { dance[$0] })
      if isLone {
        let (stood, stands) = (dancer.before.flatMap { stood[$0] }, dancer.after.flatMap { stands[$0] })
        if let place = to ?? from, let last = before == nil ? stands : stood, last.distance(to: place) <= tolerance {
          return nil
        }
        if from == nil, to == nil, stood != nil, stands != nil {
          (from, to) = before == nil ? (stood, nil) : (nil, stands)
        }
      }
      guard from != nil || to != nil else { return nil }
      if let from, let to, from.distance(to: to) <= tolerance { return nil }
      return SetChange.Move(name: dancer.name, before: dancer.before, after: dancer.after, from: from, to: to)
    }
  }

  /// Who stands where, by cast index.
  private func places(in set: StandingSet?, of performance: Performance) -> [Int: Point] {
    guard let set else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: set.dancers.map { ($0, performance.position(of: $0, at: set.middle)) })
  }

  /// Who comes to the same place from the same place otherwise.
  func otherWays(_ change: SetChange) -> [SetChange.OtherWay] {
    guard let before = change.old, let after = change.new else { return [] }
    let (danced, dance) = (Set(before.dancers), Set(after.dancers))
    let moved = Set(change.moves.map(\.name))
    return everybody.compactMap { dancer in
      guard let one = dancer.before, let other = dancer.after, danced.contains(one), dance.contains(other),
        !moved.contains(dancer.name),
        old.position(of: one, at: change.oldDeparture)
          .distance(to: new.position(of: other, at: change.newDeparture)) <= tolerance
      else { return nil }
      let ways = old.walks(of: one, from: change.oldDeparture, to: before.start)
      let others = new.walks(of: other, from: change.newDeparture, to: after.start)
      let areSame =
        ways.count == others.count
        && zip(ways, others).allSatisfy { way, partner in
          way.hasSameTiming(as: partner, from: change.oldDeparture, change.newDeparture)
            && way.hasSameEnds(as: partner, within: tolerance) && way.hasSameCourse(as: partner, within: tolerance)
        }
      return areSame ? nil : SetChange.OtherWay(name: dancer.name, before: one, after: other)
    }
  }
}

extension Performance {
  /// A dancer's walks between two counts at which the dancer stands, in order.
  ///
  /// - Complexity: O(log segments of the dancer + walks).
  public func walks(of dancer: Int, from start: Double, to end: Double) -> [Motion] {
    let rows = tracks.rows(of: dancer)
    return (tracks.row(of: dancer, at: start)..<rows.upperBound).prefix { tracks.starts[$0] < end - Tolerance.count }
      .filter { tracks.ends[$0] > start + Tolerance.count && !tracks.isStill($0) && tracks.presence($0) != .waiting }
      .map { tracks.motion($0) }
  }
}
