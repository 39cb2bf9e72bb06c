extension TimeAxis {
  /// Faint lines at the beginnings of sections, behind what is drawn over the line of time.
  func drawGrid(to page: inout SVGWriter) {
    for section in sections where section.start > 0 {
      page.begin("line", "cut")
      page.attribute("x1", share: self(section.start))
      page.attribute("x2", share: self(section.start))
      page.raw(" y1=\"0\" y2=\"100%\"/>")
    }
  }
}
