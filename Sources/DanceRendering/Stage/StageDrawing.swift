import DanceGeometry
import DanceScore

/// Draws the floor and what stands on it.
struct StageDrawing {
  let view: StageView

  /// Floor, grid, marks and props.
  ///
  /// - Parameter identifier: tells the clipping outline from those of other stages on the same page.
  func draw(identifier: String, to writer: inout SVGWriter) {
    drawWings(to: &writer)
    writer.raw("<clipPath id=\"")
    writer.text(identifier)
    writer.raw("\">")
    drawOutline(style: "clip", to: &writer)
    writer.raw("</clipPath>\n")
    let isField = view.stage.outline == .field
    drawOutline(style: isField ? "turf" : "floor", to: &writer)
    writer.raw("<g clip-path=\"url(#")
    writer.text(identifier)
    writer.raw(")\">\n")
    if isField { FieldDrawing(view: view).drawLines(to: &writer) } else { drawGrid(to: &writer) }
    writer.raw("</g>\n")
    if !isField {
      drawMarks(to: &writer)
      drawAreas(to: &writer)
    }
    for prop in view.stage.props { PropDrawing(prop: prop, view: view).draw(to: &writer) }
  }

  private func drawWings(to writer: inout SVGWriter) {
    guard view.stage.wings > 0 else { return }
    writer.rectangle("wings", view.projection(StageView.world(of: view.stage)), radius: 8)
  }

  private func drawOutline(style: StaticString, to writer: inout SVGWriter) {
    let floor = view.floor
    switch view.stage.outline {
    case .rectangle, .field: writer.rectangle(style, floor, radius: min(4, floor.width / 60))
    case .circle: writer.circle(style, at: floor.centre, radius: floor.width / 2)
    case .polygon(let corners):
      writer.path(style) { path in
        for (index, corner) in corners.enumerated() {
          let spot = view.projection(corner)
          if index == 0 { path.move(to: spot) } else { path.line(to: spot) }
        }
        path.close()
      }
    }
  }

  /// Lines every metre, or wider where that would be too dense.
  private func drawGrid(to writer: inout SVGWriter) {
    let floor = view.floor
    let step = NumberLine.step(scale: view.projection.scale, leastPixels: 40)
    let (low, high) = (view.stage.lowerCorner, view.stage.upperCorner)
    writer.path("grid") { path in
      for x in NumberLine.multiples(of: step, from: low.x, to: high.x) where x != 0 {
        let column = view.projection(x, 0).x
        path.move(to: PagePoint(column, floor.minY))
        path.line(to: PagePoint(column, floor.maxY))
      }
      for y in NumberLine.multiples(of: step, from: low.y, to: high.y) where y != 0 {
        let row = view.projection(0, y).y
        path.move(to: PagePoint(floor.minX, row))
        path.line(to: PagePoint(floor.maxX, row))
      }
    }
    writer.path("axis") { path in
      let origin = view.projection(.origin)
      path.move(to: PagePoint(origin.x, floor.minY))
      path.line(to: PagePoint(origin.x, floor.maxY))
      path.move(to: PagePoint(floor.minX, origin.y))
      path.line(to: PagePoint(floor.maxX, origin.y))
    }
  }

  /// The nine areas by their names, on floors where there is room between people.
  private func drawAreas(to writer: inout SVGWriter) {
    for (area, middle) in areas { writer.label("area", at: middle.offset(0, 4), area.rawValue) }
  }

  /// The areas whose names stand on the floor, with their middles.
  var areas: [(area: StageArea, middle: PagePoint)] {
    guard case .rectangle = view.stage.outline, view.stage.width <= Self.widestNamedFloor else { return [] }
    guard min(view.floor.width, view.floor.height) / 3 >= 110 else { return [] }
    return StageArea.allCases.map { ($0, view.projection(view.stage.middle(of: $0))) }
  }

  /// On wider floors, in metres, nobody finds a place by the names of areas.
  private static let widestNamedFloor = 30.0

  /// Quarter marks at the front and back edge.
  private func drawMarks(to writer: inout SVGWriter) {
    guard case .rectangle(let width, _) = view.stage.outline else { return }
    let floor = view.floor
    let length = min(12, floor.height / 20)
    writer.path("mark") { path in
      for quarter in [-0.25, 0.25] {
        let x = view.projection(width * quarter, 0).x
        path.move(to: PagePoint(x, floor.maxY))
        path.line(to: PagePoint(x, floor.maxY - length))
        path.move(to: PagePoint(x, floor.minY))
        path.line(to: PagePoint(x, floor.minY + length))
      }
    }
  }
}
