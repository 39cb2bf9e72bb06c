public import DanceSimulation

/// What takes say of a routine, as one page for a browser: everything in one file, which asks nothing of any other.
///
/// How often it runs clean, where it goes wrong and by whom, how sharp the group is, and what would help. The page works
/// without scripts, in light and dark, on a telephone and on paper. It is well-formed XML, and the same counts give the
/// same bytes, wherever their takes were walked. Its length is bounded whatever the cast: what is left out is counted.
///
///     let page = SimulationPage(report: SimulationReport(counts), advice: nil).bytes
public struct SimulationPage: Sendable {
  /// The page, in UTF-8.
  public let bytes: [UInt8]

  /// The page of some takes.
  ///
  /// - Parameters:
  ///   - report: what they came to.
  ///   - advice: what would help, if that was tried.
  ///   - themes: its colours.
  /// - Complexity: O(moments + transitions + pairs).
  public init(report: SimulationReport, advice: SimulationAdvice?, themes: ScreenThemes = .house) {
    var page = SVGWriter(capacity: 1 << 16)
    let style = ReportStyle.bytes(themes, parts: [], adding: PackageResources.Simulation_css)
    page.document(title: "\(report.counts.title) – Kalgunmu simulation", style: style) { page in
      page.within("main") { page in
        page.within("article", "part") { page in Self.draw(report, advice, to: &page) }
      }
    }
    bytes = page.bytes
  }

  private static func draw(_ report: SimulationReport, _ advice: SimulationAdvice?, to page: inout SVGWriter) {
    SimulationHeader(report: report).draw(to: &page)
    if report.counts.takes > 0 {
      page.panel("Over time", id: "time") { SimulationCharts(report: report).draw(to: &$0) }
      page.panel("Where it goes wrong", id: "transitions") { RiskyTransitions(report: report).draw(to: &$0) }
      if report.riskyPairs.contains(where: { report.counts.pairs[$0].touches > 0 }) {
        page.panel("Who touches whom, and why", id: "pairs") { RiskyPairs(report: report).draw(to: &$0) }
      }
      if let advice { page.panel("What would help", id: "advice") { AdviceTable(advice: advice).draw(to: &$0) } }
    }
    page.panel("How far people are from the plan", id: "errors") { ErrorTable(counts: report.counts).draw(to: &$0) }
    page.panel("How to read this page", id: "reading") { SimulationGuide(report: report).draw(to: &$0) }
  }
}
