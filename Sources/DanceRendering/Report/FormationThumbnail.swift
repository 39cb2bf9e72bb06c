import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// A formation as small discs on the floor it takes, with its lines, circles and mirror axis.
struct FormationThumbnail {
  let order: FormationOrder
  let performance: Performance

  private static let (width, height) = (240.0, 132.0)
  private static let margin = 14.0
  /// At most so many discs are drawn, evenly chosen.
  private static let mostDiscs = 360
  /// At most so many lines.
  private static let mostLines = 80

  func draw(at count: Double, name: String, to page: inout SVGWriter) {
    let points = order.dancers.map { performance.position(of: $0, at: count) }
    guard let box = Box(holding: points) else { return }
    let frame = PageBox(
      x: Self.margin, y: Self.margin, width: Self.width - 2 * Self.margin, height: Self.height - 2 * Self.margin)
    let projection = Self.projection(of: box, into: frame)
    page.raw("<svg class=\"thumb\" viewBox=\"0 0 240 132\" role=\"img\"><title>")
    page.text("\(name): \(Numerals.counted(order.dancers.count, "dancer"))")
    page.raw("</title>\n")
    drawShapes(at: count, projection, to: &page)
    drawAxis(projection, in: projection(box).inflated(by: 9), to: &page)
    drawDiscs(points, projection, to: &page)
    page.end("svg")
  }

  /// Each formation as large as fits, but no larger than a dancer can be drawn.
  private static func projection(of box: Box, into frame: PageBox) -> Projection {
    let scale = min(Projection(of: box, into: frame).scale, 48)
    return Projection(
      scale: scale,
      centre: PagePoint(frame.centre.x - box.centre.x * scale, frame.centre.y + box.centre.y * scale))
  }

  private func drawShapes(at count: Double, _ projection: Projection, to page: inout SVGWriter) {
    let circles = order.circles.filter(\.isClosed)
    guard !order.lines.isEmpty || !circles.isEmpty else { return }
    page.path("shape") { path in
      for line in order.lines.prefix(Self.mostLines) {
        let ends = [line.members.first, line.members.last].compactMap(\.self)
        let along = Vector.unit(line.direction)
        path.polyline(
          ends.map { dancer in
            let reach = (performance.position(of: dancer, at: count) - line.middle).dot(along)
            return projection(line.middle + along * reach)
          })
      }
      for circle in circles.prefix(Self.mostLines) {
        path.circle(at: projection(circle.centre), radius: circle.radius * projection.scale)
      }
    }
  }

  /// The mirror axis across the whole formation.
  private func drawAxis(_ projection: Projection, in box: PageBox, to page: inout SVGWriter) {
    guard let mirror = order.mirror, mirror.isRecognised else { return }
    let middle = projection(mirror.point)
    let (dx, dy) = projection.vector(.unit(mirror.direction))
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
    let across = (x: dx / length, y: dy / length)
    // Along the axis to the edge of the box on either side.
    let reach = { (sign: Double) -> Double in
      let x = across.x * sign, y = across.y * sign
      let toX = abs(x) > 1e-6 ? ((x > 0 ? box.maxX : box.minX) - middle.x) / x : .infinity
      let toY = abs(y) > 1e-6 ? ((y > 0 ? box.maxY : box.minY) - middle.y) / y : .infinity
      return max(min(toX, toY), 0) * sign
    }
    page.path("axis") { path in
      path.polyline([-1.0, 1].map { middle.offset(across.x * reach($0), across.y * reach($0)) })
    }
  }

  private func drawDiscs(_ points: [Point], _ projection: Projection, to page: inout SVGWriter) {
    let step = max(1, (points.count + Self.mostDiscs - 1) / Self.mostDiscs)
    let body = performance.routine.limits.radius * projection.scale
    page.begin("path", "discs")
    page.raw(" stroke-width=\"")
    page.number(2 * min(max(body, points.count > 100 ? 1.2 : 2.4), 7))
    page.raw("\" d=\"")
    page.data { path in
      for index in stride(from: 0, to: points.count, by: step) { path.dot(at: projection(points[index])) }
    }
    page.raw("\"/>\n")
  }
}
