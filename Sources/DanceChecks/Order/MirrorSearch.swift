// Which axis makes a formation most nearly its own mirror image?
//
// A formation that is exactly symmetric has the middle of all its places on the axis, for the mirroring keeps it. It
// also maps a dancer onto one who is as far from the middle. So of those at one distance, the fewest there are at any, take
// the first: each axis there can be is the one halfway between her and another of them, or goes through her. These
// are all candidates, and no axis of an exactly symmetric formation is lost. Where it is only nearly symmetric, distances are
// grouped as coarsely as the tolerance, and each candidate is turned until the sum of squares over the pairs it makes is
// least (for given pairs that angle is known in closed form), so what is assumed is that the candidate made the right pairs.
//
// The principal axes of the places and the stage's own middle line are candidates as well; the latter for formations with
// a soloist on one side. If more candidates come together than are allowed, the ones spread evenly among them are taken.

import DanceGeometry

/// Finds the best mirror axis.
struct MirrorSearch {
  let arrangement: Arrangement

  /// At most so many axes are candidates.
  static let mostCandidates = 256
  /// The rounds in which candidates are tried with some of the dancers: so many dancers, and so many candidates left.
  static let rounds = [(dancers: 12, left: 48, isLast: false), (dancers: 48, left: 12, isLast: true)]
  /// In large crowds as few as three are tried with everybody, so that about so many mirror images are looked up.
  static let budget = 20_000
  /// So many of those are turned to where their pairs fit best.
  static let mostImproved = 3

  /// An axis through a point.
  struct Axis {
    let point: Point
    let angle: Angle
    /// The direction with length 1.
    let along: Vector

    init(point: Point, angle: Angle) {
      (self.point, self.angle, along) = (point, angle, .unit(angle))
    }
  }

  /// An axis with what everybody's mirror image is nearest to.
  struct Match {
    var axis: Axis
    /// The place nearest to each one's mirror image, and the way from the image to it.
    var partners: [(index: Int, offset: Vector)]
    var worst: Double
    var mean: Double
  }

  /// The best axis: the least mean error, then the least worst one, then the one nearest to up and down the stage.
  ///
  /// - Complexity: O(n log n) with the bounds above.
  func best() -> Match? {
    guard arrangement.points.count > 1 else { return nil }
    let matches = screened(candidates()).map(match).sorted { isBetter($0, than: $1) }
    return matches.prefix(Self.mostImproved).map(improved).min { isBetter($0, than: $1) }
  }

  private func isBetter(_ one: Match, than other: Match) -> Bool { Self.rank(one) < Self.rank(other) }

  /// The least is best; rounded, so that what only rounding tells apart is equally good.
  private static func rank(_ match: Match) -> (Int, Double, Double, Double) {
    let unit = Tolerance.limit
    // The axis along a row makes everybody the own mirror image, which says nothing.
    let isIdle = match.partners.enumerated().allSatisfy { $0.offset == $0.element.index }
    return (
      isIdle ? 1 : 0, (match.mean / unit).rounded(), (match.worst / unit).rounded(),
      (askew(match.axis.angle) / unit).rounded()
    )
  }

  /// How far an axis is from going up and down the stage.
  private static func askew(_ angle: Angle) -> Double { abs(Vector.unit(angle).x) }

  /// All axes that could be.
  private func candidates() -> [Axis] {
    let middle = arrangement.centroid
    let principal = LineFit(arrangement.points).angle
    let axes = [
      Axis(point: middle, angle: .upstage), Axis(point: .origin, angle: .upstage), Axis(point: middle, angle: .zero),
      Axis(point: middle, angle: principal), Axis(point: middle, angle: principal + .upstage),
    ]
    let ring = smallestRing()
    guard let first = ring.first else { return axes }
    let most = Self.mostCandidates - axes.count
    let angle = (arrangement.points[first] - middle).angle
    let chosen = (0..<min(ring.count, most)).map { ring[$0 * ring.count / min(ring.count, most)] }
    return axes
      + chosen.map { other in
        let partner = (arrangement.points[other] - middle).angle
        return Axis(point: middle, angle: (angle + partner) * 0.5)
      }
  }

