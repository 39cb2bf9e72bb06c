import DanceGeometry
import DanceScore

/// Draws a prop with its name: on it if it is large enough, else below it.
struct PropDrawing {
  let prop: Stage.Prop
  let view: StageView

  private static let fontSize = 12.0

  func draw(to writer: inout SVGWriter) {
    switch prop.outline {
    case .rectangle: writer.rectangle("prop", box, radius: 2)
    case .circle: writer.circle("prop", at: box.centre, radius: box.width / 2)
    }
    guard !prop.name.isEmpty else { return }
    writer.label("num", at: PagePoint(nameBox.centre.x, nameBox.maxY - 0.2 * Self.fontSize), prop.name)
  }

  /// The room that the name takes on the page.
  var nameBox: PageBox {
    let width = TextMetrics.width(prop.name, size: Self.fontSize)
    let fits = width <= box.width - 6 && box.height >= Self.fontSize + 4
    let middle = fits ? box.centre.y : box.maxY + 2 + Self.fontSize / 2
    return PageBox(
      x: box.centre.x - width / 2, y: middle - Self.fontSize / 2, width: width, height: Self.fontSize)
  }

  /// The box around the prop on the page.
  private var box: PageBox {
    let middle = view.projection(prop.position)
    let size: (width: Double, depth: Double)
    switch prop.outline {
    case .rectangle(let width, let depth): size = (width, depth)
    case .circle(let diameter): size = (diameter, diameter)
    }
    let scale = view.projection.scale
    return PageBox(
      x: middle.x - size.width * scale / 2, y: middle.y - size.depth * scale / 2, width: size.width * scale,
      height: size.depth * scale)
  }
}
