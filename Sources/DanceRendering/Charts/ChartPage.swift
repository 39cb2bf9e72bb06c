import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// The page of a chart: paper, title, what the routine is, and the style of all that is drawn on it.
struct ChartPage {
  let performance: Performance
  let report: CheckReport
  let theme: Theme
  let cast: CastMarks

  static let width = 1200.0
  static let margin = 48.0
  /// The line below which a chart begins.
  static let top = 132.0

  var routine: Routine { performance.routine }

  init(performance: Performance, report: CheckReport, theme: Theme) {
    self.performance = performance
    self.report = report
    self.theme = theme
    cast = CastMarks(routine: performance.routine, theme: theme)
  }

  /// A whole SVG file.
  ///
  /// - Parameters:
  ///   - words: what the chart says, in a sentence.
  ///   - height: of the whole page, in pixels.
  func file(_ title: String, words: String, height: Double, _ body: (inout SVGWriter) -> Void) -> [UInt8] {
    var page = SVGWriter(capacity: 1 << 16)
    page.raw(PictureFrame.opening(width: Self.width, height: height.rounded(.up)))
    page.element("title", text: "\(routine.title): \(title.lowercased())")
    page.element("desc", text: words)
    page.raw("\n")
    page.raw(StyleSheet.bytes(theme: theme, colours: cast.colours.colours, rules: rules))
    page.rectangle("paper", PageBox(x: 0, y: 0, width: Self.width, height: height.rounded(.up)))
    let limit = Self.width - 2 * Self.margin
    page.label(
      "title", at: PagePoint(Self.margin, 64), TextMetrics.fitted(title, size: 32, weight: .bold, limit: limit))
    let line = routine.title + " · " + words
    page.label("sub", at: PagePoint(Self.margin, 94), TextMetrics.fitted(line, size: 16, limit: limit))
    body(&page)
    page.raw("</svg>\n")
    return page.bytes
  }

  /// `3:5.25`
  func label(_ count: Double) -> String { CountLabel(count, meter: routine.meter).description }

  /// The rules of charts, beside those of all pictures.
  private var rules: String {
    let calm = theme.filling == .patterns ? theme.ink : theme.cast[0]
    return """
      .rule,.cut{stroke:\(theme.grid.hex);stroke-width:1}
      .cut{stroke:\(theme.mark.hex)}
      .scale text,.tick{font-size:12px;fill:\(theme.quietInk.hex);font-variant-numeric:tabular-nums}
      .scale text{text-anchor:end}
      .curve{fill:none;stroke:\(calm.hex);stroke-width:1.8;stroke-linejoin:round}
      .second{opacity:.5}
      line.level{stroke-width:1.2;stroke-dasharray:none}
      line.warning{stroke:\(theme.caution.hex);stroke-dasharray:5 4}
      text.level{font-size:12px;fill:\(theme.quietInk.hex);text-anchor:end;paint-order:stroke;\
      stroke:\(theme.paper.hex);stroke-width:4px;stroke-linejoin:round}
      .dot{fill:\(calm.hex);stroke:\(theme.paper.hex);stroke-width:1.5}
      .dot.error{fill:\(theme.accent.hex);stroke:\(theme.paper.hex);stroke-dasharray:none}
      .dot.warning{fill:\(theme.caution.hex);stroke:\(theme.paper.hex);stroke-dasharray:none}
      .said{font-size:13px;font-weight:600;paint-order:stroke;stroke:\(theme.paper.hex);stroke-width:4px;\
      stroke-linejoin:round}
      .who{font-size:14px}
      .head{font-size:14px;font-weight:600}
      .value{font-size:13px;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:\(theme.paper.hex);stroke-width:3px}
      .pill{fill:currentColor}
      .pale{fill:currentColor;opacity:.28}
      .area{fill:currentColor;opacity:.22;stroke:none}
      .edge{fill:none;stroke:currentColor;stroke-width:1.4;stroke-linejoin:round}
      .span{fill:none;stroke:\(theme.ink.hex);stroke-width:1.4}
      .mean{fill:none;stroke:\(theme.quietInk.hex);stroke-width:1;stroke-dasharray:3 3}

      """
  }
}
