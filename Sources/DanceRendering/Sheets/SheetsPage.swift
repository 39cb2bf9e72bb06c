public import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// Sheets as one page for a browser or a printer: a list of all dancers, then a sheet for each, which begins on paper of its
/// own.
///
/// The page is well-formed XML, holds everything and asks nothing of any other file; it works without scripts, on a
/// telephone and on A4 or Letter paper. The same routine gives the same bytes.
public struct SheetsPage: SheetsFormat {
  private let sheets: Sheets
  private let report: CheckReport
  private let theme: Theme
  private let dancers: [Int]
  private let cast: CastMarks
  private let rows: SheetRows
  private let picture: SheetPicture
  private let words: SheetWords

  /// The page of some sheets; of the style, theme, viewpoint and who is drawn matter.
  public init(_ sheets: Sheets, report: CheckReport, style: FrameStyle = FrameStyle()) {
    self.sheets = sheets
    self.report = report
    theme = style.theme
    dancers = style.only ?? Array(0..<sheets.performance.dancerCount)
    cast = CastMarks(routine: sheets.performance.routine, theme: style.theme)
    picture = SheetPicture(sheets, cast: cast, viewpoint: style.viewpoint)
    words = SheetWords(sheets)
    rows = SheetRows(sheets: sheets, words: words, cast: cast, picture: picture)
  }

  /// A page of more sheets than this is long.
  private static let many = 60

  /// The head of the page, and the list of all.
  public var opening: [UInt8] {
    var page = SVGWriter(capacity: 1 << 16)
    page.raw("<!DOCTYPE html>\n<html lang=\"en\" class=\"kalgunmu\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.element("title", text: sheets.performance.routine.title + ": sheets")
    page.raw("\n")
    page.raw(style)
    page.raw("</head>\n<body>\n")
    picture.drawDefinitions(to: &page)
    // Browsers lay out what is seen of a long page, and not all of it at once.
    page.raw(dancers.count > Self.many ? "<main class=\"many\">\n" : "<main>\n")
    drawContents(to: &page)
    return page.bytes
  }

  /// One sheet.
  public func bytes(of sheet: Sheet) -> [UInt8] {
    var page = SVGWriter(capacity: 1 << 14)
    rows.draw(sheet, to: &page)
    return page.bytes
  }

  /// The end of the page.
  public var closing: [UInt8] { Array("</main>\n</body>\n</html>\n".utf8) }

  /// Title, what the checks say, the names, and how a sheet is read.
  private func drawContents(to page: inout SVGWriter) {
    let routine = sheets.performance.routine
    let header = StoryboardHeader(performance: sheets.performance, report: report)
    page.within("nav", "all", id: "-all") { page in
      page.element("h1", text: routine.title)
      if let author = routine.author { page.element("p", "sum", text: "by " + author) }
      page.element("p", "sum", text: header.facts + " · " + header.verdict)
      page.within("ol") { page in
        for dancer in dancers { drawLink(to: dancer, &page) }
      }
      page.within("div", "guide") { page in
        for words in words.explanations { page.element("p", text: words) }
      }
    }
  }

  private func drawLink(to dancer: Int, _ page: inout SVGWriter) {
    let member = sheets.performance.routine.cast[dancer]
    page.raw("<li><a")
    page.attribute("href", "#" + member.name)
    page.raw("><span class=\"disc c")
    page.whole(cast.colours.indices[dancer])
    page.raw("\"></span>")
    page.text(member.name)
    if let name = member.fullName, name != member.name { page.element("small", text: name) }
    page.raw("</a></li>\n")
  }

  /// The colours of the theme; at night and on paper those of the house, unless a theme was asked for.
  private var style: [UInt8] {
    let cast = { (colours: [Theme.Colour]) in
      colours.enumerated().map { ".c\($0.offset){color:\($0.element.hex)}" }.joined()
    }
    var text =
      ":root{--families:\(theme.families);\(ThemeVariables.text(of: theme))}\n\(cast(self.cast.colours.colours))\n"
    if theme == .light {
      text += "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;\(ThemeVariables.text(of: .dark))}"
      text += "\(cast(Theme.dark.cast))}\n"
    } else if theme == .dark {
      text += ":root{color-scheme:dark}@media print{:root{color-scheme:light;\(ThemeVariables.text(of: .light))}"
      text += "\(cast(Theme.light.cast))}\n"
    }
    text += String(decoding: PackageResources.Sheets_css, as: UTF8.self)
    // Families and colours come from outside: no markup may slip in with them.
    return Array("<style>\n\(text.split(separator: "<").joined())</style>\n".utf8)
  }
}
