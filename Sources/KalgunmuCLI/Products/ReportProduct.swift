import Kalgunmu

/// `report.html`: what the checks found, as `check --html` writes it.
enum ReportProduct: Product {
  static let name = "report"
  static let summary = "what the checks found, as a page: report.html"
  static let options: [Option] = []

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    let page = request.choreography.htmlReport(file: request.path, themes: request.screen)
    try request.output.stage(page.bytes, as: "report.html")
    return RenderedFiles(names: ["report.html"], words: "the report")
  }
}
