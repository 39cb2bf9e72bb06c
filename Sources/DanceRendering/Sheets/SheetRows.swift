import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// One sheet of a page: who it is for, and the lines as a table that prints with its head on every page.
struct SheetRows {
  let sheets: Sheets
  let words: SheetWords
  let cast: CastMarks
  let picture: SheetPicture

  func draw(_ sheet: Sheet, to page: inout SVGWriter) {
    page.within("section", "sheet", id: sheet.name) { page in
      drawHead(of: sheet, to: &page)
      page.within("table") { page in
        page.raw(Self.head)
        page.within("tbody") { page in
          var section = ""
          for entry in sheet.entries {
            if entry.section != section { drawSection(entry.section, to: &page) }
            section = entry.section
            draw(entry, of: sheet, to: &page)
          }
        }
      }
    }
  }

  private static let head: StaticString = """
    <thead><tr><th scope="col">Set</th><th scope="col"></th><th scope="col">Where you stand</th>\
    <th scope="col">How you come there</th><th scope="col">Beside you, and whom you meet</th></tr></thead>

    """

  private func drawHead(of sheet: Sheet, to page: inout SVGWriter) {
    page.within("header") { page in
      page.raw("<a class=\"up\" href=\"#-all\">all dancers</a>")
      page.raw("<h2><span class=\"disc c")
      page.whole(cast.colours.indices[sheet.dancer])
      page.raw("\"></span>")
      page.text(sheet.name)
      if let name = sheet.fullName, name != sheet.name { page.element("small", text: name) }
      page.raw("</h2>\n")
      page.within("p", "sum") { page in
        page.text(([sheets.performance.routine.title] + words.summary(sheet)).joined(separator: " · "))
      }
    }
  }

  private func drawSection(_ name: String, to page: inout SVGWriter) {
    page.raw("<tr class=\"part\"><th colspan=\"5\" scope=\"rowgroup\">")
    page.text(name)
    page.raw("</th></tr>\n")
  }

  private func draw(_ entry: Sheet.Entry, of sheet: Sheet, to page: inout SVGWriter) {
    page.within("tr", entry.kind == .stay ? "stay" : "") { page in
      page.within("td", "when") { drawWhen(entry, to: &$0) }
      page.within("td", "look") { picture.draw(entry, of: sheet.dancer, to: &$0) }
      page.within("td", "where") { drawWhere(entry, of: sheet, to: &$0) }
      page.within("td", "how") { drawHow(entry, of: sheet, to: &$0) }
      page.within("td", "who") { drawWho(entry, to: &$0) }
    }
  }

  private func drawWhen(_ entry: Sheet.Entry, to page: inout SVGWriter) {
    page.within("p", "number") { page in
      page.element("b", text: entry.number)
      if !entry.name.isEmpty { page.text(" " + CaptionBuilder.printed(entry.name)) }
    }
    page.element("p", "counts", text: words.when(entry))
    let howLong = words.howLong(entry)
    if !howLong.isEmpty { page.element("p", "quiet", text: howLong) }
  }

  private func drawWhere(_ entry: Sheet.Entry, of sheet: Sheet, to page: inout SVGWriter) {
    page.element("p", "place", text: entry.place.words)
    let isFacing = sheet.eyes == nil && entry.kind != .wait && entry.kind != .exit
    let rest = [entry.place.otherWords, isFacing ? "facing \(entry.faces)" : ""].filter { !$0.isEmpty }
    if !rest.isEmpty { page.element("p", "quiet", text: rest.joined(separator: ", ")) }
    for cue in entry.cues {
      page.within("p", "cue") { page in
        page.element("b", text: sheets.label(cue.count))
        page.text(" " + cue.words)
      }
    }
  }

  private func drawHow(_ entry: Sheet.Entry, of sheet: Sheet, to page: inout SVGWriter) {
    let doing = words.doing(entry)
    if let walk = entry.walk {
      let parts = [doing, walk.heading, walk.way].filter { !$0.isEmpty }
      page.element("p", text: parts.joined(separator: ", "))
      page.element("p", "quiet", text: words.steps(walk))
      if sheet.eyes == nil, walk.eyes != entry.faces { page.element("p", "quiet", text: "facing \(walk.eyes)") }
    } else if !doing.isEmpty {
      page.element("p", text: doing)
    }
    if let margin = entry.margin { page.element("p", "margin", text: words.margin(margin)) }
  }

  private func drawWho(_ entry: Sheet.Entry, to page: inout SVGWriter) {
    if !entry.neighbours.isEmpty {
      page.within("dl") { page in
        for side in [Sheet.Side.front, .left, .right, .back] {
          page.element("dt", text: side.rawValue)
          page.element("dd", text: words.neighbour(side, of: entry))
        }
      }
    }
    let passes = words.passes(entry)
    guard !passes.isEmpty else { return }
    page.within("ul") { page in
      for pass in passes { page.element("li", text: pass) }
    }
  }
}
