import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// Charts over the line of time.
struct TimeCharts {
  let page: ChartPage
  private let only: [Int]?
  private let rows: CurveRows
  private let ruler: TimeRuler

  private static let gutter = 116.0
  private static let height = 300.0
  private static let laneHeight = 34.0

  init(page: ChartPage, only: [Int]?) {
    self.page = page
    self.only = only
    let axis = TimeAxis(page.routine)
    rows = CurveRows(routine: page.routine, report: page.report, axis: axis)
    ruler = TimeRuler(
      axis: axis, left: ChartPage.margin + Self.gutter,
      width: ChartPage.width - 2 * ChartPage.margin - Self.gutter)
  }

  /// The closest distance over time, with the limits.
  func distance(_ closest: ClosestCurve) -> [UInt8] {
    let chart = rows.distance(closest) { _ in nil }
    let height = ChartPage.top + TimeRuler.sectionsHeight + Self.height + TimeRuler.ticksHeight + ChartPage.margin
    return page.file("Closest distance", words: distanceWords, height: height) { page in
      drawCurve(chart, said: lowest(in: chart), to: &page)
      ruler.drawTicks(top: ChartPage.top + TimeRuler.sectionsHeight + Self.height, to: &page)
    }
  }

  /// "At least 0.70 m between the middles of ara and bora, at 4:5."
  private var distanceWords: String {
    guard let closest = page.report.closest else { return "Never two on stage at once" }
    let names = closest.dancers.map { page.routine.cast[$0].name }.joined(separator: " and ")
    return "the nearest two, middle to middle: at least \(FixedDecimal.text(closest.distance, 4)) m, "
      + "\(names) at \(closest.moment.label)"
  }

  /// The lowest point, to be named on the chart.
  private func lowest(in chart: ChartRow) -> Said? {
    guard let closest = page.report.closest,
      let spot = chart.spots.min(by: { ($0.value, $0.share) < ($1.value, $1.share) })
    else { return nil }
    let names = closest.dancers.map { page.routine.cast[$0].name }.joined(separator: " and ")
    let words = "\(names), \(FixedDecimal.text(closest.distance, 2)) m at \(closest.moment.label)"
    return Said(spot: spot, words: words, isAbove: false)
  }

  /// The speeds over time: of the fastest and the mean of all, and below them each dancer, or each group.
  func speed(_ speeds: SpeedCurve, workers: Int?) -> [UInt8] {
    let chart = rows.speed(speeds)
    let lanes = LaneChoice(page: page, only: only, speeds: speeds)
    let curves = SpeedLanes(of: page.performance, dancers: lanes.lanes.map(\.dancers), workers: workers)
    let most = ChartRow.roundedUp(speeds.greatest?.peak.metresPerSecond ?? chart.top)
    let top = ChartPage.top + TimeRuler.sectionsHeight + Self.height + 44
    let height = top + Double(lanes.lanes.count) * Self.laneHeight + TimeRuler.ticksHeight + ChartPage.margin
    return page.file("Speed", words: speedWords(speeds), height: height) { page in
      drawCurve(chart, said: chart.spots.first.map { Said(spot: $0, words: $0.words, isAbove: true) }, to: &page)
      page.label(
        "head", at: PagePoint(ChartPage.margin, top - 14),
        "\(lanes.heading), 0 to \(FixedDecimal.shortText(most, atMost: 2)) m/s")
      let bottom = top + Double(lanes.lanes.count) * Self.laneHeight
      ruler.drawCuts(from: top, to: bottom, &page)
      for (index, lane) in lanes.lanes.enumerated() {
        let line = top + Double(index) * Self.laneHeight
        draw(lane, curves.lanes[index].values, most: most, at: line, to: &page)
      }
      ruler.drawTicks(top: bottom, to: &page)
    }
  }

  private func speedWords(_ speeds: SpeedCurve) -> String {
    let limit = FixedDecimal.text(page.routine.limits.speed, 2)
    guard let (dancer, peak) = speeds.greatest else { return "nobody walks (limit \(limit) m/s)" }
    return
      "the fastest, and paler the mean of all on stage; greatest \(FixedDecimal.text(peak.metresPerSecond, 2)) m/s, "
      + "\(page.routine.cast[dancer].name) at \(page.label(peak.count)) (limit \(limit) m/s)"
  }

