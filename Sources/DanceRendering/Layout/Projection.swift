import DanceGeometry

/// Metres of the floor to pixels of the page. Seen from the audience, upstage is up; seen by the dancers, the floor is
/// turned half round. The flip of y happens here and nowhere else.
struct Projection: Hashable, Sendable {
  /// Pixels a metre.
  let scale: Double
  /// Where the origin of the floor, centre stage, lies on the page.
  let centre: PagePoint
  /// Pixels a metre with the sign of the viewpoint.
  let factor: Double

  init(scale: Double, centre: PagePoint, viewpoint: Viewpoint = .audience) {
    self.scale = scale
    self.centre = centre
    factor = scale * viewpoint.sign
  }

  /// The projection that puts the middle of `box` (metres) on the middle of `frame` (pixels), as large as fits.
  init(of box: Box, into frame: PageBox, viewpoint: Viewpoint = .audience) {
    let scale = min(frame.width / max(box.width, 1e-6), frame.height / max(box.depth, 1e-6))
    let factor = scale * viewpoint.sign
    self.init(
      scale: scale,
      centre: PagePoint(frame.centre.x - box.centre.x * factor, frame.centre.y + box.centre.y * factor),
      viewpoint: viewpoint)
  }

  /// The place of a point of the floor.
  @inline(__always)
  func callAsFunction(_ point: Point) -> PagePoint {
    PagePoint(centre.x + point.x * factor, centre.y - point.y * factor)
  }

  /// The place of (x, y) in metres.
  @inline(__always)
  func callAsFunction(_ x: Double, _ y: Double) -> PagePoint { self(Point(x, y)) }

  /// A vector of the floor as a vector of the page, in pixels.
  @inline(__always)
  func vector(_ vector: Vector) -> (dx: Double, dy: Double) { (vector.x * factor, -vector.y * factor) }

  /// The box of the page that shows a box of the floor.
  func callAsFunction(_ box: Box) -> PageBox {
    let (low, high) = (self(box.minX, box.minY), self(box.maxX, box.maxY))
    return PageBox(
      minX: min(low.x, high.x), minY: min(low.y, high.y), maxX: max(low.x, high.x), maxY: max(low.y, high.y))
  }

  /// Whether the audience is at the head of the page.
  var isTurned: Bool { factor < 0 }
}
