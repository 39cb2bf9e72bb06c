/// A place on a page in pixels: `x` grows to the right, `y` grows downwards.
struct PagePoint: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  func distance(to other: PagePoint) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// The place a `share` of the way to `other`.
  func moved(_ share: Double, towards other: PagePoint) -> PagePoint {
    PagePoint(x + (other.x - x) * share, y + (other.y - y) * share)
  }

  /// The place `dx` to the right and `dy` below.
  func offset(_ dx: Double, _ dy: Double) -> PagePoint { PagePoint(x + dx, y + dy) }
}

/// A rectangle on a page, in pixels.
struct PageBox: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  init(x: Double, y: Double, width: Double, height: Double) {
    self.init(minX: x, minY: y, maxX: x + width, maxY: y + height)
  }

  /// The box of a circle.
  init(around centre: PagePoint, radius: Double) {
    self.init(minX: centre.x - radius, minY: centre.y - radius, maxX: centre.x + radius, maxY: centre.y + radius)
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var centre: PagePoint { PagePoint((minX + maxX) / 2, (minY + maxY) / 2) }

  /// The box with every edge `margin` farther out.
  func inflated(by margin: Double) -> PageBox {
    PageBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// Whether two boxes share more than an edge.
  func overlaps(_ other: PageBox) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether a place lies within or on the edge.
  func holds(_ spot: PagePoint) -> Bool { minX <= spot.x && spot.x <= maxX && minY <= spot.y && spot.y <= maxY }

  /// Whether `other` lies within.
  func holds(_ other: PageBox) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }
}
