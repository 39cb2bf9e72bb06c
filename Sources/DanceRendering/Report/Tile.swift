/// One of the numbers that sum a page up.
struct Tile {
  var name: String
  var value: String
  /// What it stands beside; empty for nothing.
  var note: String

  func draw(to page: inout SVGWriter) {
    page.within("div") { page in
      page.element("dt", text: name)
      page.element("dd", text: value)
      if !note.isEmpty { page.element("dd", "note", text: note) }
    }
  }
}
