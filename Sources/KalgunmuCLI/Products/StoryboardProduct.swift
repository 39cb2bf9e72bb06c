import Kalgunmu

/// `storyboard.svg`, all formations on one page for the screen, and pages of paper: `storyboard/1.svg` …, and
/// `storyboard.html` to print them from.
enum StoryboardProduct: Product {
  static let name = "storyboard"
  static let summary =
    "the formations in order: storyboard.svg for the screen, storyboard.html and storyboard/1.svg … for paper"
  static let options = [
    Option("--page", .value("PAPER"), "the paper of the storyboard: a4 (unless said) or letter")
  ]

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    let paper = try paper(request.arguments)
    let storyboard = request.choreography.storyboard(request.style)
    let output = request.output
    try output.stage(storyboard.overview, as: "storyboard.svg")
    let pages = storyboard.pages(on: paper)
    var names = ["storyboard.svg"]
    for (index, page) in pages.enumerated() {
      names.append("storyboard/\(index + 1).svg")
      try output.stage(page, as: names[index + 1])
    }
    try output.stage(storyboard.document(on: paper), as: "storyboard.html")
    return RenderedFiles(names: names + ["storyboard.html"], folders: ["storyboard"], words: "the storyboard")
  }

  private static func paper(_ arguments: Arguments) throws(Arguments.Mistake) -> Paper {
    guard let text = arguments.value("--page") else { return .a4 }
    guard let paper = Paper(rawValue: text.lowercased()) else {
      throw Arguments.Mistake(message: "expected `a4` or `letter` behind `--page`, found `\(text)`", hint: nil)
    }
    return paper
  }
}
