/// A time during which a dancer is on the wrong side of the edge of a region.
public struct Excursion: Hashable, Sendable {
  /// The count at which it begins.
  public var from: Double
  /// The count at which it ends.
  public var to: Double
  /// How far beyond what is allowed, at most, in metres.
  public var deepest: Double
  /// The count at which it is deepest.
  public var count: Double

  /// Makes an excursion.
  public init(from: Double, to: Double, deepest: Double, count: Double) {
    self.from = from
    self.to = to
    self.deepest = deepest
    self.count = count
  }
}

extension Region {
  /// The maximal times in which a motion is not at least `margin` metres inside this region, in order, in continuous time.
  ///
  /// Who keeps the margin to within `Tolerance.limit` is inside. An excursion is lost, or reported although there is none, only
  /// if it is less than a micrometre deep; depths are good to `Tolerance.distance`.
  public func excursions(
    of motion: Motion, over counts: ClosedRange<Double>, beyond margin: Double = 0
  ) -> [Excursion] {
    breaches(of: motion, over: counts, limit: margin, side: .inside)
  }

  /// The maximal times in which a motion comes nearer to this region than `distance` metres, or into it, in order.
  ///
  /// Exact as `excursions` is. The depth of somebody at the edge is `distance`.
  public func intrusions(
    of motion: Motion, over counts: ClosedRange<Double>, nearerThan distance: Double
  ) -> [Excursion] {
    breaches(of: motion, over: counts, limit: distance, side: .outside)
  }

  private func breaches(
    of motion: Motion, over counts: ClosedRange<Double>, limit: Double, side: RegionKeeper.Side
  ) -> [Excursion] {
    var found: [Excursion] = []
    for piece in Motion.pieces(of: counts, cutAtChangesOf: motion) {
      let walker = Walker(motion, from: piece.lowerBound, to: piece.upperBound)
      let keeper = RegionKeeper(walker: walker, region: self, side: side)
      for breach in keeper.breaches(over: piece, limit: limit) {
        if let last = found.last, breach.from <= last.to + Tolerance.count {
          let deeper = breach.deepest > last.deepest ? breach : last
          found[found.count - 1] = Excursion(
            from: last.from, to: breach.to, deepest: deeper.deepest, count: deeper.count)
        } else {
          found.append(breach)
        }
      }
    }
    return found
  }
}

/// As a function of time, how far a walker is on the right side of the edge of a region.
private struct RegionKeeper: Enclosable {
  /// The right side.
  enum Side { case inside, outside }

  var walker: Walker
  var region: Region
  var side: Side

  func breaches(over counts: ClosedRange<Double>, limit: Double) -> [Excursion] {
    sublevel(
      from: counts.lowerBound, to: counts.upperBound, below: limit - Tolerance.limit,
      resolution: Tolerance.distance / 100
    ).map {
      let worst = least(from: $0.lowerBound, to: $0.upperBound, tolerance: Tolerance.distance)
      return Excursion(from: $0.lowerBound, to: $0.upperBound, deepest: limit - worst.distance, count: worst.count)
    }
  }

  func stance(at count: Double) -> Walker.Stance { walker.stance(at: count) }

  func value(_ stance: Walker.Stance) -> Double {
    let distance = region.signedDistance(to: stance.point)
    return side == .outside ? distance : -distance
  }

  /// The places passed lie within the bow of the chord, and the signed distance changes by at most a metre per metre.
  func enclosure(from first: Walker.Stance, to last: Walker.Stance) -> (low: Double, high: Double) {
    let along = region.signedDistances(along: Segment(first.point, last.point))
    let slack = walker.bow(from: first, to: last)
    let (low, high) = (along.lowerBound - slack, along.upperBound + slack)
    return side == .outside ? (low, high) : (-high, -low)
  }
}
