import DanceGeometry
import DanceScore

/// One formation of a gallery: its places in their order on a grid of metres, name and parameters below.
struct GalleryCell {
  let entry: FormationPoster.Entry
  let box: PageBox

  /// Places larger than this (pixels) are numbered.
  private static let leastRadiusOfNumbers = 6.5

  static let styleRules = ".places{fill:currentColor}.no{font-size:8px;font-weight:600;fill:#fff;text-anchor:middle}"

  func draw(to writer: inout SVGWriter) {
    writer.rectangle("floor", box, radius: 4)
    drawPlaces(to: &writer)
    let count = entry.formation.places.count
    let places = count == 1 ? "1 place" : Numerals.grouped(count) + " places"
    let limit = box.width - TextMetrics.width(places, size: 14) - 12
    let title = TextMetrics.fitted(entry.title, size: 16, weight: .bold, limit: limit)
    writer.label("cell", at: PagePoint(box.minX, box.maxY + 20), title)
    writer.label("amount", at: PagePoint(box.maxX, box.maxY + 20), places)
    let words = lines(entry.parameters, most: 2) + lines(entry.summary, most: 4)
    for (line, text) in words.enumerated() {
      writer.label("small", at: PagePoint(box.minX, box.maxY + 38 + 15 * Double(line)), text)
    }
  }

  private func drawPlaces(to writer: inout SVGWriter) {
    let points = entry.formation.places.map(\.position).filter(\.isFinite)
    guard let first = points.first else { return }
    let bounds = points.reduce(Box(first, first)) { $0.united(with: $1) }
    // Small formations are not blown up beyond 40 pixels a metre: a duo stays a duo.
    let world = bounds.inflated(by: max(0.6, bounds.width / 12, bounds.depth / 12))
    let fitting = min(box.width / world.width, box.height / world.depth)
    let scale = min(40, fitting)
    let projection = Projection(
      scale: scale,
      centre: PagePoint(box.centre.x - world.centre.x * scale, box.centre.y + world.centre.y * scale))
    drawGrid(projection, to: &writer)
    let spacing = Spacing.typical(of: points) ?? 1
    let radius = max(min(max(0.3 * scale, 8), 0.42 * spacing * scale, 11), 0.8)
    writer.raw("<g class=\"c0\">")
    writer.path("places") { path in
      for place in entry.formation.places where place.position.isFinite {
        let (dx, dy) = projection.vector(gaze(of: place))
        Drop.draw(
          at: projection(place.position), gaze: (dx / scale, dy / scale), radius: radius, &path)
      }
    }
    writer.raw("</g>\n")
    guard radius >= Self.leastRadiusOfNumbers, points.count <= 99 else { return }
    for (index, place) in entry.formation.places.enumerated() where place.position.isFinite {
      writer.label("no", at: projection(place.position).offset(0, 2.9), String(index + 1))
    }
  }

  /// Lines every metre or wider, within the box, and the axes.
  private func drawGrid(_ projection: Projection, to writer: inout SVGWriter) {
    let step = NumberLine.step(scale: projection.scale, leastPixels: 18)
    let (halfWidth, halfDepth) = (box.width / projection.scale, box.height / projection.scale)
    let middle = Point(
      (box.centre.x - projection.centre.x) / projection.scale, (projection.centre.y - box.centre.y) / projection.scale)
    writer.path("grid") { path in
      for x in NumberLine.multiples(of: step, from: middle.x - halfWidth / 2, to: middle.x + halfWidth / 2) {
        path.move(to: PagePoint(projection(x, 0).x, box.minY + 1))
        path.line(to: PagePoint(projection(x, 0).x, box.maxY - 1))
      }
      for y in NumberLine.multiples(of: step, from: middle.y - halfDepth / 2, to: middle.y + halfDepth / 2) {
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

  /// A text in lines of words as wide as the box; what is more than `most` lines is cut.
  private func lines(_ text: String, most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || (lines.count < most && TextMetrics.width(longer, size: 12) > box.width) {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines.map { TextMetrics.fitted($0, size: 12, limit: box.width) }
  }
}
