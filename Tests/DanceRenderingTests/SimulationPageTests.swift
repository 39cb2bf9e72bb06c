import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering
@testable import DanceSimulation

/// The page of takes: whole, closed against names, the same every time, and of bounded length.
@Suite struct SimulationPageTests {
  /// Some who cross each other's ways, so near that errors make them touch.
  private static func crossing() throws -> Performance {
    let text = """
      routine "Crossing"
      cast ara, bora
      start line(spacing: 4m)
      section "Verse" { hold 4; swap ara, bora over 8; hold 4 }
      """
    let resolution = Resolver.resolve(SourceFile(name: "cross.routine", text: text))
    return Performance(of: try #require(resolution.routine), effort: .none)
  }

  private static func counts(
    _ performance: Performance, _ preset: ErrorPreset = .beginners, takes: Range<UInt64> = 0..<200
  ) -> SimulationCounts {
    SimulationCounts(
      of: performance, file: "cross<&>.routine",
      errors: CastErrors(preset: preset).errors(dancerCount: performance.dancerCount), seed: 7, takes: takes)
  }

  /// The page as text; it is well-formed, and the same twice.
  private static func page(_ counts: SimulationCounts, _ advice: SimulationAdvice? = nil) -> String {
    let page = SimulationPage(report: SimulationReport(counts), advice: advice).bytes
    // The document behind its type is XML.
    #expect(XMLChecker.check(Array(page.drop { $0 != UInt8(ascii: "\n") })).complaint == nil)
    #expect(SimulationPage(report: SimulationReport(counts), advice: advice).bytes == page)
    return String(decoding: page, as: UTF8.self)
  }

  private static func words(_ page: String) -> String {
    page.replacing(#/<style>[^<]*</style>/#, with: "").replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
  }

  @Test func `the page says how often it runs clean, who is to blame and what would help`() throws {
    let performance = try Self.crossing()
    let counts = Self.counts(performance)
    let report = SimulationReport(counts)
    let advice = SimulationAdvice(
      for: performance, errors: CastErrors(preset: .beginners).errors(dancerCount: 2), report: report, takes: 200)
    let page = Self.page(counts, advice)
    let words = Self.words(page)
    #expect(page.contains("<html lang=\"en\" class=\"kalgunmu\">") && !page.contains("<script"))
    #expect(counts.clean < counts.takes)
    #expect(words.contains("Nobody touches anybody in \(ChanceWords.percent(report.clean)) of all takes."))
    #expect(words.contains("ara and bora") && words.contains("cross<&>.routine".replacing("<", with: "&lt;").prefix(5)))
    #expect(words.contains("What would help") == true && words.contains("80 ms") && words.contains("15 cm"))
    #expect(try words.contains(PairWords(#require(counts.pairs.first), ["ara", "bora"]).whose))
  }

  @Test func `the page of a small simulation stays as it is`() throws {
    let page = try SimulationPage(report: SimulationReport(Self.counts(Self.crossing())), advice: nil).bytes
    let body = String(decoding: page, as: UTF8.self).split(separator: "</head>\n").last.map { Array($0.utf8) } ?? []
    #expect(GoldenFile.complaint(about: body, name: "crossing-simulation.html") == nil)
  }

  @Test func `names and titles are only ever text`() throws {
    var counts = try Self.counts(Self.crossing())
    counts.dancers = ["<b>ara</b>", "bora\" & \u{1}"]
    counts.title = "<i>"
    for index in counts.transitions.indices { counts.transitions[index].name = "a <u> & b" }
    let page = Self.page(counts)
    #expect(!page.contains("<b>ara") && !page.contains("<i>") && !page.contains("<u>"))
  }

  @Test func `without takes nothing is said, and a machine never errs`() throws {
    let none = try Self.page(Self.counts(Self.crossing(), takes: 0..<0))
    #expect(Self.words(none).contains("No takes: nothing can be said."))
    let machine = try Self.words(Self.page(Self.counts(Self.crossing(), .machine, takes: 0..<20)))
    #expect(machine.contains("Nobody errs: every take is the plan.") && machine.contains("in 100.0 % of all takes"))
    #expect(machine.contains("nobody is ever too near to anybody"))
  }

  @Test func `the length is bounded, whatever the cast`() throws {
    var counts = try Self.counts(Self.crossing())
    let pair = SimulationCounts.Pair(
      transition: 0, dancers: [0, 1], touches: 1, crowdings: 1, first: 1, second: 0, timing: 1, place: 0, astray: 0,
      planned: false)
    counts.pairs = Array(repeating: pair, count: 5000)
    counts.transitions = Array(repeating: counts.transitions[1], count: 5000)
    counts.arrivals = Array(repeating: counts.arrivals[0], count: 5000)
    let page = Self.page(counts)
    #expect(page.utf8.count < 400_000)
    #expect(page.contains("and 120 more") && page.contains("4,864 pairs more are not written out."))
  }

  @Test func `chances near never and always are not rounded to them`() throws {
    #expect(ChanceWords.percent(Chance(1, of: 10_000)) == "<0.1 %")
    #expect(ChanceWords.percent(Chance(9999, of: 10_000)) == ">99.9 %")
    #expect(ChanceWords.percent(Chance(0, of: 10)) == "0.0 %" && ChanceWords.percent(Chance(10, of: 10)) == "100.0 %")
  }

  @Test func `the line of time is that of the routine`() throws {
    let performance = try Self.crossing()
    let (axis, known) = (TimeAxis(Self.counts(performance)), TimeAxis(performance.routine))
    #expect(axis.phrases.map(\.text) == known.phrases.map(\.text))
    #expect(axis.phrases.map(\.share) == known.phrases.map(\.share))
    #expect(zip(axis.seconds, known.seconds).allSatisfy { $0.text == $1.text && abs($0.share - $1.share) < 1e-6 })
    #expect(axis.meter == 8 && axis.sections.map(\.name) == ["Verse"])
  }
}
