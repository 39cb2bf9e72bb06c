import DanceChecks
import DanceScore
import DanceSource

/// Bars from left to right, a line for each dancer or group, with one column or several side by side.
///
///     name     at centre            in the front row
///     ara      ▇▇▇▇▇▇▇▇ 12.0        ▇▇▇ 4.5
///     bora     ▇▇ 3.0               ▇▇▇▇▇▇▇▇▇▇▇▇ 20.0
struct BarChart {
  let page: ChartPage
  let columns: [BarColumn]
  let rows: [BarRow]
  let members: [Int]

  private static let nameWidth = 150.0
  private static let gap = 44.0
  private static let rowHeight = 25.0
  private static let bar = 11.0
  private static let headHeight = 46.0
  private static let numberGap = 8.0
  private static let axisHeight = 30.0

  private var top: Double { ChartPage.top + Self.headHeight - 18 }
  private var bottom: Double { top + Double(rows.count) * Self.rowHeight + 6 }

  /// The height of the whole page.
  var height: Double { bottom + Self.axisHeight + ChartPage.margin }

  /// How much room a column keeps for what is said behind the longest bar.
  private func labelWidth(_ column: BarColumn) -> Double {
    let words = members.prefix(400).map { said(column, $0) }
    let ranges = rows.compactMap { row -> String? in if case .group(let lane) = row { range(column, lane) } else { nil }
    }
    return ((words + ranges).map { TextMetrics.width($0, size: 13) }.max() ?? 40) + 14
  }

  func draw(to writer: inout SVGWriter) {
    let left = ChartPage.margin + Self.nameWidth
    let room = ChartPage.width - ChartPage.margin - left - Self.gap * Double(columns.count - 1)
    let width = room / Double(columns.count)
    for (index, row) in rows.enumerated() { drawName(row, at: top + Double(index) * Self.rowHeight, to: &writer) }
    for (index, column) in columns.enumerated() {
      let x = left + Double(index) * (width + Self.gap)
      draw(column, left: x, width: max(width - labelWidth(column), 60), to: &writer)
    }
  }

  private func drawName(_ row: BarRow, at line: Double, to writer: inout SVGWriter) {
    let spot = PagePoint(ChartPage.margin, line + Self.rowHeight * 0.68)
    let limit = Self.nameWidth - 14
    switch row {
    case .dancer(let dancer):
      writer.label("who", at: spot, TextMetrics.fitted(page.routine.cast[dancer].name, size: 14, limit: limit))
    case .group(let lane): writer.label("who", at: spot, TextMetrics.fitted(lane.name, size: 14, limit: limit))
    case .heading(let text): writer.label("head", at: spot, text)
    }
  }

  private func draw(_ column: BarColumn, left: Double, width: Double, to writer: inout SVGWriter) {
    let most = column.top(for: members)
    writer.label("head", at: PagePoint(left, ChartPage.top + 2), "\(column.title), \(column.unit)")
    let parts = BarColumn.parts(of: most)
    for share in (0...parts).map({ Double($0) / Double(parts) }) {
      let x = left + width * share
      drawLine("rule", x, top, bottom, to: &writer)
      let number = FixedDecimal.shortText(most * share, atMost: 2)
      writer.raw("<text class=\"tick\" text-anchor=\"middle\"")
      writer.attribute("x", x)
      writer.attribute("y", bottom + 17)
      writer.raw(">")
      writer.text(share == 1 ? "\(number) \(column.unit)" : number)
      writer.raw("</text>\n")
    }
    drawMean(column, left: left, width: width, most: most, to: &writer)
    for (index, row) in rows.enumerated() {
      let line = top + Double(index) * Self.rowHeight
      switch row {
      case .dancer(let dancer): drawBar(column, dancer, left, width / most, at: line, to: &writer)
      case .group(let lane): drawRange(column, lane, left, width / most, at: line, to: &writer)
      case .heading: break
      }
    }
  }

  /// The mean of all, where it means something; its line stops short of the numbers behind the bars.
  private func drawMean(_ column: BarColumn, left: Double, width: Double, most: Double, to writer: inout SVGWriter) {
    guard members.count > 1, column.isBeyond.isEmpty else { return }
    let x = left + width * mean(column, members) / most
    let crossed = rows.indices.filter { index in
      numberExtent(column, rows[index], left, width / most)?.contains(x) == true
    }
    writer.path("mean") { path in
      var from = top - 4
      for line in crossed.map({ top + Double($0) * Self.rowHeight }) {
        if line > from { path.polyline([PagePoint(x, from), PagePoint(x, line)]) }
        from = line + Self.rowHeight
      }
      path.polyline([PagePoint(x, from), PagePoint(x, bottom)])
    }
    writer.raw("<text class=\"tick\" text-anchor=\"middle\"")
    writer.attribute("x", x)
    writer.attribute("y", top - 9)
    writer.raw(">")
    writer.text("mean " + number(column, mean(column, members)))
    writer.raw("</text>\n")
  }

