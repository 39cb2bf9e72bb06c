// Which place is cheapest for a dancer, among many, under prices that change all the time.
//
// Places are cut in halves, again and again, until few are left (`HalvedPlaces`). For each part the tree knows
// the box around it and a plane below its prices, m + β·b ≤ p(b). For a dancer at q no place b there costs less than
//
//     the least of |q − b|² + m + β·b over the box  =  m + d²(q − β⁄2, box) + β·q − |β|²⁄4 ,
//
// so most parts are never looked into. (For plain distances the length is bounded by its tangent plane instead.) A plane
// and not just the least price, because prices rise steadily across a shape that has to move far, and a level bound would
// be far below nearly all of them.
//
// Prices only rise while places are bid for. So a bound that was true stays true: the parts at the bottom are brought up
// to date at each bid, those above as far as the change reaches.

import DanceGeometry

/// Places with prices, for searching the cheapest. A price that rises, rises for everybody who holds the tree.
final class PricedTree {
  /// How a way is counted, before the price of where it leads.
  enum Metric: Sendable {
    /// The square of its length.
    case squared
    /// Its length.
    case plain
  }

  /// A place, by its position in the tree, and what it costs: the way and the price.
  struct Offer: Sendable {
    var position: Int
    var cost: Double
  }

  /// What is known of the places of a part of the tree.
  struct Part: BitwiseCopyable {
    var first, end: Int
    var left, bottom, right, top: Double
    /// The plane below the prices: its height at the origin, and its slope.
    var height = 0.0, slopeX = 0.0, slopeY = 0.0

    init(_ part: HalvedPlaces.Part) {
      (first, end) = (part.first, part.end)
      (left, bottom, right, top) = (part.left, part.bottom, part.right, part.top)
    }

    /// The least that a plane of a slope rises from the origin to a place of the box.
    @inline(__always)
    func leastRise(_ slopeX: Double, _ slopeY: Double) -> Double {
      slopeX * (slopeX > 0 ? left : right) + slopeY * (slopeY > 0 ? bottom : top)
    }
  }

  let metric: Metric
  /// The index of the place at each position of the tree.
  let indices: ContiguousArray<Int32>
  let x: UncheckedRow<Double>
  let y: UncheckedRow<Double>
  private let prices: UncheckedRow<Double>
  /// The halves of part k are parts 2k and 2k + 1, from part 1, which is all; those from `firstLeaf` on are not cut.
  let parts: UncheckedRow<Part>
  let firstLeaf: Int
  private(set) var greatestPrice = 0.0
  let greatestCoordinate: Double
  /// Of every cut on the way down one half may have to wait.
  let depth: Int

  /// A slope is fitted to so many places or more; smaller parts take that of the part they belong to.
  private static let leastFitted = 16

  /// How many places there are.
  var count: Int { x.count }

  /// A tree of places, all free of charge. O(n log n).
  init(_ places: [Point], metric: Metric) {
    self.metric = metric
    let halves = HalvedPlaces(places)
    firstLeaf = halves.firstLeaf
    depth = halves.depth
    indices = halves.order
    parts = UncheckedRow(halves.parts.lazy.map(Part.init))
    x = UncheckedRow(indices.lazy.map { places[Int($0)].x })
    y = UncheckedRow(indices.lazy.map { places[Int($0)].y })
    prices = UncheckedRow(repeating: 0, count: places.count)
    greatestCoordinate = places.reduce(0) { max($0, abs($1.x) + abs($1.y)) }
  }

  /// Where the place at a position is.
  func place(at position: Int) -> Point { Point(x[position], y[position]) }

  /// The price of the place at a position.
  @inline(__always)
  func price(at position: Int) -> Double { prices[position] }

  /// The box around all places.
  var bounds: Box { Box(minX: parts[1].left, minY: parts[1].bottom, maxX: parts[1].right, maxY: parts[1].top) }

  /// Sets all prices, by position, and fits the planes below them. O(n log n).
  func setPrices(_ price: (Int) -> Double) {
    for position in 0..<count { prices[position] = price(position) }
    fitPlanes()
  }

  /// Fits the planes below the prices anew. O(n log n).
  func fitPlanes() {
    greatestPrice = 0
    for position in 0..<count { greatestPrice = max(greatestPrice, abs(prices[position])) }
    for part in 1..<parts.count { fit(part) }
  }

  /// Fits the plane of a part: the slope by least squares, as high as the prices allow.
  private func fit(_ index: Int) {
    var part = parts[index]
    let range = part.first..<part.end
    let isFitted = range.count >= Self.leastFitted || index == 1
    (part.slopeX, part.slopeY) = isFitted ? slope(of: range) : (parts[index / 2].slopeX, parts[index / 2].slopeY)
    part.height = height(of: part)
    parts[index] = part
  }

  /// How high the plane of a part may be.
  private func height(of part: Part) -> Double {
    var height = Double.infinity
    for position in part.first..<part.end {
      height = min(height, prices[position] - part.slopeX * x[position] - part.slopeY * y[position])
    }
    return height
  }

  private func slope(of range: Range<Int>) -> (Double, Double) {
    let share = 1 / Double(max(range.count, 1))
    var (middleX, middleY, mean) = (0.0, 0.0, 0.0)
    for position in range {
      middleX += x[position] * share
      middleY += y[position] * share
      mean += prices[position] * share
    }
    var (xx, xy, yy, xp, yp) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for position in range {
      let (dx, dy, rise) = (x[position] - middleX, y[position] - middleY, prices[position] - mean)
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
      xp += dx * rise
      yp += dy * rise
    }
    // A little is added so that places on one line, or on one spot, have a slope as well.
    let little = (xx + yy) * 1e-6 + 1e-12
    let determinant = (xx + little) * (yy + little) - xy * xy
    return (((yy + little) * xp - xy * yp) / determinant, ((xx + little) * yp - xy * xp) / determinant)
  }

  /// Raises the price of the place at a position, by no less than nothing. O(log n).
  func raisePrice(at position: Int, by amount: Double) {
    prices[position] += amount
    greatestPrice = max(greatestPrice, abs(prices[position]))
    var index = 1
    while index < firstLeaf { index = position < parts[2 * index].end ? 2 * index : 2 * index + 1 }
    var part = parts[index]
    var height = height(of: part)
    while height > part.height {
      part.height = height
      parts[index] = part
      guard index > 1 else { return }
      index /= 2
      part = parts[index]
      height = min(heightAllowed(by: 2 * index, part), heightAllowed(by: 2 * index + 1, part))
    }
  }

  /// How high the plane of a part may be as far as one of its halves is concerned.
  @inline(__always)
  private func heightAllowed(by half: Int, _ whole: Part) -> Double {
    let part = parts[half]
    return part.height + part.leastRise(part.slopeX - whole.slopeX, part.slopeY - whole.slopeY)
  }
}
