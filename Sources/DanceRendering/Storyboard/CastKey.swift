/// Who is who on a page without names beside the dancers: initials with names, or groups with their colours.
struct CastKey: Sendable {
  private struct Entry: Sendable {
    var colour: Int
    var dancer: Int?
    var name: String
    var spot: PagePoint
  }

  /// How much of the page the key takes, in pixels.
  let height: Double
  private let cast: CastMarks
  private let entries: [Entry]

  private static let radius = 10.0
  private static let rowHeight = 28.0
  private static let nameSize = 14.0
  /// Between a disc and its name, and between a name and the next disc.
  private static let gaps = (7.0, 22.0)
  /// What does not fit into so many rows is left out.
  private static let mostRows = 4

  /// The key of a cast in rows between the margins of a page, the first centred on `line`.
  ///
  /// It is empty where it would say nothing: where initials are the whole names, and in crowds without groups.
  init(_ cast: CastMarks, hasInitials: Bool, line: Double, from left: Double, to right: Double) {
    let wishes: [(colour: Int, dancer: Int?, name: String)] =
      if !hasInitials {
        cast.colours.legend.map { ($0.colour, nil, $0.name) }
      } else if cast.initialsSayNames {
        []
      } else {
        cast.names.enumerated().map { (cast.colours.indices[$0.offset], $0.offset, $0.element) }
      }
    var entries: [Entry] = []
    var (x, row) = (left, 0)
    for wish in wishes {
      let width = 2 * Self.radius + Self.gaps.0 + TextMetrics.width(wish.name, size: Self.nameSize)
      if x > left, x + width > right { (x, row) = (left, row + 1) }
      guard row < Self.mostRows else { break }
      let spot = PagePoint(x + Self.radius, line + Double(row) * Self.rowHeight)
      entries.append(Entry(colour: wish.colour, dancer: wish.dancer, name: wish.name, spot: spot))
      x += width + Self.gaps.1
    }
    self.cast = cast
    self.entries = entries
    height = entries.last.map { $0.spot.y - line + Self.rowHeight } ?? 0
  }

  /// Draws the key on a page whose dancers have a radius of `usual` pixels.
  func draw(usual: Double, to writer: inout SVGWriter) {
    for entry in entries {
      writer.raw("<circle class=\"many c")
      writer.whole(entry.colour)
      writer.raw("\"")
      writer.attribute("cx", entry.spot.x)
      writer.attribute("cy", entry.spot.y)
      writer.attribute("r", entry.dancer == nil ? Self.radius * 0.6 : Self.radius)
      writer.raw("/>")
      if let dancer = entry.dancer {
        cast.drawInitials(of: dancer, at: entry.spot, radius: Self.radius, usual: usual, to: &writer)
      }
      writer.label("key", at: entry.spot.offset(Self.radius + Self.gaps.0, Self.nameSize * 0.35), entry.name)
    }
  }
}
