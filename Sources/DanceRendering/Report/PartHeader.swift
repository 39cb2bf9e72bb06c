import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// The head of a part: title, verdict, what was proved, and the numbers that sum it up.
struct PartHeader {
  let part: ReportPart

  private var verdict: Verdict {
    if part.report.count(of: .error) > 0 { return .errors }
    return part.report.count(of: .warning) > 0 ? .warnings : .clean
  }

  func draw(to page: inout SVGWriter) {
    page.within("header", "head") { page in
      page.within("p", "eyebrow") { page in
        page.text("Kalgunmu check of ")
        page.element("code", text: part.file)
      }
      page.element("h1", text: part.routine.title)
      if let author = part.routine.author { page.element("p", "by", text: "by " + author) }
      drawVerdict(to: &page)
      drawTiles(to: &page)
    }
  }

  private func drawVerdict(to page: inout SVGWriter) {
    verdict.draw(to: &page) { page in
      page.element("p", "found", text: found)
      page.element("p", "proof", text: proof)
      for words in part.report.setAsideInWords { page.element("p", "aside", text: words + ".") }
    }
  }

  /// "3 errors and 2 warnings."
  private var found: String {
    let numbers = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = part.report.count(of: severity)
      return count == 0 ? nil : Numerals.counted(count, severity.rawValue)
    }
    guard !numbers.isEmpty else {
      return part.report.setAsideInWords.isEmpty ? "No findings." : "No other findings."
    }
    return numbers.joined(separator: numbers.count == 2 ? " and " : ", ") + "."
  }

  /// What was proved: who comes nearest, when and where.
  private var proof: String {
    guard let closest = part.report.closest else { return "No two dancers are ever on stage together." }
    let names = closest.dancers.map { part.routine.cast[$0].name }.joined(separator: " and ")
    let positions = closest.dancers.map { part.performance.position(of: $0, at: closest.moment.count) }
    let place =
      positions.count == 2
      ? ", "
        + PlaceWords(stage: part.routine.stage, step: part.routine.step)
        .text(positions[0].moved(0.5, towards: positions[1]))
      : ""
    let section = part.routine.section(atCount: closest.moment.count).map { " of “\($0.name)”" } ?? ""
    return "Every pair was looked at in every instant. Nobody ever comes nearer to anybody than \(names) do at "
      + "\(closest.moment.label)\(section) (\(part.seconds(closest.moment.count))): "
      + "\(FixedDecimal.text(closest.distance, 4)) m between their middles\(place)."
  }

  private func drawTiles(to page: inout SVGWriter) {
    let routine = part.routine
    let phrases = FixedDecimal.shortText(routine.counts / Double(max(routine.meter, 1)), atMost: 1)
    page.within("dl", "tiles") { page in
      tile("dancers", Numerals.grouped(routine.cast.count), "", to: &page)
      tile(
        routine.meter == 8 ? "eights" : "phrases of \(routine.meter)", phrases,
        FixedDecimal.shortText(routine.counts, atMost: 2) + " counts", to: &page)
      tile("duration", TimeAxis.time(routine.seconds), FixedDecimal.text(routine.seconds, 1) + " s", to: &page)
      tile(
        "closest pair", part.report.closest.map { FixedDecimal.text($0.distance, 2) + " m" } ?? "–",
        "clearance \(FixedDecimal.text(routine.limits.clearance, 2)) m", to: &page)
      tile(
        "greatest speed",
        FixedDecimal.text(part.measures.speeds.greatest?.peak.metresPerSecond ?? 0, 2) + " m/s",
        "limit \(FixedDecimal.text(routine.limits.speed, 2)) m/s", to: &page)
      if let margins = part.measures.margins {
        tile(
          "timing margin", margins.least.map { "\(TimingMargins.milliseconds($0)) ms" } ?? "over 1 s",
          margins.least.map { $0.seconds > 0 ? "late or early, before a touch" : "bodies touch on time" }
            ?? "nobody touches anybody", to: &page)
      }
    }
  }

  private func tile(_ name: String, _ value: String, _ note: String, to page: inout SVGWriter) {
    Tile(name: name, value: value, note: note).draw(to: &page)
  }
}
