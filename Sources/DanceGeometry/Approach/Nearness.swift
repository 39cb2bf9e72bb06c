// Do two ever come nearer than a limit? Yes or no.
//
// Often nobody asks when, or how near. Then halving can stop at the first moment at which they are too near, and need not
// look at intervals in which they surely are not; two whose least distance is clear of the limit are done in a few steps.

/// Whether two motions ever come nearer to each other than `limit` metres (less `Tolerance.limit`) during an interval of
/// counts, in continuous time.
///
/// Exact where a closed form exists; otherwise certain unless the least distance is within a micrometre of the limit. The
/// same answer as whether ``contacts(of:and:over:nearerThan:)`` finds any, for a fraction of the work.
public func comeNearer(
  _ one: Motion, _ other: Motion, than limit: Double, over counts: ClosedRange<Double>
) -> Bool {
  for piece in Motion.pieces(of: counts, cutAtChangesOf: one, and: other)
  where PairStretch(one, other, over: piece).comesNearer(than: limit - Tolerance.limit) {
    return true
  }
  return false
}

extension PairStretch {
  /// Whether the distance is ever below `limit`.
  fileprivate func comesNearer(than limit: Double) -> Bool {
    guard limit > 0 else { return false }
    if let (distance, _) = relative.nearest { return distance < limit }
    return pair.isEver(below: limit, from: counts.lowerBound, to: counts.upperBound)
  }
}

extension WalkingPair {
  /// Whether the distance is below a limit at any moment between two counts.
  ///
  /// Depth first, the half that may come nearer first.
  fileprivate func isEver(below limit: Double, from first: Double, to last: Double) -> Bool {
    let (start, end) = (stance(at: first), stance(at: last))
    if value(start) < limit || value(end) < limit { return true }
    return isEver(below: limit, from: first, start, to: last, end, depth: 0)
  }

  private func isEver(
    below limit: Double, from first: Double, _ start: (Walker.Stance, Walker.Stance), to last: Double,
    _ end: (Walker.Stance, Walker.Stance), depth: Int
  ) -> Bool {
    let (low, high) = enclosure(from: start, to: end)
    // Written so that what is not a number ends the search.
    guard low < limit else { return false }
    if high < limit { return true }
    let middle = first + (last - first) / 2
    guard high - low > Tolerance.distance / 100, depth < 48, middle > first, middle < last else { return false }
    let halfway = stance(at: middle)
    if value(halfway) < limit { return true }
    return isEver(below: limit, from: first, start, to: middle, halfway, depth: depth + 1)
      || isEver(below: limit, from: middle, halfway, to: last, end, depth: depth + 1)
  }
}
