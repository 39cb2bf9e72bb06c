import DanceSimulation
import DanceSource

/// Risk, order, landings and place errors from left to right over one line of time, so that what stands above each other
/// happens at once.
struct SimulationCharts {
  let report: SimulationReport
  private let axis: TimeAxis

  /// So many bars and points have room.
  private static let most = 240

  init(report: SimulationReport) {
    self.report = report
    axis = TimeAxis(report.counts)
  }

  func draw(to page: inout SVGWriter) {
    let rows = AxisRows(axis: axis, title: report.counts.title)
    page.within("div", "time") { page in
      rows.drawSections(to: &page)
      drawRisk(rows, to: &page)
      drawOrder(rows, to: &page)
      drawLandings(rows, to: &page)
      drawPlaces(rows, to: &page)
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
    let captions = [
      (
        "Risk",
        "a bar for each transition, as long as it lasts and as high as the share of all takes in which somebody touches "
          + "somebody there; the paler bar behind it adds those in which somebody is only too near."
      ),
      (
        "Together",
        "the ensemble’s order in every count in which at least two walk: 1 where all are at the same point of the count, "
          + "near 0 where they are spread over all of it."
      ),
      (
        "Landing apart",
        "a point for each arrival of two or more: how far apart they land on average. Its line goes up to what they stay "
          + "below in 19 of 20 takes."
      ),
      ("Off the way", "how far people are from where the plan has them, whenever they are there (root mean square)."),
    ]
    return report.asynchrony == nil ? captions.filter { $0.0 != "Landing apart" && $0.0 != "Together" } : captions
  }

  private func drawRisk(_ rows: AxisRows, to page: inout SVGWriter) {
    let risky = report.riskyTransitions.prefix(Self.most).sorted()
    guard let most = risky.map({ report.chance(report.counts.transitions[$0].crowded).share }).max() else {
      return rows.drawRow("risk", to: &page) { $0.element("p", "none", text: "nobody is ever too near to anybody") }
    }
    var chart = ChartRow(top: min(100, BarColumn.roundedUp(most * 105)), unit: "%", decimals: 3)
    chart.bars = risky.flatMap { index -> [ChartRow.Bar] in
      let transition = report.counts.transitions[index]
      let bars: [(hits: Int, style: StaticString)] = [(transition.crowded, "risk near"), (transition.touched, "risk")]
      return bars.filter { $0.hits > 0 }.map { hits, style in
        ChartRow.Bar(
          from: axis(transition.from.count), to: axis(transition.to.count), value: report.chance(hits).share * 100,
          words: words(of: transition), style: style)
      }
    }
    rows.draw(
      chart, id: "risk", name: "risk", title: "Chance of a touch and of crowding by transition",
      description: risky.prefix(8).map { words(of: report.counts.transitions[$0]) }.joined(separator: "; "), to: &page)
  }

  private func words(of transition: SimulationCounts.Transition) -> String {
    "\(TransitionWords.name(transition)), \(TransitionWords.when(transition)): touch "
      + "\(ChanceWords.percent(report.chance(transition.touched))), too near "
      + ChanceWords.percent(report.chance(transition.crowded))
  }

  private func drawOrder(_ rows: AxisRows, to page: inout SVGWriter) {
    let orders = report.counts.samples.map(report.order(at:))
    guard let least = orders.compactMap(\.self).min() else { return }
    var chart = ChartRow(top: 1, unit: "", decimals: 1)
    chart.height = 120
    chart.curves = [curve(orders)]
    rows.draw(
      chart, id: "order", name: "together", title: "The ensemble’s order over time",
      description: "At least \(FixedDecimal.text(least, 2)).", to: &page)
  }

  private func curve(_ values: [Double?]) -> ChartRow.Curve {
    let samples = report.counts.samples
    return ChartRow.Curve(
      values: values, style: "curve", first: axis(samples.first?.moment.count ?? 0),
      last: axis(samples.last?.moment.count ?? 0))
  }

  private func drawLandings(_ rows: AxisRows, to page: inout SVGWriter) {
    let landings = shownLandings
    guard let most = landings.map(\.spread.high).max() else { return }
    var chart = ChartRow(top: BarColumn.roundedUp(max(most * 1050, 1)), unit: "ms", decimals: 1)
    chart.height = 140
    chart.spots = landings.map { arrival, spread in
      let name = arrival.transition.map { TransitionWords.name(report.counts.transitions[$0]) }
      return ChartRow.Spot(
        share: axis(arrival.moment.count), value: spread.mean * 1000,
        words: "\(Numerals.grouped(arrival.dancers)) land at \(arrival.moment.at)" + (name.map { " (\($0))" } ?? "")
          + ": \(ChanceWords.milliseconds(spread.mean)) apart, \(ChanceWords.milliseconds(spread.high)) or less in 19 "
          + "of 20 takes", link: nil, style: "dot", reach: spread.high * 1000)
    }
    rows.draw(
      chart, id: "landings", name: "landing apart", title: "How far apart people land",
      description: report.asynchrony.map { "\(ChanceWords.milliseconds($0.mean)) on average." } ?? "", to: &page)
  }

  /// Where there are more than have room, the widest of those that lie next to each other.
  private var shownLandings: [(arrival: SimulationCounts.Arrival, spread: Asynchrony)] {
    let all = report.counts.arrivals.compactMap { arrival in
      report.asynchrony(of: arrival).map { (arrival: arrival, spread: $0) }
    }
    let size = (all.count + Self.most - 1) / Self.most
    guard size > 1 else { return all }
    return stride(from: 0, to: all.count, by: size).compactMap { start in
      all[start..<min(start + size, all.count)].max { $0.spread.mean < $1.spread.mean }
    }
  }

  private func drawPlaces(_ rows: AxisRows, to page: inout SVGWriter) {
    let errors = report.counts.samples.map { report.placeError(at: $0).map { $0 * 100 } }
    guard let most = errors.compactMap(\.self).max() else { return }
    var chart = ChartRow(top: BarColumn.roundedUp(max(most * 1.05, 1)), unit: "cm", decimals: 1)
    chart.height = 140
    chart.curves = [curve(errors)]
    rows.draw(
      chart, id: "places", name: "off the way", title: "Place error over time",
      description: "At most \(FixedDecimal.text(most, 1)) cm.", to: &page)
  }
}
