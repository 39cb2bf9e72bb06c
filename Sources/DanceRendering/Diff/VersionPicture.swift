public import DancePlanning
import DanceScore

/// Two versions of a routine on one page: every set that differs, the older version as hollow ghosts, each joined to where
/// the dancer stands now; who stands as before is faint.
public enum VersionPicture {
  /// So many sets are drawn.
  static let mostPanels = 60

  /// The page as a whole SVG file in UTF-8.
  ///
  /// - Parameters:
  ///   - changes: what differs.
  ///   - old: what to call the older version, such as its file.
  ///   - new: what to call the newer one.
  /// - Complexity: O(sets that differ · dancers).
  public static func page(of changes: VersionChanges, from old: String, to new: String, theme: Theme = .light)
    -> [UInt8]
  {
    let cast = VersionCast(of: changes, theme: theme)
    let sets = Array(changes.sets.sets.prefix(mostPanels))
    let moments = sets.compactMap { $0.new?.middle }
    let leastScale = Detail.leastScale(of: changes.new, moments: moments)
    let header = DiffHeader(of: changes, cast, names: (old, new), margin: 48, right: 1152)
    let layout = DiffLayout(
      stage: changes.new.routine.stage, panels: sets.count, leastScale: leastScale, top: header.height)
    let detail = Detail(performance: changes.new, scale: layout.stage.projection.scale, moments: moments)
    var writer = SVGWriter(capacity: 1 << 16)
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height))
    writer.element("title", text: header.title)
    writer.element("desc", text: header.facts)
    writer.raw("\n")
    writer.raw(
      StyleSheet.bytes(
        theme: theme, colours: cast.marks.colours.colours,
        rules: cast.marks.styleRules(radius: detail.radius) + rules(theme)))
    writer.raw(cast.marks.definitions(radius: detail.radius))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    header.draw(to: &writer)
    draw(
      sets, of: changes, layout, DiffPanel(changes: changes, cast: cast, view: layout.stage, detail: detail), &writer)
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private static func draw(
    _ sets: [SetChange], of changes: VersionChanges, _ layout: DiffLayout, _ panel: DiffPanel,
    _ writer: inout SVGWriter
  ) {
    guard !sets.isEmpty else {
      let words =
        changes.isEmpty
        ? "Nothing differs." : "Everybody stands where they stood; what differs is when, or what all share."
      return writer.label("cell", at: layout.corner(of: 0).offset(0, -30), words)
    }
    writer.raw("<defs><g id=\"stage\">\n")
    StageDrawing(view: layout.stage).draw(identifier: "floor", to: &writer)
    // What leaves the floor must not run into the next picture.
    writer.raw("</g>\n<clipPath id=\"cell\">")
    writer.rectangle("clip", layout.reach)
    writer.raw("</clipPath></defs>\n")
    for (index, set) in sets.enumerated() {
      let corner = layout.corner(of: index)
      DiffCaption(of: set, in: changes).draw(at: corner, width: layout.panelWidth, to: &writer)
      writer.raw("<g transform=\"translate(")
      writer.number(corner.x)
      writer.raw(" ")
      writer.number(corner.y)
      writer.raw(")\"><use xlink:href=\"#stage\"/>\n<g clip-path=\"url(#cell)\">\n")
      panel.draw(set, to: &writer)
      writer.raw("</g></g>\n")
    }
    let left = changes.sets.sets.count - sets.count
    if left > 0 {
      writer.label(
        "when", at: PagePoint(layout.margin, layout.height - 8), "\(left) more sets differ and are not drawn")
    }
  }

  private static func rules(_ theme: Theme) -> String {
    """
    .same{opacity:.28}
    .was .ini{fill:currentColor}
    .join{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
    .before{fill:none;stroke:currentColor;stroke-width:1.6;stroke-dasharray:4 4;opacity:.7}
    .signs{color:\(theme.ink.hex)}
    .chip{font-size:14px;font-weight:600}
    .who,.lost{font-size:\(Int(DiffPanel.nameSize))px;font-weight:600;text-anchor:middle;paint-order:stroke;\
    stroke:\(theme.floor.hex);stroke-width:3.5px;stroke-linejoin:round}
    .lost{fill:\(theme.quietInk.hex)}

    """
  }
}
