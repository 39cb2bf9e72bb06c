import DanceSimulation
import DanceSource

/// A table of a few riskiest things, more behind a fold, and a count of those left out.
struct RiskTable {
  /// A cell: words, and the bar of a chance.
  enum Cell {
    case words(String)
    case chance(Chance, isTouch: Bool)
  }

  var columns: [String]
  var count: Int
  /// What they are: "transition".
  var noun: String
  var row: (Int) -> [Cell]

  /// Up to so many are shown at once, and so many more in the list that opens.
  private static let (shownAtMost, listedAtMost) = (16, 120)

  func draw(to page: inout SVGWriter) {
    let shown = min(count, Self.shownAtMost)
    let listed = min(count - shown, Self.listedAtMost)
    drawTable(0..<shown, to: &page)
    guard listed > 0 else { return }
    page.within("details", "rest") { page in
      page.element("summary", text: "and \(Numerals.grouped(listed)) more")
      drawTable(shown..<shown + listed, to: &page)
    }
    let rest = count - shown - listed
    if rest > 0 { page.element("p", "more", text: "\(Numerals.counted(rest, noun)) more are not written out.") }
  }

  private func drawTable(_ range: Range<Int>, to page: inout SVGWriter) {
    page.within("div", "scroll") { page in
      page.within("table", "risks") { page in
        page.within("thead") { page in
          page.within("tr") { page in
            for column in columns {
              page.raw("<th scope=\"col\">")
              page.text(column)
              page.raw("</th>")
            }
          }
        }
        page.within("tbody") { page in
          for index in range {
            page.within("tr") { page in
              for (column, cell) in row(index).enumerated() { draw(cell, isHead: column == 0, to: &page) }
            }
          }
        }
      }
    }
  }

  private func draw(_ cell: Cell, isHead: Bool, to page: inout SVGWriter) {
    switch cell {
    case .words(let words):
      page.raw(isHead ? "<th scope=\"row\">" : "<td class=\"words\">")
      page.text(words)
      page.raw(isHead ? "</th>" : "</td>")
    case .chance(let chance, let isTouch):
      page.within("td") { page in
        page.within("span", "value") { page in
          page.text(ChanceWords.percent(chance))
          page.element("small", text: ChanceWords.range(chance))
        }
        page.raw("<svg class=\"bar\" height=\"6\" aria-hidden=\"true\"><rect height=\"6\" class=\"")
        page.raw(isTouch ? "over\"" : "near\"")
        page.attribute("width", share: chance.share)
        page.raw("/></svg>")
      }
    }
  }
}

/// The transitions in which people come too near, the riskiest first.
struct RiskyTransitions {
  let report: SimulationReport

  func draw(to page: inout SVGWriter) {
    let risky = report.riskyTransitions
    guard !risky.isEmpty else {
      return page.element("p", "lead", text: "Nowhere: nobody ever came nearer to anybody than the clearance.")
    }
    RiskTable(columns: ["where", "to", "touch", "too near", "section"], count: risky.count, noun: "transition") {
      index in
      let transition = report.counts.transitions[risky[index]]
      return [
        .words(TransitionWords.when(transition)), .words(TransitionWords.name(transition)),
        .chance(report.chance(transition.touched), isTouch: true),
        .chance(report.chance(transition.crowded), isTouch: false), .words(transition.section ?? ""),
      ]
    }.draw(to: &page)
    page.element(
      "p", "caption",
      text: "Of all takes, in how many somebody touches somebody there, and in how many somebody is nearer than the "
        + "clearance, touching or not; in small, between which numbers the true chance surely lies.")
  }
}

/// The pairs that touch, the riskiest first.
struct RiskyPairs {
  let report: SimulationReport

  func draw(to page: inout SVGWriter) {
    let risky = report.riskyPairs.filter { report.counts.pairs[$0].touches > 0 }
    RiskTable(
      columns: ["who", "where", "touch", "whose error", "of which kind"], count: risky.count, noun: "pair"
    ) { index in
      let pair = report.counts.pairs[risky[index]]
      let names = pair.dancers.map { report.counts.dancers[$0] }
      let words = PairWords(pair, names)
      return [
        .words(names.joined(separator: " and ")),
        .words(TransitionWords.when(report.counts.transitions[pair.transition])),
        .chance(report.chance(pair.touches), isTouch: true), .words(words.whose), .words(words.kind),
      ]
    }.draw(to: &page)
    page.element(
      "p", "caption",
      text:
        "An error is to blame for a touch that would not have been without it. Where two are late, each alone may be "
        + "to blame, or only both together; so the shares need not come to 100 %.")
  }
}
