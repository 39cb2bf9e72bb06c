import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

/// What performances by hand come to: they have no score that could be checked.
private let noFindings = CheckReport(findings: [], closest: nil)

@Suite struct SheetsFormatTests {
  private static func performance() -> Performance {
    var staged = StagedPerformance(
      "Lines & <corners>", cast: ["ara", "bora", "cho"], at: [Point(-2, 0), Point(0, 0), Point(2, 0)], named: "line")
    staged.hold(8)
    staged.section("One, \"two\"")
    staged.move(8, to: [Point(-2, 2), Point(2, 1), Point(0, -1)], named: "turn -90°", bend: .degrees(30))
    staged.hold(4)
    staged.section("Two")
    staged.routine.notes = [Routine.Note(text: "=1+1, | and \"more\"", count: 4)]
    return staged.finished()
  }

  private func written(_ format: some SheetsFormat, _ sheets: Sheets) -> [UInt8] {
    let parts = (0..<sheets.performance.dancerCount).map { format.bytes(of: sheets.sheet(of: $0)) }
    return format.opening + parts.joined() + format.closing
  }

  @Test(arguments: [Theme.Name.light, .dark, .print, .contrast])
  func `a page of sheets is well-formed in every theme`(name: Theme.Name) {
    let sheets = Sheets(of: Self.performance())
    let page = SheetsPage(
      sheets, report: noFindings, style: FrameStyle(theme: Theme(name), viewpoint: .dancer))
    let bytes = written(page, sheets).drop { $0 != UInt8(ascii: "\n") }
    let (checker, complaint) = XMLChecker.check(Array(bytes))
    #expect(complaint == nil)
    #expect(checker.text.contains("Lines & <corners>") || checker.text.contains("Lines &amp; &lt;corners&gt;"))
  }

  @Test func `everybody stands once in a page, however many sheets point to it`() {
    let sheets = Sheets(of: Self.performance())
    let text = String(
      decoding: written(SheetsPage(sheets, report: noFindings), sheets), as: UTF8.self)
    #expect(text.split(separator: "id=\"-set2\"").count == 2)
    #expect(text.split(separator: "href=\"#-set2\"").count == 4)
  }

  @Test(arguments: [Viewpoint.audience, .dancer])
  func `the small field has yard numbers, once in a page, and its hashes are explained`(viewpoint: Viewpoint) throws {
    var staged = StagedPerformance(
      "Drill", stage: Stage(outline: .field), cast: ["ara", "bora"], at: [Point(-2, 0), Point(2, 0)], named: "line")
    staged.hold(8)
    let sheets = Sheets(of: staged.finished())
    let page = SheetsPage(sheets, report: noFindings, style: FrameStyle(theme: .light, viewpoint: viewpoint))
    let text = String(decoding: written(page, sheets), as: UTF8.self)
    #expect(text.split(separator: ">50</text>").count == 2)
    #expect(text.split(separator: ">20</text>").count == 3)
    #expect(text.contains("high school hashes"))
  }

