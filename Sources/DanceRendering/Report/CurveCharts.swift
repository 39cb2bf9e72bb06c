import DanceChecks
import DanceScore
import DanceSource

/// The closest distance and the speeds over time.
struct CurveCharts {
  let part: ReportPart

  /// How near the nearest two are.
  func drawDistance(to page: inout SVGWriter) {
    let limits = part.routine.limits
    let body = 2 * limits.radius
    let highest = part.closest.samples.compactMap(\.distance).max() ?? 1
    let widest = max(limits.clearance, body, 0.1)
    // What matters happens around the limits: a crowd that is far apart must not press them into the ground.
    let most = max(3.2 * widest, 2 * (part.report.closest?.distance ?? 0))
    let top = min(max(highest * 1.05, 1.2 * widest), most)
    var chart = ChartRow(top: ChartRow.roundedUp(top), unit: "m", decimals: 2)
    chart.curves = [ChartRow.Curve(values: part.closest.samples.map(\.distance), style: "curve")]
    chart.levels = [
      ChartRow.Level(value: limits.clearance, name: "clearance", style: "level warning"),
      ChartRow.Level(value: body, name: "bodies touch", style: "level error"),
    ]
    chart.spots = part.closest.minima.map(spot)
    draw(
      chart, name: "closest", words: "closest distance", title: "Closest distance over time",
      description: part.report.closest.map { "At least \(FixedDecimal.text($0.distance, 4)) m, at \($0.moment.label)." }
        ?? "Never two on stage.", to: &page)
  }

  /// The points that are exact.
  private func spot(_ minimum: ClosestCurve.Minimum) -> ChartRow.Spot {
    let finding = minimum.finding.map { part.report.findings[$0] }
    let style: StaticString =
      switch finding?.severity {
      case .error: "dot error"
      case .warning: "dot warning"
      default: "dot"
      }
    let place = "\(FixedDecimal.text(minimum.distance, 4)) m at \(part.label(minimum.count))"
    return ChartRow.Spot(
      share: part.axis(minimum.count), value: minimum.distance, words: finding?.message ?? "closest of all: " + place,
      link: minimum.finding.map(part.link(toFinding:)), style: style)
  }

  /// The greatest and the mean speed.
  func drawSpeed(to page: inout SVGWriter) {
    let limit = part.routine.limits.speed
    let greatest = part.measures.speeds.greatest
    let highest = max(greatest?.peak.metresPerSecond ?? 0, part.measures.speeds.samples.map(\.greatest).max() ?? 0)
    let top = highest > 0.55 * limit ? max(highest, limit) * 1.12 : highest * 1.25
    var chart = ChartRow(
      top: ChartRow.roundedUp(max(min(top, max(3 * limit, 1)), 0.5)), unit: "m/s", decimals: 2)
    chart.curves = [
      ChartRow.Curve(values: part.measures.speeds.samples.map(\.mean), style: "curve second"),
      ChartRow.Curve(values: part.measures.speeds.samples.map(\.greatest), style: "curve"),
    ]
    chart.levels = [ChartRow.Level(value: limit, name: "limit", style: "level error")]
    if let (dancer, peak) = greatest {
      let words =
        "\(part.routine.cast[dancer].name), \(FixedDecimal.text(peak.metresPerSecond, 2)) m/s at \(part.label(peak.count))"
      chart.spots = [
        ChartRow.Spot(
          share: part.axis(peak.count), value: peak.metresPerSecond, words: words, link: nil,
          style: peak.metresPerSecond > limit ? "dot error" : "dot")
      ]
    }
    draw(
      chart, name: "speed", words: "speed", title: "Speed over time",
      description: "Greatest \(FixedDecimal.text(highest, 2)) m/s, limit \(FixedDecimal.text(limit, 2)) m/s.", to: &page
    )
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
        page.attribute("height", ChartRow.height)
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
        chart.draw(to: &page) { TimelineRows(part: part).drawGrid(to: &$0) }
        page.end("svg")
      }
    }
  }
}
