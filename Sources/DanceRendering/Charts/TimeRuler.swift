import DanceScore
import DanceSource

/// The line of time of a chart: sections above, eights and seconds below, all in pixels of the page.
struct TimeRuler {
  let axis: TimeAxis
  /// Where the line begins and how long it is.
  let left: Double
  let width: Double

  private func x(_ share: Double) -> Double { left + width * share }

  /// The sections as bars with names; a routine without sections has none.
  func drawSections(top: Double, to page: inout SVGWriter) {
    for section in axis.sections {
      let (from, to) = (x(axis(section.start)), x(axis(section.end)))
      guard to - from > 1 else { continue }
      page.raw("<g><title>")
      page.text(section.name)
      page.raw("</title>")
      page.rectangle("bar", PageBox(minX: from, minY: top, maxX: to - 2, maxY: top + 22), radius: 4)
      let name = TextMetrics.fitted(section.name, size: 12, limit: to - from - 14)
      if !name.isEmpty { page.label("bars", at: PagePoint(from + 7, top + 15.5), name) }
      page.raw("</g>\n")
    }
  }

  /// Faint lines where sections begin.
  func drawCuts(from top: Double, to bottom: Double, _ page: inout SVGWriter) {
    for section in axis.sections where section.start > 0 {
      line("cut", x(axis(section.start)), top, bottom, &page)
    }
  }

  /// The numbers of eights and of seconds, each with what it counts.
  func drawTicks(top: Double, to page: inout SVGWriter) {
    let eights = axis.meter == 8 ? "eight" : "phrase"
    for (row, name, ticks) in [(0.0, eights, axis.phrases), (1.0, "time", axis.seconds)] {
      let line = top + 16 + row * 19
      page.raw("<text class=\"tick\" text-anchor=\"end\"")
      page.attribute("x", left - 12)
      page.attribute("y", line)
      page.raw(">")
      page.text(name)
      page.raw("</text>\n")
      for tick in ticks { page.label("tick", at: PagePoint(x(tick.share), line), tick.text) }
    }
  }

  /// How high sections and ticks are.
  static let (sectionsHeight, ticksHeight) = (34.0, 44.0)

  private func line(_ style: StaticString, _ x: Double, _ top: Double, _ bottom: Double, _ page: inout SVGWriter) {
    page.begin("line", style)
    page.attribute("x1", x)
    page.attribute("x2", x)
    page.attribute("y1", top)
    page.attribute("y2", bottom)
    page.raw("/>\n")
  }
}
