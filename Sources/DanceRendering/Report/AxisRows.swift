/// Rows over the line of time: sections above, charts, eights and seconds below. All rows share one axis, so that what lies
/// above each other happens at once.
struct AxisRows {
  let axis: TimeAxis
  /// What a routine without sections is called.
  let title: String

  /// A row: a name in the margin, and what is drawn over the line of time.
  func drawRow(
    _ name: String, _ style: StaticString = "row", to page: inout SVGWriter, _ body: (inout SVGWriter) -> Void
  ) {
    page.within("div", style) { page in
      page.element("div", "gutter", text: name)
      page.within("div", "plot", body)
    }
  }

  /// Eights and seconds below everything.
  func drawAxis(to page: inout SVGWriter) {
    drawRow(axis.meter == 8 ? "eights" : "phrases", "row ticks", to: &page) { page in
      draw(axis.phrases, to: &page)
    }
    drawRow("time", "row ticks", to: &page) { draw(axis.seconds, to: &$0) }
  }

  private func draw(_ ticks: [TimeAxis.Tick], to page: inout SVGWriter) {
    for tick in ticks {
      page.begin("span", tick.isMinor ? "minor" : "major")
      page.raw(" style=\"left:")
      page.number(tick.share * 100)
      page.raw("%\">")
      page.text(tick.text)
      page.end("span")
    }
  }

  /// The sections as bars with names; a routine without sections is one bar.
  func drawSections(to page: inout SVGWriter) {
    let sections = axis.sections
    drawRow(sections.isEmpty ? "routine" : "sections", "row sections", to: &page) { page in
      if sections.isEmpty { drawBar(title, from: 0, to: 1, to: &page) }
      for section in sections {
        drawBar(section.name, from: axis(section.start), to: axis(section.end), to: &page)
      }
    }
  }

  private func drawBar(_ name: String, from start: Double, to end: Double, to page: inout SVGWriter) {
    page.raw("<div class=\"bar\" style=\"left:")
    page.number(start * 100)
    page.raw("%;width:")
    page.number(max(end - start, 0) * 100)
    page.raw("%\"")
    page.attribute("title", name)
    page.raw(">")
    page.element("span", text: name)
    page.end("div")
  }

  /// A chart: the numbers at the side belong to the row's margin; the picture has a title for those who listen to it.
  func draw(_ chart: ChartRow, id: String, name: String, title: String, description: String, to page: inout SVGWriter) {
    page.within("div", "row chart") { page in
      page.within("div", "gutter") { page in
        page.element("span", "name", text: name)
        chart.drawScale(to: &page)
      }
      page.within("div", "plot") { page in
        page.raw("<svg role=\"group\"")
        page.attribute("height", chart.height)
        page.attribute("aria-labelledby", id + "-title " + id + "-words")
        page.raw("><title")
        page.attribute("id", id + "-title")
        page.raw(">")
        page.text(title)
        page.raw("</title><desc")
        page.attribute("id", id + "-words")
        page.raw(">")
        page.text(description)
        page.raw("</desc>\n")
        chart.draw(to: &page) { axis.drawGrid(to: &$0) }
        page.end("svg")
      }
    }
  }
}
