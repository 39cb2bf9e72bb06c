import DanceChecks
import DanceScore
import DanceSource

/// What was measured of each dancer, as a table with bars.
struct DancerTable {
  let part: ReportPart

  /// Up to so many dancers are shown at once.
  private static let shownAtMost = 40
  /// Up to so many are in the list that opens.
  private static let listedAtMost = 360

  /// A column of numbers with bars.
  private struct Column {
    var name: String
    var unit: String
    /// A full bar.
    var most: Double
    /// Where a mark stands in every bar.
    var limit: Double?
    var value: (Int) -> Double
    var words: (Int) -> String
    var note: (Int) -> String
  }

  func draw(to page: inout SVGWriter) {
    let count = part.routine.cast.count
    let order = order
    let shown = order.prefix(Self.shownAtMost)
    let listed = order.dropFirst(Self.shownAtMost).prefix(Self.listedAtMost)
    if count > Self.shownAtMost {
      page.element(
        "p", "lead",
        text: "The fastest \(Self.shownAtMost) of \(Numerals.grouped(count)) dancers; the others, by speed, below.")
    }
    drawTable(Array(shown), to: &page)
    drawCaption(to: &page)
    guard !listed.isEmpty else { return }
    page.within("details", "rest") { page in
      page.element("summary", text: "and \(Numerals.grouped(listed.count)) more")
      drawTable(Array(listed), to: &page)
    }
    if shown.count + listed.count < count {
      page.element(
        "p", "more", text: "\(Numerals.grouped(count - shown.count - listed.count)) more dancers are not written out.")
    }
  }

  /// What the columns mean.
  private func drawCaption(to page: inout SVGWriter) {
    let reach = FixedDecimal.text(Fairness.centreReach, 2)
    let depth = FixedDecimal.text(Fairness.rowDepth, 2)
    let visible = Int((part.routine.limits.visible * 100).rounded())
    let hidden = part.measures.sight == nil ? "" : " Hidden: less than \(visible) % of the dancer is seen."
    let margin =
      part.measures.margins == nil
      ? "" : " Timing margin: how late or early the dancer may be before touching whom, everybody else being on time."
    page.element(
      "p", "caption",
      text:
        "Measured, not judged. At centre: within \(reach) m of the centre line with nobody in front there. In the front "
        + "row: nobody is more than \(depth) m further downstage.\(hidden)\(margin)")
  }

  /// A small cast in its own order, a large one by greatest speed.
  private var order: [Int] {
    let dancers = Array(part.routine.cast.indices)
    guard dancers.count > Self.shownAtMost else { return dancers }
    let peaks = part.measures.speeds.peaks
    return dancers.sorted { (-peaks[$0].metresPerSecond, $0) < (-peaks[$1].metresPerSecond, $1) }
  }

  private var columns: [Column] {
    let fairness = part.measures.fairness.dancers
    let times = [
      time("on stage") { fairness[$0].onStage }, time("at centre") { fairness[$0].atCentre },
      time("in front row") { fairness[$0].inFrontRow },
    ]
    let hidden = part.measures.sight == nil ? [] : [time("hidden") { fairness[$0].hidden ?? 0 }]
    let walked = column("walked", unit: "m") { fairness[$0].walked }
    return times + hidden + [walked, speed] + [margin].compactMap(\.self)
  }

  private func time(_ name: String, _ seconds: @escaping (Int) -> Double) -> Column {
    column(name, unit: "s", seconds)
  }

  /// A column whose fullest bar is that of the dancer with the most.
  private func column(_ name: String, unit: String, _ value: @escaping (Int) -> Double) -> Column {
    Column(
      name: name, unit: unit, most: max(part.routine.cast.indices.map(value).max() ?? 0, 1e-6), limit: nil,
      value: value,
      words: { FixedDecimal.text(value($0), 1) }, note: { _ in "" })
  }

  private var speed: Column {
    let peaks = part.measures.speeds.peaks
    let fastest = part.measures.speeds.greatest?.peak.metresPerSecond ?? 0
    // A limit that is far away would make all bars alike.
    let limit = part.routine.limits.speed > 2 * fastest ? nil : part.routine.limits.speed
    return Column(
      name: "greatest speed", unit: "m/s", most: max(fastest, limit ?? 0, 1e-6), limit: limit,
      value: { peaks[$0].metresPerSecond }, words: { FixedDecimal.text(peaks[$0].metresPerSecond, 2) },
      note: { peaks[$0].metresPerSecond > 0 ? part.label(peaks[$0].count) : "" })
  }

  private var margin: Column? {
    guard let margins = part.measures.margins?.ofDancers else { return nil }
    return Column(
      name: "timing margin", unit: "ms", most: 1000, limit: nil,
      value: { margins[$0].map { $0.seconds * 1000 } ?? 1000 },
      words: { margins[$0].map { String(TimingMargins.milliseconds($0)) } ?? "over 1000" },
      note: { margins[$0].map { "\(when($0)), \(part.routine.cast[$0.other].name)" } ?? "" })
  }

  private func when(_ touch: LatenessSurvey.Touch) -> String {
    guard touch.seconds > 0 else { return "on time" }
    return touch.fault == .late ? "late" : "early"
  }

  private func drawTable(_ dancers: [Int], to page: inout SVGWriter) {
    let columns = columns
    page.within("div", "scroll") { page in
      page.within("table", "dancers") { page in
        page.within("thead") { page in
          page.within("tr") { page in
            page.raw("<th scope=\"col\">dancer</th>")
            for column in columns {
              page.raw("<th scope=\"col\">")
              page.text(column.name)
              page.element("span", "unit", text: " " + column.unit)
              page.raw("</th>")
            }
          }
        }
        page.within("tbody") { page in
          for dancer in dancers { drawRow(of: dancer, columns, to: &page) }
        }
      }
    }
  }

  private func drawRow(of dancer: Int, _ columns: [Column], to page: inout SVGWriter) {
    page.within("tr") { page in
      page.raw("<th scope=\"row\"><span class=\"disc c")
      page.whole(part.cast.colours.indices[dancer])
      page.raw("\"></span>")
      page.text(part.routine.cast[dancer].name)
      page.raw("</th>")
      for column in columns { drawCell(column, dancer, to: &page) }
    }
  }

  private func drawCell(_ column: Column, _ dancer: Int, to page: inout SVGWriter) {
    let value = column.value(dancer)
    page.within("td") { page in
      page.within("span", "value") { page in
        page.text(column.words(dancer))
        let note = column.note(dancer)
        if !note.isEmpty { page.element("small", text: note) }
      }
      page.raw("<svg class=\"bar\" height=\"6\" aria-hidden=\"true\"><rect")
      if column.limit.map({ value > $0 }) ?? false { page.raw(" class=\"over\"") }
      page.attribute("width", share: min(max(value / column.most, 0), 1))
      page.raw(" height=\"6\"/>")
      if let limit = column.limit, limit < column.most {
        page.raw("<rect class=\"limit\" width=\"1.5\" height=\"6\"")
        page.attribute("x", share: limit / column.most)
        page.raw("/>")
      }
      page.end("svg")
    }
  }
}
