import DanceGeometry
import DanceScore

/// The floor in a small picture: as much of it as there is to see, with few lines.
struct PictureGround {
  let view: StageView

  func draw(to page: inout SVGWriter) {
    page.rectangle("beyond", view.frame)
    drawFloor(to: &page)
    drawLines(to: &page)
    for prop in view.stage.props where isSeen(prop) { PropDrawing(prop: prop, view: view).draw(to: &page) }
  }

  private func drawFloor(to page: inout SVGWriter) {
    switch view.stage.outline {
    case .rectangle, .field: page.rectangle(view.stage.outline == .field ? "turf" : "floor", view.floor)
    case .circle: page.circle("floor", at: view.floor.centre, radius: view.floor.width / 2)
    case .polygon(let corners):
      page.path("floor") { path in
        path.polyline(corners.map { view.projection($0) })
        path.close()
      }
    }
  }

  /// How far apart yard lines are drawn, in metres: every five yards, or every ten, under which numbers stand.
  private static func yards(scale: Double) -> Double {
    FieldDrawing.yard * ([5.0, 10, 20].first { $0 * FieldDrawing.yard * scale >= 16 } ?? 50)
  }

  /// A grid of round metres, or yard lines; the lines through centre stage a little darker.
  private func drawLines(to page: inout SVGWriter) {
    let scale = view.projection.scale
    let step = view.stage.outline == .field ? Self.yards(scale: scale) : NumberLine.step(scale: scale, leastPixels: 34)
    let (low, high) = (view.stage.lowerCorner, view.stage.upperCorner)
    switch view.stage.outline {
    case .circle, .polygon: return
    case .rectangle, .field: break
    }
    let floor = clipped(view.floor)
    page.path("grid") { path in
      for x in NumberLine.multiples(of: step, from: low.x, to: high.x) {
        let column = view.projection(x, 0).x
        if view.frame.minX < column, column < view.frame.maxX {
          path.polyline([PagePoint(column, floor.minY), PagePoint(column, floor.maxY)])
        }
      }
      for y in NumberLine.multiples(of: step, from: low.y, to: high.y) where view.stage.outline != .field {
        let row = view.projection(0, y).y
        if view.frame.minY < row, row < view.frame.maxY {
          path.polyline([PagePoint(floor.minX, row), PagePoint(floor.maxX, row)])
        }
      }
    }
  }

  /// Where on the stage the picture is, in its lower right corner; nothing where the picture shows most of the stage.
  func drawMap(to page: inout SVGWriter) {
    let stage = view.stage
    let shown = view.frame.width / view.projection.scale
    guard stage.width > 1.8 * shown, stage.depth > 0 else { return }
    let size = min(Self.mapWidth, 40 * stage.width / stage.depth)
    let map = StageView(
      stage, showing: Box(stage.lowerCorner, stage.upperCorner),
      in: PageBox(
        x: view.frame.maxX - size - 8, y: view.frame.maxY - size * stage.depth / stage.width - 8, width: size,
        height: size * stage.depth / stage.width))
    let middle = Point(
      (view.frame.centre.x - view.projection.centre.x) / view.projection.scale,
      (view.projection.centre.y - view.frame.centre.y) / view.projection.scale)
    page.rectangle("map", map.frame, radius: 1.5)
    let spot = map.projection(middle)
    let half = max(shown * map.projection.scale / 2, 1.5)
    page.rectangle(
      "here",
      PageBox(
        minX: max(spot.x - half, map.frame.minX), minY: max(spot.y - half * 0.72, map.frame.minY),
        maxX: min(spot.x + half, map.frame.maxX), maxY: min(spot.y + half * 0.72, map.frame.maxY)))
  }

  private static let mapWidth = 58.0

  private func clipped(_ box: PageBox) -> PageBox {
    PageBox(
      minX: max(box.minX, view.frame.minX), minY: max(box.minY, view.frame.minY),
      maxX: min(box.maxX, view.frame.maxX), maxY: min(box.maxY, view.frame.maxY))
  }

  private func isSeen(_ prop: Stage.Prop) -> Bool {
    let spot = view.projection(prop.position)
    return view.frame.inflated(by: 40).holds(spot)
  }
}
