/// Formations of a library drawn side by side, with what a reader needs to ask for them.
public struct FormationPoster: Sendable {
  private let heading: String
  private let entries: [GalleryEntry]
  private let theme: Theme

  /// Makes the poster of some formations, in the order given, under a heading.
  public init(_ heading: String, entries: [GalleryEntry], theme: Theme = .light) {
    self.heading = heading
    self.entries = entries
    self.theme = theme
  }

  /// The poster as a whole SVG file in UTF-8.
  public var bytes: [UInt8] {
    let layout = PosterLayout(cells: entries.count)
    var writer = SVGWriter(capacity: 1 << 16)
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height))
    writer.element("title", text: heading)
    writer.element("desc", text: entries.map(\.title).joined(separator: ", "))
    writer.raw("\n")
    writer.raw(StyleSheet.bytes(theme: theme, colours: [], rules: styleRules))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    writer.label("title", at: PagePoint(layout.margin, 64), heading)
    for (index, entry) in entries.enumerated() { draw(entry, in: layout.box(of: index), to: &writer) }
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private var styleRules: String {
    let colour = theme.cast.first ?? theme.ink
    return FormationPicture.styleRules + ".places{fill:\(colour.hex)}.no{fill:\(theme.floor.hex)}"
  }

  /// The picture of a formation in a box; name, parameters and documentation below.
  private func draw(_ entry: GalleryEntry, in box: PageBox, to writer: inout SVGWriter) {
    writer.rectangle("floor", box, radius: 4)
    FormationPicture(formation: entry.formation, box: box).draw(to: &writer)
    let limit = box.width - TextMetrics.width(entry.amount, size: 14) - 12
    let title = TextMetrics.fitted(entry.title, size: 16, weight: .bold, limit: limit)
    writer.label("cell", at: PagePoint(box.minX, box.maxY + 20), title)
    writer.label("amount", at: PagePoint(box.maxX, box.maxY + 20), entry.amount)
    let lines =
      TextMetrics.lines(entry.parameters, size: 12, width: box.width, most: 2)
      + TextMetrics.lines(entry.documentation, size: 12, width: box.width, most: 7)
    for (line, text) in lines.enumerated() {
      writer.label("small", at: PagePoint(box.minX, box.maxY + 38 + 15 * Double(line)), text)
    }
  }
}

/// Where the cells of a poster lie: four columns, pictures wider than high.
struct PosterLayout {
  let width = 1200.0
  let height: Double
  let margin = 48.0
  private static let columns = 4
  private static let top = 104.0
  private static let gap = 24.0
  private static let picture = 176.0
  private static let caption = 184.0

  init(cells: Int) {
    let rows = max(1, (cells + Self.columns - 1) / Self.columns)
    height = Self.top + Double(rows) * (Self.picture + Self.caption) + 24
  }

  /// The box of the picture of a cell; its caption is below.
  func box(of cell: Int) -> PageBox {
    let pitch = (width - 2 * margin + Self.gap) / Double(Self.columns)
    return PageBox(
      x: margin + Double(cell % Self.columns) * pitch,
      y: Self.top + Double(cell / Self.columns) * (Self.picture + Self.caption), width: pitch - Self.gap,
      height: Self.picture)
  }
}
