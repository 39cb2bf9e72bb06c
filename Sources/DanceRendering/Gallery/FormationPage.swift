/// All formations of a library as one page for a browser: each drawn, with its name, what can be given to it and what is
/// written of it, file by file, to scroll, search and print.
///
/// The page works without its script, which only searches; it is well-formed XML and asks nothing of any other file.
public struct FormationPage: Sendable {
  private let chapters: [GalleryChapter]
  private let themes: ScreenThemes

  private static let picture = PageBox(x: 0, y: 0, width: 260, height: 168)

  /// Makes the page of some files, in the order given.
  public init(_ chapters: [GalleryChapter], themes: ScreenThemes = .house) {
    self.chapters = chapters
    self.themes = themes
  }

  /// The page, in UTF-8.
  public var bytes: [UInt8] {
    var page = SVGWriter(capacity: 1 << 18)
    page.raw("<!DOCTYPE html>\n<html lang=\"en\" class=\"kalgunmu\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.element("title", text: "Formations")
    page.raw("\n<style>\n")
    // Families come from outside: no markup may slip in with them.
    page.raw(Array(rootRules.split(separator: "<").joined().utf8))
    page.raw(PackageResources.Gallery_css)
    page.raw(Array((FormationPicture.styleRules + "\n").utf8))
    page.raw("</style>\n</head>\n<body>\n")
    drawHead(to: &page)
    page.within("main") { page in
      for (index, chapter) in chapters.enumerated() { draw(chapter, number: index + 1, to: &page) }
    }
    page.raw("<script>\n")
    page.raw(PackageResources.Gallery_js)
    page.raw("</script>\n</body>\n</html>\n")
    return page.bytes
  }

  private var rootRules: String {
    ":root{--families:\(themes.first.families)}\n"
      + themes.styleRules { theme in
        ":root{color-scheme:\(theme == themes.dark ? "dark" : "light");\(ThemeVariables.text(of: theme))}"
      }
  }

  private func drawHead(to page: inout SVGWriter) {
    page.within("header") { page in
      page.element("h1", text: "Formations")
      page.raw("<p class=\"find\" id=\"find\" hidden=\"hidden\"><input type=\"search\" id=\"words\" ")
      page.raw("aria-label=\"Find formations\" placeholder=\"Find formations\" ")
      page.raw("autocomplete=\"off\" spellcheck=\"false\"/><span id=\"found\" role=\"status\"></span></p>\n")
      guard chapters.count > 1 else { return }
      page.raw("<nav aria-label=\"Files\">")
      for (number, chapter) in chapters.enumerated() {
        page.raw("<a href=\"#file-")
        page.whole(number + 1)
        page.raw("\">")
        page.text(chapter.name)
        page.raw("</a>\n")
      }
      page.end("nav")
    }
  }

  private func draw(_ chapter: GalleryChapter, number: Int, to page: inout SVGWriter) {
    page.within("section", "chapter", id: "file-\(number)") { page in
      page.element("h2", text: chapter.name)
      page.within("p", "use") { page in
        if let use = chapter.use { page.element("code", text: use) } else { page.text(Self.ofARoutine) }
      }
      if !chapter.introduction.isEmpty { page.within("p", "lead") { Self.write(chapter.introduction, to: &$0) } }
      page.within("div", "cards") { page in
        for entry in chapter.entries { draw(entry, of: number, to: &page) }
      }
    }
  }

  private static let ofARoutine =
    "These formations belong to the routine. To use them in others too, move them into a file of formations."

  private func draw(_ entry: GalleryEntry, of chapter: Int, to page: inout SVGWriter) {
    page.within("figure", "card", id: "file-\(chapter)-\(entry.title)") { page in
      let (width, height) = (Int(Self.picture.width), Int(Self.picture.height))
      page.raw(Array("<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\"><title>".utf8))
      page.text("\(entry.title): \(entry.amount)")
      page.raw("</title>\n")
      FormationPicture(formation: entry.formation, box: Self.picture).draw(to: &page)
      page.end("svg")
      page.within("figcaption") { page in
        page.element("h3", text: entry.title)
        page.element("span", "amount", text: entry.amount)
        if !entry.parameters.isEmpty { page.element("code", "given", text: entry.parameters) }
        if !entry.documentation.isEmpty { page.within("p") { Self.write(entry.documentation, to: &$0) } }
        if !entry.labels.isEmpty {
          page.element("p", "labels", text: "places: " + entry.labels.joined(separator: ", "))
        }
      }
    }
  }

  /// Prose, in which what stands between backticks is code.
  private static func write(_ text: String, to page: inout SVGWriter) {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      // A last backtick without a partner is one.
      if index % 2 == 1, index < parts.count - 1 {
        page.element("code", text: String(part))
      } else {
        page.text(index % 2 == 1 ? "`" + part : String(part))
      }
    }
  }
}
