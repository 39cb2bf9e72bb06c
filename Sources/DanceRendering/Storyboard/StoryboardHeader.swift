import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// A routine in one line, and what the checks say of it.
struct StoryboardHeader {
  /// How large the type is.
  enum Size: Sendable {
    case screen, paper
  }

  let routine: Routine
  let report: CheckReport
  let size: Size

  init(performance: Performance, report: CheckReport, size: Size = .screen) {
    routine = performance.routine
    self.report = report
    self.size = size
  }

  /// Rules of style that differ from those of frames.
  var styleRules: String { size == .screen ? "" : ".title{font-size:24px}.sub{font-size:13px}.key{font-size:13px}" }

  /// The title and the lines below it.
  func draw(_ layout: StoryboardLayout, to writer: inout SVGWriter) {
    let limit = layout.width - 2 * layout.margin
    writer.label(
      "title", at: PagePoint(layout.margin, isPaper ? 60 : 64),
      TextMetrics.fitted(routine.title, size: isPaper ? 24 : 32, weight: .bold, limit: limit))
    let style = report.count(of: .error) > 0 ? "bad" : "good"
    let markup = XMLText.escaped(facts + " · ") + Array("<tspan class=\"\(style)\">\(verdict)</tspan>".utf8)
    writer.label("sub", at: PagePoint(layout.margin, isPaper ? 81 : 94), escaped: markup)
  }

  private var isPaper: Bool { size == .paper }

  /// `9 dancers · 14 eights · 126 bpm · 0:53 · closest 0.91 m`.
  var facts: String {
    let phrases = routine.counts / Double(max(routine.meter, 1))
    let phrase = routine.meter == 8 ? "eights" : "phrases of \(routine.meter)"
    var facts = [
      routine.cast.count == 1 ? "1 dancer" : Numerals.grouped(routine.cast.count) + " dancers",
      FixedDecimal.shortText(phrases, atMost: 1) + " " + phrase,
      FixedDecimal.shortText(routine.clock.tempo(atCount: 0) * 60, atMost: 1) + " bpm", Self.minutes(routine.seconds),
    ]
    if let closest = report.closest { facts.append("closest " + FixedDecimal.text(closest.distance, 2) + " m") }
    return facts.joined(separator: " · ")
  }

  /// `no contacts`, `contacts allowed`, or `3 errors, 2 warnings`.
  var verdict: String {
    let errors = report.count(of: .error)
    let warnings = report.count(of: .warning)
    let haveTouched = report.findings.contains { $0.rule == .collision || $0.rule == .crowding }
    if errors + warnings == 0 { return haveTouched ? "contacts allowed" : "no contacts" }
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" + ($0.0 == 1 ? "" : "s") }.joined(separator: ", ")
  }

  /// The page in words.
  func description(formations: Int) -> String { "\(facts) · \(verdict). \(formations) formations in order." }

  /// `0:53`.
  static func minutes(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "?" }
    let whole = Int(seconds.rounded())
    return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + String(whole % 60)
  }
}
