import DanceChecks
import DanceSource

/// The routine from left to right: sections, findings, the closest distance and the speeds, over one line of time, so that
/// what stands above each other happens at once.
struct OverTime {
  let part: ReportPart

  func draw(to page: inout SVGWriter) {
    let rows = part.rows
    let charts = CurveCharts(part: part)
    page.within("div", "time") { page in
      rows.drawSections(to: &page)
      TimelineRows(part: part).drawLanes(to: &page)
      charts.drawDistance(to: &page)
      charts.drawSpeed(to: &page)
      rows.drawAxis(to: &page)
    }
    page.within("dl", "caption") { page in
      for (name, words) in captions {
        page.element("dt", text: name)
        page.element("dd", text: words)
      }
    }
  }

  /// How to read the rows.
  private var captions: [(String, String)] {
    let instants = Numerals.grouped(part.closest.samples.count)
    let marks = part.report.findings.isEmpty ? [] : [("Findings", "every mark leads to its finding.")]
    return marks + [
      (
        "Closest distance",
        "between the middles of the nearest two on stage. Dots are exact minima, found in continuous time; the curve "
          + "between them is drawn through \(instants) instants. What is above the chart lies along its top edge."
      ),
      (
        "Speed",
        "of the fastest dancer, and below it, paler, the mean of all on stage, at \(instants) instants; the dot is the "
          + "exact maximum."
      ),
    ]
  }
}
