import DanceChecks
import DanceScore
import DanceSource

/// The findings over the line of time, rule by rule.
struct TimelineRows {
  let part: ReportPart

  private var rows: AxisRows { part.rows }

  /// A lane for each rule that found something.
  func drawLanes(to page: inout SVGWriter) {
    let lanes = FindingLanes(part.report.findings, on: part.axis).lanes
    if lanes.isEmpty {
      rows.drawRow("findings", to: &page) { $0.element("p", "none", text: "none") }
    }
    for lane in lanes { draw(lane, to: &page) }
  }

  private func draw(_ lane: FindingLanes.Lane, to page: inout SVGWriter) {
    let height = Double(lane.lines) * 11 + 7
    let name = lane.count == 1 ? lane.rule.rawValue : lane.rule.rawValue + " × " + Numerals.grouped(lane.count)
    rows.drawRow(name, to: &page) { page in
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
