import DanceSource

/// All formations of a library as one picture: each small, with its name, file by file.
///
/// Its reader's machine chooses between light and dark, where it chooses.
public struct FormationOverview: Sendable {
  private let chapters: [GalleryChapter]
  private let themes: ScreenThemes

  /// Makes the overview of some files, in the order given.
  public init(_ chapters: [GalleryChapter], themes: ScreenThemes = .house) {
    self.chapters = chapters
    self.themes = themes
  }

  /// The picture as a whole SVG file in UTF-8.
  public var bytes: [UInt8] {
    let layout = OverviewLayout(cells: chapters.map(\.entries.count))
    var writer = SVGWriter(capacity: 1 << 17)
    writer.raw(PictureFrame.opening(width: OverviewLayout.width, height: layout.height))
    writer.element("title", text: "\(Numerals.counted(chapters.reduce(0) { $0 + $1.entries.count }, "formation"))")
    writer.element("desc", text: chapters.map(Self.description).joined(separator: " "))
    writer.raw("\n<style type=\"text/css\">\n")
    // Families come from outside: no markup may slip in with them.
    writer.raw(Array(styleRules.split(separator: "<").joined().utf8))
    writer.raw("</style>\n")
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: OverviewLayout.width, height: layout.height))
    for (number, chapter) in chapters.enumerated() {
      writer.label("file", at: PagePoint(OverviewLayout.margin, layout.headings[number]), chapter.name)
      for (index, entry) in chapter.entries.enumerated() {
        draw(entry, in: layout.box(of: index, in: number), to: &writer)
      }
    }
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private func draw(_ entry: GalleryEntry, in box: PageBox, to writer: inout SVGWriter) {
    writer.raw("<g><title>")
    writer.text("\(entry.title): \(entry.amount)")
    writer.raw("</title>")
    writer.rectangle("floor", box, radius: 4)
    FormationPicture(formation: entry.formation, box: box, mostScale: 20, isNumbered: false).draw(to: &writer)
    let name = TextMetrics.fitted(entry.title, size: OverviewLayout.nameSize, limit: box.width + OverviewLayout.gap - 2)
    writer.label("name", at: PagePoint(box.centre.x, box.maxY + 15), name)
    writer.raw("</g>\n")
  }

  /// `kpop: arrow, wings, halo.`
  private static func description(of chapter: GalleryChapter) -> String {
    "\(chapter.name): \(chapter.entries.map(\.title).joined(separator: ", "))."
  }

  private var styleRules: String {
    """
    text{font-family:\(themes.first.families)}
    .file{font-size:19px;font-weight:700}
    .name{font-size:\(FixedDecimal.shortText(OverviewLayout.nameSize, atMost: 1))px;text-anchor:middle}
    .grid{fill:none}

    """ + themes.styleRules(Self.colours)
  }

  private static func colours(of theme: Theme) -> String {
    let places = theme.cast.first ?? theme.ink
    return [
      ".paper{fill:\(theme.paper.hex)}", ".floor{fill:\(theme.floor.hex);stroke:\(theme.bar.hex)}",
      ".grid{stroke:\(theme.grid.hex)}", ".places{fill:\(places.hex)}",
      ".file{fill:\(theme.ink.hex)}", ".name{fill:\(theme.quietInk.hex)}",
    ].joined()
  }
}

/// Where the cells of an overview lie: nine columns, a heading above the cells of each file.
struct OverviewLayout {
  static let width = 1000.0
  static let margin = 24.0
  static let nameSize = 11.5
  static let gap = 12.0
  private static let columns = 9
  private static let picture = 68.0
  private static let caption = 28.0
  private static let heading = 44.0

  let height: Double
  /// The line of each file's heading.
  let headings: [Double]

  init(cells: [Int]) {
    var line = 0.0
    var headings: [Double] = []
    for count in cells {
      headings.append(line + Self.heading - 12)
      let rows = (count + Self.columns - 1) / Self.columns
      line += Self.heading + Double(rows) * (Self.picture + Self.caption)
    }
    self.headings = headings
    height = line + Self.margin - 8
  }

  /// The box of the picture of a cell of a file; its name is below.
  func box(of cell: Int, in chapter: Int) -> PageBox {
    let pitch = (Self.width - 2 * Self.margin + Self.gap) / Double(Self.columns)
    return PageBox(
      x: Self.margin + Double(cell % Self.columns) * pitch,
      y: headings[chapter] + 12 + Double(cell / Self.columns) * (Self.picture + Self.caption),
      width: pitch - Self.gap, height: Self.picture)
  }
}
