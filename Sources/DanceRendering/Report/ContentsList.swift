import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// The files of a page that has several, each with its verdict.
struct ContentsList {
  let parts: [(outcome: CheckOutcome, part: ReportPart?)]

  func draw(to page: inout SVGWriter) {
    page.within("nav", "contents") { page in
      page.element("h2", text: "Kalgunmu check of \(parts.count) files")
      page.within("ol") { page in
        for (index, entry) in parts.enumerated() {
          page.within("li") { page in
            page.begin("a")
            page.attribute("href", "#file-\(index + 1)-part")
            page.raw(">")
            page.text(name(of: entry.outcome))
            page.end("a")
            page.element("span", "number", text: verdict(of: entry.outcome))
          }
        }
      }
    }
  }

  private func name(of outcome: CheckOutcome) -> String {
    switch outcome {
    case .checked(let file, _, let performance): "\(performance.routine.title) (\(file))"
    case .mistaken(let file, _, _): file
    }
  }

  private func verdict(of outcome: CheckOutcome) -> String {
    guard case .checked(_, let report, _) = outcome else { return "can’t be understood" }
    let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = report.count(of: severity)
      return count == 0 ? nil : Numerals.counted(count, severity.rawValue)
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}
