import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// Charts of what each dancer has in all: how far, how long, how much to spare.
struct BarCharts {
  let page: ChartPage
  private let only: [Int]?

  init(page: ChartPage, only: [Int]?) {
    self.page = page
    self.only = only
  }

  private var members: [Int] { only ?? Array(page.routine.cast.indices) }

  /// How far everybody walks.
  func walked(_ fairness: Fairness) -> [UInt8] {
    let column = BarColumn(
      title: "walked, on the way in and out too", unit: "m", values: fairness.dancers.map(\.walked), decimals: 1)
    return chart("Distance walked", words: Self.range(column, members, page), [column])
  }

  /// How long everybody is at the centre and in the front row.
  func stage(_ fairness: Fairness) -> [UInt8] {
    let reach = FixedDecimal.text(Fairness.centreReach, 2)
    var columns = [
      BarColumn(title: "at centre", unit: "s", values: fairness.dancers.map(\.atCentre), decimals: 1),
      BarColumn(title: "in the front row", unit: "s", values: fairness.dancers.map(\.inFrontRow), decimals: 1),
    ]
    let times = fairness.dancers.map(\.onStage)
    if Set(times).count > 1 {
      columns.append(BarColumn(title: "on stage", unit: "s", values: times, decimals: 1))
    }
    let words =
      "centre: within \(reach) m of the centre line, nobody in front; "
      + "front row: nobody more than \(FixedDecimal.text(Fairness.rowDepth, 2)) m further downstage"
    return chart("Centre and front row", words: words, columns)
  }

  /// How late or early everybody may be.
  func margins(_ margins: TimingMargins) -> [UInt8] {
    let most = Sheets.mostMargin * 1000
    var column = BarColumn(
      title: "late or early, before a touch", unit: "ms",
      values: margins.ofDancers.map { $0.map { Double(TimingMargins.milliseconds($0)) } ?? most }, decimals: 0)
    column.fixedTop = most
    column.isBeyond = margins.ofDancers.map { $0 == nil }
    column.notes = margins.ofDancers.map { touch in
      guard let touch else { return "" }
      let fault = touch.seconds > 0 ? (touch.fault == .late ? "late" : "early") : "on time"
      return "\(fault), touches \(page.routine.cast[touch.other].name)"
    }
    column.isLeastWorst = true
    let least = margins.least.map { touch -> String in
      let milliseconds = TimingMargins.milliseconds(touch)
      return "the least of all is \(milliseconds) ms"
    }
    return chart(
      "Timing margin",
      words: "how late or early one may be, the others being on time; " + (least ?? "nobody touches anybody"), [column])
  }

  private func chart(_ title: String, words: String, _ columns: [BarColumn]) -> [UInt8] {
    let rows = BarRow.rows(of: members, columns[0], on: page)
    let chart = BarChart(page: page, columns: columns, rows: rows, members: members)
    return page.file(title, words: words, height: chart.height) { chart.draw(to: &$0) }
  }

  /// "from 12.3 m (ara) to 45.6 m (bora)"
  private static func range(_ column: BarColumn, _ members: [Int], _ page: ChartPage) -> String {
    guard let least = members.min(by: { (column.values[$0], $0) < (column.values[$1], $1) }),
      let most = members.min(by: { (-column.values[$0], $0) < (-column.values[$1], $1) })
    else { return "nobody" }
    let words = { (dancer: Int) in
      "\(FixedDecimal.text(column.values[dancer], column.decimals)) \(column.unit) (\(page.routine.cast[dancer].name))"
    }
    return "from \(words(least)) to \(words(most))"
  }
}
