import DanceSource

/// What a page says of a file that can't be understood.
struct MistakenPart {
  let file: String
  let diagnostics: [Diagnostic]
  let sources: SourceMap
  let id: String

  private static let shownAtMost = 100

  func draw(to page: inout SVGWriter) {
    page.within("article", "part", id: id) { page in
      page.within("header", "head") { page in
        page.within("p", "eyebrow") { page in
          page.text("Kalgunmu check of ")
          page.element("code", text: file)
        }
        page.element("h1", text: "This file can’t be understood")
      }
      page.within("ol", "mistakes") { page in
        for diagnostic in diagnostics.inReadingOrder().prefix(Self.shownAtMost) { draw(diagnostic, to: &page) }
      }
      if diagnostics.count > Self.shownAtMost {
        page.element("p", "more", text: "and \(diagnostics.count - Self.shownAtMost) more")
      }
    }
  }

  private func draw(_ diagnostic: Diagnostic, to page: inout SVGWriter) {
    let line = StatementLine(diagnostic.location, in: sources)
    page.within("li") { page in
      page.element("p", text: "\(diagnostic.severity.rawValue): \(diagnostic.message)")
      for hint in diagnostic.hints { page.element("p", "hint", text: hint) }
      line.draw(to: &page)
    }
  }
}
