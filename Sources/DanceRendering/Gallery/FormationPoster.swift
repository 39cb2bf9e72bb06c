import DanceGeometry
public import DanceScore

/// Formations of a library drawn side by side, with what a reader needs to ask for them.
public struct FormationPoster: Sendable {
  /// One formation of the poster.
  public struct Entry: Sendable {
    /// Its name.
    public var title: String
    /// Parameters and what they are unless said otherwise: `(n, spacing: 1 m)`.
    public var parameters: String
    /// What it is, in a line.
    public var summary: String
    /// Its places at a number of dancers natural for it.
    public var formation: Formation

    /// Makes an entry.
    public init(title: String, parameters: String, summary: String, formation: Formation) {
      self.title = title
      self.parameters = parameters
      self.summary = summary
      self.formation = formation
    }
  }

  private let heading: String
  private let entries: [Entry]
  private let theme: Theme

  /// Makes the poster of some formations, in the order given, under a heading.
  public init(_ heading: String, entries: [Entry], theme: Theme = .light) {
    self.heading = heading
    self.entries = entries
    self.theme = theme
  }

  /// The poster as whole SVG files in UTF-8, at least one, with at most `perPage` formations each.
  public func pages(perPage: Int = .max) -> [[UInt8]] {
    let size = max(1, min(perPage, max(entries.count, 1)))
    let starts = stride(from: 0, to: max(entries.count, 1), by: size)
    return starts.map { page(of: Array(entries[min($0, entries.count)..<min($0 + size, entries.count)])) }
  }

  private func page(of entries: [Entry]) -> [UInt8] {
    let layout = GalleryLayout(cells: entries.count)
    var writer = SVGWriter(capacity: 1 << 16)
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height))
    writer.element("title", text: heading)
    writer.element("desc", text: entries.map(\.title).joined(separator: ", "))
    writer.raw("\n")
    writer.raw(StyleSheet.bytes(theme: theme, colours: Array(theme.cast.prefix(1)), rules: GalleryCell.styleRules))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    writer.label("title", at: PagePoint(layout.margin, 64), heading)
    for (index, entry) in entries.enumerated() {
      GalleryCell(entry: entry, box: layout.box(of: index)).draw(to: &writer)
    }
    writer.raw("</svg>\n")
    return writer.bytes
  }
}

/// Where the cells of a gallery lie: four columns, pictures wider than high.
struct GalleryLayout {
  let width = 1200.0
  let height: Double
  let margin = 48.0
  private static let columns = 4
  private static let top = 104.0
  private static let gap = 24.0
  private static let picture = 176.0
  private static let caption = 140.0

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
