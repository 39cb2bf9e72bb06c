import DanceChecks
import DanceScore
import DanceSource

/// The rows over the line of time: sections, findings rule by rule, eights and seconds. All rows of a part share one axis,
/// so that what lies above each other happens at once.
struct TimelineRows {
  let part: ReportPart

  /// A lane for each rule that found something.
  func drawLanes(to page: inout SVGWriter) {
    let lanes = FindingLanes(part.report.findings, on: part.axis).lanes
    if lanes.isEmpty {
      drawRow("findings", to: &page) { $0.element("p", "none", text: "none") }
    }
    for lane in lanes { draw(lane, to: &page) }
  }

  /// A row: a name in the margin, and what is drawn over the line of time.
  func drawRow(
    _ name: String, _ style: StaticString = "row", to page: inout SVGWriter, _ body: (inout SVGWriter) -> Void
  ) {
    page.within("div", style) { page in
      page.element("div", "gutter", text: name)
      page.within("div", "plot", body)
    }
  }

  /// Eights and seconds below everything.
  func drawAxis(to page: inout SVGWriter) {
    drawRow(part.routine.meter == 8 ? "eights" : "phrases", "row ticks", to: &page) { page in
      draw(part.axis.phrases, to: &page)
    }
    drawRow("time", "row ticks", to: &page) { draw(part.axis.seconds, to: &$0) }
  }

  private func draw(_ ticks: [TimeAxis.Tick], to page: inout SVGWriter) {
    for tick in ticks {
      page.begin("span", tick.isMinor ? "minor" : "major")
      page.raw(" style=\"left:")
      page.number(tick.share * 100)
      page.raw("%\">")
      page.text(tick.text)
      page.end("span")
    }
  }

  /// The sections as bars with names; a routine without sections is one bar.
  func drawSections(to page: inout SVGWriter) {
    let sections = part.routine.sections
    drawRow(sections.isEmpty ? "routine" : "sections", "row sections", to: &page) { page in
      if sections.isEmpty { drawBar(part.routine.title, from: 0, to: 1, to: &page) }
      for section in sections {
        drawBar(section.name, from: part.axis(section.start), to: part.axis(section.end), to: &page)
      }
    }
  }

  private func drawBar(_ name: String, from start: Double, to end: Double, to page: inout SVGWriter) {
    page.raw("<div class=\"bar\" style=\"left:")
    page.number(start * 100)
    page.raw("%;width:")
    page.number(max(end - start, 0) * 100)
    page.raw("%\"")
    page.attribute("title", name)
    page.raw(">")
    page.element("span", text: name)
    page.end("div")
  }

  private func draw(_ lane: FindingLanes.Lane, to page: inout SVGWriter) {
    let height = Double(lane.lines) * 11 + 7
    let name = lane.count == 1 ? lane.rule.rawValue : lane.rule.rawValue + " × " + Numerals.grouped(lane.count)
    drawRow(name, to: &page) { page in
      page.begin("svg", "lane")
      page.raw(" role=\"group\"")
      page.attribute("height", height)
      page.attribute("aria-label", "findings of " + lane.rule.rawValue)
      page.raw(">\n")
      part.axis.drawGrid(to: &page)
      for mark in lane.marks { draw(mark, to: &page) }
      page.end("svg")
    }
  }

  private func draw(_ mark: FindingLanes.Mark, to page: inout SVGWriter) {
    let finding = part.report.findings[mark.finding]
    page.begin("a")
    page.attribute("href", part.link(toFinding: mark.finding))
    page.raw("><title>")
    page.text(mark.count > 1 ? "\(mark.count) findings; one of them: " + finding.message : finding.message)
    page.raw("</title>")
    page.raw("<line class=\"mark ")
    page.text(finding.severity.rawValue)
    page.raw("\"")
    page.attribute("x1", share: mark.from)
    page.attribute("x2", share: max(mark.to, mark.from))
    let y = Double(mark.line) * 11 + 9
    page.attribute("y1", y)
    page.attribute("y2", y)
    page.raw("/></a>\n")
  }
}
