import DanceChecks
import DanceSource

/// The closest distance and the speeds over time, as rows of a page.
struct CurveCharts {
  let part: ReportPart

  private var rows: CurveRows { CurveRows(routine: part.routine, report: part.report, axis: part.axis) }

  /// How near the nearest two are.
  func drawDistance(to page: inout SVGWriter) {
    draw(
      rows.distance(part.closest, link: part.link(toFinding:)), name: "closest", words: "closest distance",
      title: "Closest distance over time", description: rows.distanceInWords, to: &page)
  }

  /// The greatest and the mean speed.
  func drawSpeed(to page: inout SVGWriter) {
    draw(
      rows.speed(part.measures.speeds), name: "speed", words: "speed", title: "Speed over time",
      description: rows.words(for: part.measures.speeds), to: &page)
  }

  /// The numbers at the side belong to the row's margin; the picture has a title for those who listen to it.
  private func draw(
    _ chart: ChartRow, name: String, words: String, title: String, description: String, to page: inout SVGWriter
  ) {
    page.within("div", "row chart") { page in
      page.within("div", "gutter") { page in
        page.element("span", "name", text: words)
        chart.drawScale(to: &page)
      }
      page.within("div", "plot") { page in
        let id = part.prefix + name
        page.raw("<svg role=\"group\"")
        page.attribute("height", chart.height)
        page.attribute("aria-labelledby", id + "-title " + id + "-words")
        page.raw("><title")
        page.attribute("id", id + "-title")
        page.raw(">")
        page.text(title)
        page.raw("</title><desc")
        page.attribute("id", id + "-words")
        page.raw(">")
        page.text(description)
        page.raw("</desc>\n")
        chart.draw(to: &page) { part.axis.drawGrid(to: &$0) }
        page.end("svg")
      }
    }
  }
}
