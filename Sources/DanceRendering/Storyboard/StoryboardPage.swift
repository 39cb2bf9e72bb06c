import DanceChecks
import DancePlanning
import DanceScore

/// Draws a page of a storyboard: header, key, and some of the formations.
struct StoryboardPage {
  let cells: StoryboardCells
  let header: StoryboardHeader
  let key: CastKey
  let theme: Theme
  /// How many formations there are in all.
  let count: Int

  static let (screenWidth, screenMargin) = (1200.0, 48.0)
  static let paperMargin = 42.0
  /// The room for the page's number.
  static let footHeight = 14.0

  private var layout: StoryboardLayout { cells.layout }

  /// How many pages there are.
  var pageCount: Int { max(1, (count + layout.cellsPerPage - 1) / layout.cellsPerPage) }

  /// A page as a whole SVG file.
  func file(_ page: Int) -> [UInt8] {
    var writer = SVGWriter(capacity: 1 << 16)
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height))
    draw(page, prefix: "", isFirstOfMany: true, to: &writer)
    writer.raw("</svg>\n")
    return writer.bytes
  }

  /// What stands between the tags of a page.
  ///
  /// - Parameters:
  ///   - prefix: tells the identifiers from those of other pages in one document.
  ///   - isFirstOfMany: whether style and patterns are written, which pages of one document share.
  func draw(_ page: Int, prefix: String, isFirstOfMany: Bool, to writer: inout SVGWriter) {
    let first = page * layout.cellsPerPage
    let shown = first..<min(first + layout.cellsPerPage, count)
    let number = pageCount > 1 ? "page \(page + 1) of \(pageCount)" : ""
    let title = cells.performance.routine.title + ": storyboard"
    writer.element("title", text: number.isEmpty ? title : "\(title), \(number)")
    writer.element("desc", text: header.description(formations: count))
    writer.raw("\n")
    if isFirstOfMany { drawStyle(to: &writer) }
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    header.draw(layout, to: &writer)
    key.draw(usual: cells.detail.radius, to: &writer)
    drawDefinitions(prefix, to: &writer)
    for (place, index) in shown.enumerated() { cells.draw(index, at: place, prefix: prefix, to: &writer) }
    if !number.isEmpty {
      let spot = PagePoint(layout.width - layout.margin, layout.height - layout.margin + 8)
      writer.label("amount", at: spot, number)
    }
  }

  private func drawStyle(to writer: inout SVGWriter) {
    let rules = cells.cast.styleRules(radius: cells.detail.radius) + header.styleRules
    writer.raw(StyleSheet.bytes(theme: theme, colours: cells.cast.colours.colours, rules: rules))
    writer.raw(cells.cast.definitions(radius: cells.detail.radius))
  }

  private func drawDefinitions(_ prefix: String, to writer: inout SVGWriter) {
    writer.raw("<defs><g")
    writer.attribute("id", prefix + "stage")
    if layout.showsPart {
      writer.raw("><g")
      writer.attribute("clip-path", "url(#\(prefix)cell)")
    }
    writer.raw(">\n")
    StageDrawing(view: layout.stage).draw(identifier: prefix + "floor", to: &writer)
    if layout.showsPart {
      writer.raw("</g>")
      writer.rectangle("frame", layout.stage.frame)
    }
    writer.raw("</g>\n")
    // What leaves the floor must not run into the next picture.
    writer.raw("<clipPath")
    writer.attribute("id", prefix + "cell")
    writer.raw(">")
    writer.rectangle("clip", layout.reach)
    writer.raw("</clipPath></defs>\n")
  }
}
