/// How a routine fares as a whole, as a sign beside a few words.
enum Verdict: String {
  case clean, warnings, errors

  /// Draws the sign, and the words that `body` writes beside it.
  func draw(to page: inout SVGWriter, _ body: (inout SVGWriter) -> Void) {
    page.raw("<div class=\"verdict ")
    page.text(rawValue)
    page.raw("\">\n")
    page.raw("<svg class=\"sign\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11\"/>")
    switch self {
    case .clean: page.raw("<path d=\"M7 12.5l3.4 3.4L17 8.6\"/>")
    case .warnings: page.raw("<path d=\"M12 6.5v7M12 17v.01\"/>")
    case .errors: page.raw("<path d=\"M8 8l8 8M16 8l-8 8\"/>")
    }
    page.raw("</svg>\n")
    page.within("div", "", body)
    page.end("div")
  }
}
