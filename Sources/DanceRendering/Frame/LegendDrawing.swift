/// What the colours of a large cast mean.
enum LegendDrawing {
  /// One row of coloured discs with the groups' names, as many as fit; the last says how many more there are.
  static func draw(_ colours: CastColours, layout: FrameLayout, to writer: inout SVGWriter) {
    let limit = layout.width - layout.margin
    var entries: [(entry: CastColours.Entry, x: Double)] = []
    var x = layout.margin
    for entry in colours.legend {
      let width = TextMetrics.width(entry.name, size: 15) + 40
      guard x + width <= limit - 90 else { break }
      entries.append((entry, x))
      x += width
    }
    for (entry, x) in entries {
      writer.raw("<circle class=\"many c")
      writer.whole(entry.colour)
      writer.raw("\"")
      writer.attribute("cx", x + 6)
      writer.attribute("cy", layout.legendLine - 5)
      writer.raw(" r=\"6\"/>")
      writer.label("legend", at: PagePoint(x + 18, layout.legendLine), entry.name)
    }
    let rest = colours.legend.count - entries.count
    if rest > 0 { writer.label("small", at: PagePoint(x, layout.legendLine), "+\(rest) more") }
  }
}
