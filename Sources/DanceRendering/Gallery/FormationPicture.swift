import DanceGeometry
import DanceScore

/// The places of a formation in their order, on a grid of metres.
struct FormationPicture {
  let formation: Formation
  let box: PageBox
  /// Small formations are not blown up beyond so many pixels a metre: a duo stays a duo.
  var mostScale = 40.0
  /// Whether places show their number, where they are large enough.
  var isNumbered = true

  /// Places larger than this (pixels) are numbered.
  private static let leastRadiusOfNumbers = 6.5
  /// More places than this are not numbered.
  private static let mostNumbers = 99

  /// Rules of style that do not depend on colours.
  static let styleRules = ".no{font-size:8px;font-weight:600;text-anchor:middle}"

  func draw(to writer: inout SVGWriter) {
    let places = formation.places.filter(\.position.isFinite)
    let points = places.map(\.position)
    guard let bounds = Box(holding: points) else { return }
    let projection = projection(of: bounds)
    drawGrid(projection, to: &writer)
    let scale = projection.scale
    let spacing = Spacing.typical(of: points) ?? 1
    let radius = max(min(max(0.3 * scale, leastRadius), 0.42 * spacing * scale, 11), 0.8)
    writer.path("places") { path in
      for place in places {
        let (dx, dy) = projection.vector(gaze(of: place))
        Drop.draw(at: projection(place.position), gaze: (dx / scale, dy / scale), radius: radius, &path)
      }
    }
    guard isNumbered, radius >= Self.leastRadiusOfNumbers, points.count <= Self.mostNumbers else { return }
    for (index, place) in formation.places.enumerated() where place.position.isFinite {
      writer.label("no", at: projection(place.position).offset(0, 2.9), String(index + 1))
    }
  }

  /// Places are at least as large as this (pixels), where they are not too close for it: larger in larger pictures.
  private var leastRadius: Double { min(8, box.height / 20) }

  private func projection(of bounds: Box) -> Projection {
    let world = bounds.inflated(by: max(0.4, bounds.width / 16, bounds.depth / 16))
    // Nobody's outline touches the edge.
    let inner = box.inflated(by: -1.2 * leastRadius)
    let scale = min(mostScale, inner.width / world.width, inner.height / world.depth)
    return Projection(
      scale: scale,
      centre: PagePoint(box.centre.x - world.centre.x * scale, box.centre.y + world.centre.y * scale))
  }

  /// Lines every metre or wider, within the box.
  private func drawGrid(_ projection: Projection, to writer: inout SVGWriter) {
    let step = NumberLine.step(scale: projection.scale, leastPixels: 18)
    let (halfWidth, halfDepth) = (box.width / projection.scale / 2, box.height / projection.scale / 2)
    let middle = Point(
      (box.centre.x - projection.centre.x) / projection.scale, (projection.centre.y - box.centre.y) / projection.scale)
    writer.path("grid") { path in
      for x in NumberLine.multiples(of: step, from: middle.x - halfWidth, to: middle.x + halfWidth) {
        path.move(to: PagePoint(projection(x, 0).x, box.minY + 1))
        path.line(to: PagePoint(projection(x, 0).x, box.maxY - 1))
      }
      for y in NumberLine.multiples(of: step, from: middle.y - halfDepth, to: middle.y + halfDepth) {
        path.move(to: PagePoint(box.minX + 1, projection(0, y).y))
        path.line(to: PagePoint(box.maxX - 1, projection(0, y).y))
      }
    }
  }

  private func gaze(of place: Formation.Place) -> Vector {
    switch place.facing {
    case .direction(let angle): .unit(angle)
    case .centre where place.position != .origin: (Point.origin - place.position).normalized
    default: .unit(.audience)
    }
  }
}