  /// From where to where a row's number reaches, with a little around it.
  private func numberExtent(
    _ column: BarColumn, _ row: BarRow, _ left: Double, _ scale: Double
  ) -> ClosedRange<Double>? {
    let (value, words): (Double, String)
    switch row {
    case .dancer(let dancer): (value, words) = (column.values[dancer], said(column, dancer))
    case .group(let lane):
      (value, words) = (lane.dancers.map { column.values[$0] }.max() ?? 0, range(column, lane))
    case .heading: return nil
    }
    let start = left + max(value * scale, 0) + Self.numberGap
    return start - 4...start + TextMetrics.width(words, size: 13) + 4
  }

  private func drawBar(
    _ column: BarColumn, _ dancer: Int, _ left: Double, _ scale: Double, at line: Double, to writer: inout SVGWriter
  ) {
    let length = max(column.values[dancer] * scale, 0)
    let isBeyond = column.isBeyond.isEmpty ? false : column.isBeyond[dancer]
    drawPill(
      isBeyond ? "pale" : "pill", left, length, colour: page.cast.colours.indices[dancer], at: line, to: &writer)
    writer.label(
      "value", at: PagePoint(left + length + Self.numberGap, line + Self.rowHeight * 0.68), said(column, dancer))
  }

  /// The mean of a group as a bar, its least and most as a line with ends.
  private func drawRange(
    _ column: BarColumn, _ lane: LaneChoice.Lane, _ left: Double, _ scale: Double, at line: Double,
    to writer: inout SVGWriter
  ) {
    let values = lane.dancers.map { column.values[$0] }
    let (least, most) = (left + (values.min() ?? 0) * scale, left + (values.max() ?? 0) * scale)
    drawPill("pale", left, mean(column, lane.dancers) * scale, colour: lane.colour, at: line, to: &writer)
    let middle = line + Self.rowHeight / 2
    writer.path("span") { path in
      path.polyline([PagePoint(least, middle), PagePoint(most, middle)])
      for x in [least, most] { path.polyline([PagePoint(x, middle - 5), PagePoint(x, middle + 5)]) }
    }
    writer.label("value", at: PagePoint(most + Self.numberGap, line + Self.rowHeight * 0.68), range(column, lane))
  }

  private func drawPill(
    _ style: StaticString, _ left: Double, _ length: Double, colour: Int, at line: Double, to writer: inout SVGWriter
  ) {
    writer.raw("<g class=\"c")
    writer.whole(colour)
    writer.raw("\">")
    let y = line + (Self.rowHeight - Self.bar) / 2
    writer.rectangle(style, PageBox(x: left, y: y, width: max(length, 1), height: Self.bar), radius: 2)
    writer.raw("</g>\n")
  }

  private func drawLine(
    _ style: StaticString, _ x: Double, _ top: Double, _ bottom: Double, to writer: inout SVGWriter
  ) {
    writer.begin("line", style)
    writer.attribute("x1", x)
    writer.attribute("x2", x)
    writer.attribute("y1", top)
    writer.attribute("y2", bottom)
    writer.raw("/>\n")
  }

  private func said(_ column: BarColumn, _ dancer: Int) -> String {
    if !column.isBeyond.isEmpty, column.isBeyond[dancer] { return "over \(number(column, column.values[dancer]))" }
    let note = column.notes.isEmpty ? "" : column.notes[dancer]
    return number(column, column.values[dancer]) + (note.isEmpty ? "" : " " + note)
  }

  private func range(_ column: BarColumn, _ lane: LaneChoice.Lane) -> String {
    let values = lane.dancers.map { column.values[$0] }
    let ends = [values.min() ?? 0, values.max() ?? 0].map { number(column, $0) }
    return "\(number(column, mean(column, lane.dancers))) (\(ends[0]) to \(ends[1]))"
  }

  private func mean(_ column: BarColumn, _ dancers: [Int]) -> Double {
    dancers.reduce(0) { $0 + column.values[$1] } / Double(max(dancers.count, 1))
  }

  private func number(_ column: BarColumn, _ value: Double) -> String { FixedDecimal.text(value, column.decimals) }
}
