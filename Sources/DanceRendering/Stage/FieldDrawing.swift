import DanceGeometry
import DanceScore

/// The football field: a line every five yards, hashes, and numbers every ten.
struct FieldDrawing {
  let view: StageView

  /// A yard in metres.
  static let yard = 0.9144
  /// How far the hashes of a school field are from the sideline: 53 ft 4 in.
  static let hash = 53.0 * 0.3048 + 4 * 0.0254
  /// How far the middles of the numbers are from the sideline: about 8 yd.
  static let numbers = 8 * yard

  /// Yard lines, hashes and numbers.
  func drawLines(to writer: inout SVGWriter) {
    let (front, back) = (-Stage.fieldDepth / 2, Stage.fieldDepth / 2)
    writer.path("mark") { path in
      for yards in stride(from: -50, through: 50, by: 5) {
        let x = Double(yards) * Self.yard
        path.move(to: view.projection(x, front))
        path.line(to: view.projection(x, back))
      }
      for yards in -49...49 {
        let x = Double(yards) * Self.yard
        for (y, sign) in [(front, 1.0), (back, -1.0)] {
          drawTick(at: x, from: y, length: sign * 0.6, &path)
          drawTick(at: x, from: y + sign * Self.hash - 0.3, length: 0.6, &path)
        }
      }
    }
    // Numbers on a field are six feet tall.
    let size = 6 * 0.3048 * view.projection.scale
    writer.raw("<g style=\"font-size:")
    writer.number(size)
    writer.raw("px\">")
    for tens in stride(from: -40, through: 40, by: 10) {
      for y in [front + Self.numbers, back - Self.numbers] {
        let spot = view.projection(Double(tens) * Self.yard, y)
        writer.label("yard", at: spot.offset(size * 0.06, size * 0.36), String(50 - tens.magnitude))
      }
    }
    writer.raw("</g>\n")
  }

  private func drawTick(at x: Double, from y: Double, length: Double, _ path: inout PathWriter) {
    path.move(to: view.projection(x, y))
    path.line(to: view.projection(x, y + length))
  }

  /// The yard numbers below the front sideline; side 1 is on the audience's left.
  func drawNumbers(line: Double, to writer: inout SVGWriter) {
    for tens in stride(from: -50, through: 50, by: 10) {
      let text = tens.magnitude == 50 ? "G" : String(50 - tens.magnitude)
      writer.label("num", at: PagePoint(view.projection(Double(tens) * Self.yard, 0).x, line), text)
    }
    writer.label("tag", at: PagePoint(view.projection(-25 * Self.yard, 0).x, line), "side 1")
    writer.label("tag", at: PagePoint(view.projection(25 * Self.yard, 0).x, line), "side 2")
  }
}