  /// Of those equally far from the middle, to the tolerance, the fewest; of several such the outermost.
  private func smallestRing() -> [Int] {
    let tolerance = max(arrangement.tolerance, Tolerance.distance)
    let distances = arrangement.points.map { $0.distance(to: arrangement.centroid) }
    let order = distances.indices.filter { distances[$0] > tolerance }.sorted {
      (distances[$0], $0) < (distances[$1], $1)
    }
    var best: Range<Int> = 0..<0
    var (low, high) = (0, 0)
    for position in order.indices {
      let distance = distances[order[position]]
      while distances[order[low]] < distance - tolerance { low += 1 }
      while high < order.count, distances[order[high]] <= distance + tolerance { high += 1 }
      if best.isEmpty || high - low <= best.count { best = low..<high }
    }
    return best.map { order[$0] }.sorted()
  }

  /// The candidates that do best for some of the dancers.
  private func screened(_ axes: [Axis]) -> [Axis] {
    let count = arrangement.points.count
    return Self.rounds.reduce(axes) { axes, round in
      let left = round.isLast ? max(3, min(round.left, Self.budget / count)) : round.left
      let size = min(count, round.dancers)
      return axes.count > left ? best(left, of: axes, for: (0..<size).map { $0 * count / size }) : axes
    }
  }

  /// The axes with the least error for some of the dancers, the best first.
  private func best(_ count: Int, of axes: [Axis], for sample: [Int]) -> [Axis] {
    let ranked = axes.enumerated().map { index, axis in
      let sum = sample.reduce(0) { $0 + min(error(of: $1, axis), arrangement.spacing.median) }
      // Rounded, so that of the axes of a circle those up and down the stage come first.
      return (error: (sum / Tolerance.limit).rounded(), askew: Self.askew(axis.angle), index: index)
    }
    let order = ranked.sorted { ($0.error, $0.askew, $0.index) < ($1.error, $1.askew, $1.index) }
    return order.prefix(count).map { axes[$0.index] }
  }

  private func error(of index: Int, _ axis: Axis) -> Double {
    arrangement.tree.nearest(to: axis.image(of: arrangement.points[index]))?.square.squareRoot() ?? 0
  }

  /// What everybody's mirror image is nearest to.
  private func match(_ axis: Axis) -> Match {
    var match = Match(axis: axis, partners: [], worst: 0, mean: 0)
    for (index, point) in arrangement.points.enumerated() {
      let image = axis.image(of: point)
      guard let nearest = arrangement.tree.nearest(to: image) else { continue }
      // Whoever is the own mirror image is off by the way to the axis, half of that to the image.
      let share = nearest.index == index ? 0.5 : 1
      let offset = (arrangement.points[nearest.index] - image) * share
      match.partners.append((nearest.index, offset))
      match.worst = max(match.worst, offset.length)
      match.mean += offset.length / Double(arrangement.points.count)
    }
    return match
  }

  /// The match with its axis turned and moved to where its pairs fit best, if that is better.
  private func improved(_ match: Match) -> Match {
    var best = match
    for _ in 0..<min(4, max(1, Self.budget / arrangement.points.count)) {
      guard best.worst > Tolerance.limit, let axis = refined(best) else { return best }
      let next = self.match(axis)
      guard isBetter(next, than: best) else { return best }
      best = next
    }
    return best
  }

  /// The axis with the least sum of squares for the pairs that match each other within the tolerance.
  private func refined(_ match: Match) -> Axis? {
    let pairs = match.partners.indices.filter { index in
      let partner = match.partners[index]
      return match.partners[partner.index].index == index && partner.offset.length <= arrangement.tolerance
    }
    guard pairs.count > 1 else { return nil }
    let points = arrangement.points
    let middle = Arrangement.middle(of: pairs.map { points[$0] })
    var sum = Vector.zero
    for index in pairs {
      let (one, other) = (points[index] - middle, points[match.partners[index].index] - middle)
      // The product of both as complex numbers points to twice the angle of the axis.
      sum = sum + Vector(one.x * other.x - one.y * other.y, one.x * other.y + one.y * other.x)
    }
    return Axis(point: middle, angle: sum.angle * 0.5)
  }
}

extension MirrorSearch.Axis {
  /// The mirror image of a point.
  func image(of point: Point) -> Point {
    let way = point - self.point
    return self.point + (along * (2 * along.dot(way)) - way)
  }
}
