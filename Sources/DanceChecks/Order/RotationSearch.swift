import DanceGeometry

/// Finds how many times in a turn about the middle a formation comes back onto itself.
///
/// A turn by 1/k that does so leads everybody who is not in the middle round a cycle of k places, so that k divides their
/// number. Each such k is tried, the largest first: everybody must be led to a place within the tolerance, to different
/// places, and back in exactly k turns. The last is what tells seven from eight dancers in a circle, who are nearly enough
/// led from one to the next by a seventh of a turn.
struct RotationSearch {
  let arrangement: Arrangement

  /// How many dancers are tried before everybody is.
  private static let sampleSize = 32

  /// Cost: O(n log n) for each divisor of n that a sample of the dancers does not refute.
  func rotation() -> FormationOrder.Rotation {
    let (points, centre) = (arrangement.points, arrangement.centroid)
    let tolerance = arrangement.tolerance
    let turning = points.indices.filter { points[$0].distance(to: centre) > max(tolerance, Tolerance.distance) }
    let inTheMiddle = points.count - turning.count
    guard inTheMiddle <= 1, tolerance > 0 else { return none }
    let orders = Self.divisors(of: turning.count).filter { $0 > 1 }
    for order in orders.sorted(by: >) {
      if let rotation = rotation(order, turning) { return rotation }
    }
    return none
  }

  private var none: FormationOrder.Rotation {
    FormationOrder.Rotation(order: 1, centre: arrangement.centroid, worst: 0, mean: 0)
  }

  private func rotation(_ order: Int, _ turning: [Int]) -> FormationOrder.Rotation? {
    let size = min(Self.sampleSize, turning.count)
    for index in 0..<size where next(of: turning[index * turning.count / size], order) == nil { return nil }
    var nexts = [Int](repeating: -1, count: arrangement.points.count)
    var isReached = [Bool](repeating: false, count: arrangement.points.count)
    var (worst, sum) = (0.0, 0.0)
    for index in turning {
      guard let next = next(of: index, order), !isReached[next.index] else { return nil }
      isReached[next.index] = true
      nexts[index] = next.index
      let distance = next.square.squareRoot()
      worst = max(worst, distance)
      sum += distance
    }
    guard Self.areCycles(of: order, nexts, turning) else { return nil }
    return FormationOrder.Rotation(
      order: order, centre: arrangement.centroid, worst: worst, mean: sum / Double(turning.count))
  }

  /// Whose place a dancer is led to.
  private func next(of index: Int, _ order: Int) -> PointTree.Neighbour? {
    let turned = arrangement.points[index].turned(by: .turn * (1 / Double(order)), about: arrangement.centroid)
    guard let nearest = arrangement.tree.nearest(to: turned),
      nearest.square <= arrangement.tolerance * arrangement.tolerance
    else { return nil }
    return nearest
  }

  /// Whether everybody is led back by so many turns, and by no fewer.
  private static func areCycles(of order: Int, _ nexts: [Int], _ turning: [Int]) -> Bool {
    var isSeen = [Bool](repeating: false, count: nexts.count)
    for start in turning where !isSeen[start] {
      var (place, turns) = (start, 0)
      repeat {
        isSeen[place] = true
        place = nexts[place]
        turns += 1
      } while place >= 0 && place != start && turns <= order
      guard place == start, turns == order else { return false }
    }
    return true
  }

  private static func divisors(of number: Int) -> [Int] {
    guard number > 0 else { return [] }
    return (1...number).prefix { $0 * $0 <= number }.filter { number % $0 == 0 }.flatMap { low in
      low * low == number ? [low] : [low, number / low]
    }
  }
}
