import DanceGeometry

/// Metres of the floor to pixels of the page. The audience is at the foot of the page, so upstage is up: the flip of y
/// happens here and nowhere else.
struct Projection: Hashable, Sendable {
  /// Pixels a metre.
  let scale: Double
  /// Where the origin of the floor, centre stage, lies on the page.
  let centre: PagePoint

  init(scale: Double, centre: PagePoint) {
    self.scale = scale
    self.centre = centre
  }

  /// The projection that puts the middle of `box` (metres) on the middle of `frame` (pixels), as large as fits.
  init(of box: Box, into frame: PageBox) {
    let scale = min(frame.width / max(box.width, 1e-6), frame.height / max(box.depth, 1e-6))
    self.init(
      scale: scale,
      centre: PagePoint(frame.centre.x - box.centre.x * scale, frame.centre.y + box.centre.y * scale))
  }

  /// The place of a point of the floor.
  @inline(__always)
  func callAsFunction(_ point: Point) -> PagePoint {
    PagePoint(centre.x + point.x * scale, centre.y - point.y * scale)
  }

  /// The place of (x, y) in metres.
  @inline(__always)
  func callAsFunction(_ x: Double, _ y: Double) -> PagePoint { self(Point(x, y)) }

  /// A vector of the floor as a vector of the page, in pixels.
  @inline(__always)
  func vector(_ vector: Vector) -> (dx: Double, dy: Double) { (vector.x * scale, -vector.y * scale) }

  /// The box of the page that shows a box of the floor.
  func callAsFunction(_ box: Box) -> PageBox {
    let (low, high) = (self(box.minX, box.minY), self(box.maxX, box.maxY))
    return PageBox(minX: low.x, minY: high.y, maxX: high.x, maxY: low.y)
  }
}
