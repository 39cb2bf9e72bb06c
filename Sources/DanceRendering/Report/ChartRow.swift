import DanceSource

/// A chart over the line of time: lines through samples, levels that are limits, points that are exact.
///
/// Heights are pixels and places in time are shares of the width, so that a chart is as sharp and its words are as large
/// on a telephone as on a wall. Only the curves are stretched.
struct ChartRow {
  /// A level across the chart.
  struct Level {
    var value: Double
    var name: String
    var style: StaticString
  }

  /// A curve through samples at even distances; `nil` is a gap.
  struct Curve {
    var values: [Double?]
    var style: StaticString
    /// Where the first and the last sample lie, 0…1.
    var first = 0.0, last = 1.0
  }

  /// A stretch of time with one value.
  struct Bar {
    var from: Double
    var to: Double
    var value: Double
    var words: String
    var style: StaticString
  }

  /// A point that is exact.
  struct Spot {
    var share: Double
    var value: Double
    var words: String
    var link: String?
    var style: StaticString
    /// A line goes up to this value.
    var reach: Double?
  }

  /// The value at the top edge; the bottom is 0.
  var top: Double
  var unit: String
  /// How many decimals the numbers at the side have.
  var decimals: Int
  var bars: [Bar] = []
  var curves: [Curve] = []
  var levels: [Level] = []
  var spots: [Spot] = []

  /// In pixels.
  var height = 176.0

  /// The least number of the kind 1, 2 or 5 that is at least `value`.
  static func roundedUp(_ value: Double) -> Double {
    let steps = [0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100]
    return steps.first { $0 >= value } ?? value
  }

  /// The height of a value, from the upper edge down.
  func y(_ value: Double) -> Double {
    let share = min(max(value / top, 0), 1)
    return (height - 8) * (1 - share) + 6
  }

  /// The numbers at the side: 0, the middle and the top.
  func drawScale(to page: inout SVGWriter) {
    page.raw("<svg class=\"scale\" aria-hidden=\"true\"")
    page.attribute("height", height)
    page.raw(">")
    for share in [0.0, 0.5, 1] {
      page.raw("<text x=\"100%\"")
      page.attribute("y", y(top * share) + (share == 1 ? 7 : share == 0 ? -1 : 4))
      page.raw(">")
      page.text(share == 1 ? number(top * share) + " " + unit : number(top * share))
      page.raw("</text>")
    }
    page.end("svg")
  }

  private func number(_ value: Double) -> String { FixedDecimal.shortText(value, atMost: decimals) }

  /// Everything between the edges; `grid` draws what lies behind.
  func draw(to page: inout SVGWriter, grid: (inout SVGWriter) -> Void) {
    for share in [0.0, 0.5, 1] { drawLine("rule", at: y(top * share), to: &page) }
    grid(&page)
    for level in levels where level.value > 0 && level.value <= top {
      drawLine(level.style, at: y(level.value), to: &page)
    }
    for bar in bars { draw(bar, to: &page) }
    page.raw("<svg viewBox=\"0 0 1000 ")
    page.number(height)
    page.raw("\" preserveAspectRatio=\"none\" width=\"100%\"")
    page.attribute("height", height)
    page.raw(" aria-hidden=\"true\">\n")
    for curve in curves { draw(curve, to: &page) }
    page.end("svg")
    for spot in spots where spot.value <= top { draw(spot, to: &page) }
    drawNames(to: &page)
  }

  private func drawLine(_ style: StaticString, at y: Double, to page: inout SVGWriter) {
    page.begin("line", style)
    page.raw(" x1=\"0\" x2=\"100%\"")
    page.attribute("y1", y)
    page.attribute("y2", y)
    page.raw("/>\n")
  }

  /// A level's name, and where it stands.
  struct LevelName {
    var words: String
    var baseline: Double
  }

  /// The levels that can be seen, the highest first.
  private var shownLevels: [Level] { levels.filter { $0.value > 0 && $0.value <= top }.sorted { $0.value > $1.value } }

  /// The heights of the lines of levels.
  var levelLines: [Double] { shownLevels.map { y($0.value) } }

  /// The names of levels, above their lines; the lower of two that are close goes below its line.
  var names: [LevelName] {
    let lines = levelLines
    return shownLevels.enumerated().map { index, level in
      let isCrowded = index > 0 && lines[index] - lines[index - 1] < 17
      return LevelName(
        words: "\(level.name) \(FixedDecimal.text(level.value, 2)) \(unit)",
        baseline: isCrowded ? lines[index] + 13 : lines[index] - 5)
    }
  }

  /// How far the names reach in from the right, in pixels.
  var nameWidth: Double { (names.map { TextMetrics.width($0.words, size: 12) }.max() ?? 0) + 8 }

  private func drawNames(to page: inout SVGWriter) {
    for name in names {
      page.raw("<text class=\"level\" x=\"100%\" dx=\"-4\"")
      page.attribute("y", name.baseline)
      page.raw(">")
      page.text(name.words)
      page.raw("</text>\n")
    }
  }

  private func draw(_ curve: Curve, to page: inout SVGWriter) {
    let last = Double(max(curve.values.count - 1, 1))
    page.path(curve.style) { path in
      var isDown = false
      for (index, value) in curve.values.enumerated() {
        guard let value else {
          isDown = false
          continue
        }
        // What is beyond the top is drawn along the top.
        let share = curve.first + (curve.last - curve.first) * Double(index) / last
        let spot = PagePoint(1000 * share, y(value))
        if isDown { path.line(to: spot) } else { path.move(to: spot) }
        // A sample alone is a dash.
        if !isDown, index + 1 == curve.values.count || curve.values[index + 1] == nil { path.line(by: 1, 0) }
        isDown = true
      }
    }
  }

  /// A bar is at least as wide as its rim, so that a moment can be seen.
  private func draw(_ bar: Bar, to page: inout SVGWriter) {
    page.raw("<g>")
    page.element("title", text: bar.words)
    page.begin("rect", bar.style)
    page.attribute("x", share: bar.from)
    page.attribute("width", share: max(bar.to - bar.from, 1e-4))
    page.attribute("y", y(bar.value))
    page.attribute("height", y(0) - y(bar.value))
    page.raw("/>")
    page.end("g")
  }

  private func draw(_ spot: Spot, to page: inout SVGWriter) {
    if let link = spot.link {
      page.begin("a")
      page.attribute("href", link)
      page.raw(">")
    } else {
      page.raw("<g>")
    }
    page.element("title", text: spot.words)
    if let reach = spot.reach {
      page.begin("line", "stem")
      for edge in ["x1", "x2"] as [StaticString] { page.attribute(edge, share: spot.share) }
      page.attribute("y1", y(spot.value))
      page.attribute("y2", y(reach))
      page.raw("/>")
    }
    page.begin("circle", spot.style)
    page.attribute("cx", share: spot.share)
    page.attribute("cy", y(spot.value))
    page.raw(" r=\"4\"/>")
    if spot.link != nil { page.end("a") } else { page.end("g") }
  }
}