  @Test func `a table has the same columns in every line`() {
    let sheets = Sheets(of: Self.performance())
    let text = String(decoding: written(SheetsTable(sheets), sheets), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + 3 * 2)
    for line in lines { #expect(Self.fields(line) == SheetsTable.columns.count, "\(line)") }
  }

  /// How many fields a record has.
  private static func fields(_ line: Substring) -> Int {
    var (count, isQuoted) = (1, false)
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { count += 1 }
    }
    return count
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("=1+1", "'=1+1"), ("-1.25", "-1.25"), ("-heads", "'-heads"), ("@ara", "'@ara"), ("+5, +6", "\"'+5, +6\""),
      ("", ""),
    ])
  func `what would break a table or run in a spreadsheet is made harmless`(text: String, field: String) {
    #expect(SheetsTable.field(text) == field)
  }

  @Test func `markup in names and notes stays text in Markdown`() {
    #expect(SheetsMarkdown.escaped("a|b *c* <d> _e_\nf") == "a\\|b \\*c\\* \\<d\\> \\_e\\_ f")
    let sheets = Sheets(of: Self.performance())
    let text = String(decoding: written(SheetsMarkdown(sheets), sheets), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| set") }
    #expect(rows.count == 6)
    for row in rows { #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 11, "\(row)") }
  }
}

@Suite struct ChartTests {
  private static func performance(_ count: Int, groups: Bool = false) -> Performance {
    let points = (0..<count).map { Point(Double($0 % 20) - 10, Double($0 / 20)) }
    var staged = StagedPerformance(
      "Many", stage: Stage(outline: .rectangle(width: 40, depth: 30)), cast: (0..<count).map { "p\($0)" }, at: points)
    staged.section("Verse")
    staged.move(8, to: points.map { Point($0.x + 1, $0.y + Double($0.x) * 0.1) }, named: "shear")
    staged.hold(8)
    staged.section("Chorus & more")
    if groups {
      staged.routine.groups = [
        Group(name: "front", members: Array(0..<20)), Group(name: "back", members: Array(20..<count)),
      ]
    }
    return staged.finished()
  }

  @Test(arguments: [(2, false), (5, false), (60, false), (60, true)])
  func `every chart is a well-formed picture with the routine's name`(count: Int, groups: Bool) {
    let performance = Self.performance(count, groups: groups)
    let files = Charts(of: performance, report: noFindings).files
    #expect(
      files.map(\.name) == [
        "closest-distance.svg", "speed.svg", "distance-walked.svg", "centre-and-front.svg", "timing-margin.svg",
      ])
    for file in files {
      let (checker, complaint) = XMLChecker.check(file.bytes)
      #expect(complaint == nil, "\(file.name)")
      #expect(checker.text.contains("Many"), "\(file.name)")
    }
  }

  @Test func `charts over time name the sections and have both scales`() {
    let performance = Self.performance(5)
    for file in Charts(of: performance, report: noFindings).files.prefix(2) {
      let text = XMLChecker.check(file.bytes).checker.text
      for words in ["Chorus &amp; more", "eight", "time"] { #expect(text.contains(words), "\(file.name): \(words)") }
    }
  }

  @Test func `a large cast is shown by its groups, or where there are none by its extremes`() {
    let grouped = Self.performance(60, groups: true)
    let text = XMLChecker.check(Charts(of: grouped, report: noFindings).files[2].bytes).checker.text
    for words in ["front", "back", "all 60", "Most of all", "Least of all"] {
      #expect(text.contains(words), "\(words)")
    }
    let loose = Self.performance(60)
    let speed = XMLChecker.check(Charts(of: loose, report: noFindings).files[1].bytes).checker.text
    #expect(speed.contains("The 12 fastest"))
  }

  @Test func `the charts are the same whatever the number of workers`() {
    let performance = Self.performance(30)
    let (one, many) = (
      Charts(of: performance, report: noFindings, workers: 1), Charts(of: performance, report: noFindings, workers: 3)
    )
    #expect(one.files.map(\.bytes) == many.files.map(\.bytes))
  }

  @Test(arguments: [50.0, 55, 60, 65, 70, 90])
  func `words beside a point keep clear of level lines`(wished: Double) {
    var line = ClearLine(size: 13, within: 12...298)
    line.avoid([52, 60])
    let baseline = line.baseline(nearest: wished)
    for level in [52.0, 60] { #expect(level < baseline - 10 || level > baseline + 3, "\(baseline)") }
    #expect(abs(baseline - wished) <= 20)
    if wished >= 90 { #expect(baseline == wished) }
  }

  @Test func `the line of the mean stops short of numbers`() throws {
    // p3 has walked a little less far than the mean of all, so that the number behind the bar lies on its line.
    let performance = Self.performance(7)
    let bytes = try #require(Charts(of: performance, report: noFindings).files.first { $0.name.hasPrefix("distance") })
      .bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let mean = try #require(text.split(separator: "\n").first { $0.contains("class=\"mean\"") })
    #expect(mean.split(separator: "d=").last?.lowercased().count { $0 == "m" } == 2, "\(mean)")
  }

  @Test(arguments: [(0.0, 0.001), (0.7, 0.8), (9.9, 10), (10.1, 15), (123, 150), (1000, 1000)])
  func `scales end at round numbers`(value: Double, top: Double) {
    #expect(abs(BarColumn.roundedUp(max(value, 1e-3)) - top) < 1e-9)
  }
}
