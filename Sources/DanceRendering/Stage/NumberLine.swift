import DanceGeometry
import DanceScore

/// The ruler along the front edge: metres from the middle, as dancers count them.
enum NumberLine {
  /// The least round number of metres that takes at least some pixels.
  static func step(scale: Double, leastPixels: Double) -> Double {
    let steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    return steps.first { $0 * scale >= leastPixels } ?? 1000
  }

  /// The multiples of a step within a range, ascending; at most a thousand.
  static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard first <= last, last - first <= 1000 else { return [] }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  /// Draws the numbers beside the downstage edge, their base line at `line`.
  static func draw(_ view: StageView, line: Double, to writer: inout SVGWriter) {
    let step = max(1, Self.step(scale: view.projection.scale, leastPixels: 44))
    let (edge, outward) = view.front
    let marks = multiples(of: step, from: view.stage.lowerCorner.x, to: view.stage.upperCorner.x)
    writer.path("mark") { path in
      for x in marks {
        let column = view.projection(x, 0).x
        path.move(to: PagePoint(column, edge))
        path.line(to: PagePoint(column, edge + 5 * outward))
      }
    }
    for x in marks {
      let unit = x == 0 ? "0 m" : String(Int(x.magnitude))
      writer.label("num", at: PagePoint(view.projection(x, 0).x, line), unit)
    }
  }
}
