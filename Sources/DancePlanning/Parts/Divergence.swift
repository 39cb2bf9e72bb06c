import DanceGeometry

/// The first moment at which two performances are not the same, to the last bit.
///
/// ``PartChanges`` tells people whose part differs, and takes a millimetre for nothing. This is for a program that must know
/// whether a text says exactly what was planned.
public struct Divergence: Hashable, Sendable {
  /// Who is the first to do something else, by cast index.
  public var dancer: Int
  /// From which count on.
  public var count: Double
  /// The cue behind it, as an index into the routine of the performance that was asked; `nil` if the dancer is never asked
  /// for anything.
  public var cue: Int?
}

extension Performance {
  /// Where this performance first differs from another one of the same cast; `nil` if everybody goes, looks and holds the
  /// head exactly alike.
  ///
  /// - Complexity: O(segments).
  public func divergence(from other: Performance) -> Divergence? {
    var first: Divergence?
    for dancer in 0..<min(dancerCount, other.dancerCount) {
      guard let own = divergence(of: dancer, from: other), own.count < first?.count ?? .infinity else { continue }
      first = own
    }
    return first
  }

  private func divergence(of dancer: Int, from other: Performance) -> Divergence? {
    let counts = [
      firstOtherSegment(of: dancer, than: other),
      facings.firstDifference(of: dancer, from: other.facings, of: dancer),
      levels.firstDifference(of: dancer, from: other.levels, of: dancer),
    ]
    guard let count = counts.compactMap(\.self).min() else { return nil }
    return Divergence(dancer: dancer, count: count, cue: cue(of: dancer, from: count))
  }

  /// The count at which the first segment begins that the other performance does not have; ends, if both stand.
  private func firstOtherSegment(of dancer: Int, than other: Performance) -> Double? {
    let (own, others) = (tracks.rows(of: dancer), other.tracks.rows(of: dancer))
    for (row, partner) in zip(own, others) {
      let (motion, second) = (tracks.motion(row), other.tracks.motion(partner))
      let isAlike = tracks.presence(row) == other.tracks.presence(partner) && motion.start == second.start
      if isAlike, motion == second { continue }
      let isStand = isAlike && tracks.isStill(row) && motion.course == second.course
      return isStand ? min(motion.end, second.end) : min(motion.start, second.start)
    }
    if own.count > others.count { return tracks.starts[own.lowerBound + others.count] }
    return others.count > own.count ? other.tracks.starts[others.lowerBound + own.count] : nil
  }

  /// The first cue that asks a dancer for a way at a count or later; else the last one before.
  private func cue(of dancer: Int, from count: Double) -> Int? {
    let rows = tracks.rows(of: dancer)
    let next = rows.first { tracks.starts[$0] >= count && tracks.cue($0) != nil }
    let last = rows.last { tracks.starts[$0] <= count && tracks.cue($0) != nil }
    return (next ?? last).flatMap { tracks.cue($0) }
  }
}