  /// A chart with its sections and ticks; `said` is a point with words beside it.
  private func drawCurve(_ chart: ChartRow, said: Said?, to page: inout SVGWriter) {
    var chart = chart
    chart.height = Self.height
    let top = ChartPage.top + TimeRuler.sectionsHeight
    ruler.drawSections(top: ChartPage.top, to: &page)
    open(x: ChartPage.margin, y: top, width: Self.gutter - 12, to: &page)
    chart.drawScale(to: &page)
    page.end("svg")
    open(x: ruler.left, y: top, width: ruler.width, to: &page)
    chart.draw(to: &page) { ruler.axis.drawGrid(to: &$0) }
    page.end("svg")
    if let said { draw(said, in: chart, top: top, to: &page) }
  }

  private func open(x: Double, y: Double, width: Double, to page: inout SVGWriter) {
    page.raw("<svg overflow=\"visible\"")
    page.attribute("x", x)
    page.attribute("y", y)
    page.attribute("width", width)
    page.attribute("height", Self.height)
    page.raw(">\n")
  }

  /// Words beside a point.
  private struct Said {
    var spot: ChartRow.Spot
    var words: String
    /// Whether they stand above the point, as beside a highest one.
    var isAbove: Bool
  }

  /// Words beside a point, on the side where there is room, and clear of the levels and their names.
  private func draw(_ said: Said, in chart: ChartRow, top: Double, to page: inout SVGWriter) {
    guard said.spot.value <= chart.top else { return }
    let y = chart.y(said.spot.value)
    let isRight = said.spot.share > 0.6
    let x = ruler.width * said.spot.share + (isRight ? -9 : 9)
    let width = TextMetrics.width(said.words, size: 13, weight: .bold)
    let reach = isRight ? x : x + width
    var line = ClearLine(size: 13, within: 12...Self.height - 2)
    line.avoid(chart.levelLines)
    if reach > ruler.width - chart.nameWidth { line.avoid(texts: chart.names.map(\.baseline), size: 12) }
    let isAbove = said.isAbove ? y > 24 : y > Self.height - 24
    page.begin("text", "said")
    page.attribute("x", ruler.left + x)
    page.attribute("y", top + line.baseline(nearest: y + (isAbove ? -9 : 18)))
    page.raw(isRight ? " text-anchor=\"end\">" : ">")
    page.text(said.words)
    page.raw("</text>\n")
  }

  private func draw(
    _ lane: LaneChoice.Lane, _ values: [Double?], most: Double, at line: Double, to page: inout SVGWriter
  ) {
    let (base, height) = (line + Self.laneHeight - 5, Self.laneHeight - 9)
    page.label(
      "who", at: PagePoint(ChartPage.margin, base - 4), TextMetrics.fitted(lane.name, size: 14, limit: Self.gutter - 14)
    )
    page.begin("line", "rule")
    page.attribute("x1", ruler.left)
    page.attribute("x2", ruler.left + ruler.width)
    page.attribute("y1", base)
    page.attribute("y2", base)
    page.raw("/>\n<g class=\"c")
    page.whole(lane.colour)
    page.raw("\">")
    let last = Double(max(values.count - 1, 1))
    let runs = Self.runs(values).map { run in
      run.map { index, value in
        PagePoint(ruler.left + ruler.width * Double(index) / last, base - height * min(value / most, 1))
      }
    }
    page.path("area") { path in
      for run in runs where run.count > 1 {
        path.polyline([PagePoint(run[0].x, base)] + run + [PagePoint(run[run.count - 1].x, base)])
        path.close()
      }
    }
    page.path("edge") { path in
      for run in runs { path.polyline(run) }
    }
    page.raw("</g>\n")
  }

  /// The stretches without gaps.
  private static func runs(_ values: [Double?]) -> [[(Int, Double)]] {
    var runs: [[(Int, Double)]] = [[]]
    for (index, value) in values.enumerated() {
      if let value {
        runs[runs.count - 1].append((index, value))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
