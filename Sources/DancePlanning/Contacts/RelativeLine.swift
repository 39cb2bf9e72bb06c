/// The way of one dancer as another sees it: where it begins, and the change over a whole stretch.
package struct RelativeLine {
  package var x: Double
  package var y: Double
  package var dx: Double
  package var dy: Double

  package init(x: Double, y: Double, dx: Double, dy: Double) {
    self.x = x
    self.y = y
    self.dx = dx
    self.dy = dy
  }

  /// The share of the way at which it is nearest to the origin; the beginning, if it is equally near throughout.
  @inline(__always)
  package var nearestShare: Double {
    let square = dx * dx + dy * dy
    return square > 0 ? min(max(-(x * dx + y * dy) / square, 0), 1) : 0
  }

  /// The square of the distance from the origin at a share of the way.
  @inline(__always)
  package func squaredDistance(at share: Double) -> Double {
    let (nearX, nearY) = (x + share * dx, y + share * dy)
    return nearX * nearX + nearY * nearY
  }

  /// The shares between which the distance from the origin is below `limit`, if there are any.
  @inline(__always)
  package func stretch(below limit: Double) -> (from: Double, to: Double)? {
    let a = dx * dx + dy * dy
    let b = x * dx + y * dy
    let c = x * x + y * y - limit * limit
    guard a > 0 else { return c < 0 ? (0, 1) : nil }
    let discriminant = b * b - a * c
    guard discriminant > 0 else { return nil }
    let root = discriminant.squareRoot()
    let (from, to) = (max((-b - root) / a, 0), min((-b + root) / a, 1))
    return from < to ? (from, to) : nil
  }
}
