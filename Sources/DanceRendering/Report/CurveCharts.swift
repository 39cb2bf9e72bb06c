import DanceChecks
import DanceSource

/// The closest distance and the speeds over time, as rows of a page.
struct CurveCharts {
  let part: ReportPart

  private var rows: CurveRows { CurveRows(routine: part.routine, report: part.report, axis: part.axis) }

  /// How near the nearest two are.
  func drawDistance(to page: inout SVGWriter) {
    part.rows.draw(
      rows.distance(part.closest, link: part.link(toFinding:)), id: part.prefix + "closest", name: "closest distance",
      title: "Closest distance over time", description: rows.distanceInWords, to: &page)
  }

  /// The greatest and the mean speed.
  func drawSpeed(to page: inout SVGWriter) {
    part.rows.draw(
      rows.speed(part.measures.speeds), id: part.prefix + "speed", name: "speed", title: "Speed over time",
      description: rows.words(for: part.measures.speeds), to: &page)
  }
}
