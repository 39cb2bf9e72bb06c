public import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// Reports as one page for a browser: everything in one file, which asks nothing of any other.
///
/// A part for each checked file: the verdict and what was proved, findings over time, the closest distance and the speeds,
/// every finding with a picture of its moment, and what was measured of each dancer. The page works without scripts, in
/// light and dark, on a telephone and on paper. It is well-formed XML, and the same routine gives the same bytes. Its
/// length is bounded whatever the cast: what is left out is counted on the page.
///
///     let page = HTMLReport(of: [.checked(file: "razor.routine", report, performance)]).bytes
public struct HTMLReport: Sendable {
  /// The page, in UTF-8.
  public let bytes: [UInt8]

  /// At most so many pictures are on a page, shared by its files.
  private static let mostPictures = 60

  /// The page of some checks.
  ///
  /// - Parameter themes: its colours.
  /// - Complexity: O(findings), and that of ``ClosestCurve`` and ``Measures``.
  public init(of outcomes: [CheckOutcome], themes: ScreenThemes = .house) {
    var page = SVGWriter(capacity: 1 << 16)
    let parts = outcomes.enumerated().map { index, outcome -> (outcome: CheckOutcome, part: ReportPart?) in
      guard case .checked(let file, let report, let performance) = outcome else { return (outcome, nil) }
      let prefix = outcomes.count == 1 ? "" : "file-\(index + 1)-"
      return (
        outcome,
        ReportPart(
          prefix: prefix, file: file, report: report, performance: performance,
          pictures: Self.mostPictures / max(outcomes.count, 1), theme: themes.light)
      )
    }
    let style = ReportStyle.bytes(themes, parts: parts.compactMap(\.part))
    page.document(title: Self.title(of: parts.map(\.part)), style: style) { page in
      if parts.count > 1 { ContentsList(parts: parts).draw(to: &page) }
      page.within("main") { page in
        for (index, entry) in parts.enumerated() {
          if let part = entry.part {
            Self.draw(part, to: &page)
          } else if case .mistaken(let file, let diagnostics, let sources) = entry.outcome {
            MistakenPart(file: file, diagnostics: diagnostics, sources: sources, id: "file-\(index + 1)-part")
              .draw(to: &page)
          }
        }
      }
    }
    bytes = page.bytes
  }

  private static func title(of parts: [ReportPart?]) -> String {
    guard parts.count == 1 else { return "Kalgunmu check of \(parts.count) files" }
    return "\(parts[0]?.routine.title ?? "A file with mistakes") – Kalgunmu check"
  }

  private static func draw(_ part: ReportPart, to page: inout SVGWriter) {
    page.within("article", "part", id: part.prefix + "part") { page in
      PartHeader(part: part).draw(to: &page)
      section("Over time", of: part, "time", to: &page) { OverTime(part: part).draw(to: &$0) }
      if !part.report.findings.isEmpty {
        section("Findings", of: part, "findings", to: &page) { FindingCards(part: part).draw(to: &$0) }
      }
      if !part.measures.orders.formations.isEmpty {
        section("Formations", of: part, "formations", to: &page) { FormationCards(part: part).draw(to: &$0) }
      }
      if let sight = part.measures.sight {
        section("Seen from the audience", of: part, "sight", to: &page) { page in
          SightStrips(part: part, sight: sight).draw(to: &page)
        }
      }
      section("Dancers", of: part, "dancers", to: &page) { DancerTable(part: part).draw(to: &$0) }
    }
  }

  private static func section(
    _ title: String, of part: ReportPart, _ name: String, to page: inout SVGWriter, _ body: (inout SVGWriter) -> Void
  ) {
    page.panel(title, id: part.prefix + name, body)
  }
}
