import DanceTestSupport
import Kalgunmu
import Testing

/// Sheets and charts of small routines, pinned byte for byte.
@Suite struct SheetsGoldenTests {
  private static let trio = """
    routine "Trio"
    by "Example crew"
    stage 8m x 6m
    tempo 120bpm
    cast ara "Ara", bora, 소라 #e4572e
    group front = ara, bora

    section "Verse, first", 3 eights {
      start line(spacing: 1.5m)
      note "wave on 1"
      hold 8
      move 8 to v(spacing: 1.4m), place bora 1, ease smooth
      together 8 {
        front { turn 180deg over 8
                level low }
        rest { shift (0, 1m) over 4
               face back over 2 }
      }
    }

    """

  private func written(_ format: some SheetsFormat, _ sheets: Sheets) -> [UInt8] {
    let parts = (0..<sheets.performance.dancerCount).map { format.bytes(of: sheets.sheet(of: $0)) }
    return format.opening + parts.joined() + format.closing
  }

  @Test func `sheets stay as they are in every format`() throws {
    let choreography = try Choreography(text: Self.trio)
    let sheets = choreography.sheets
    let page = written(SheetsPage(sheets, report: choreography.report), sheets)
    #expect(GoldenFile.complaint(about: page, name: "trio.sheets.html") == nil)
    #expect(GoldenFile.complaint(about: written(SheetsTable(sheets), sheets), name: "trio.sheets.csv") == nil)
    #expect(GoldenFile.complaint(about: written(SheetsMarkdown(sheets), sheets), name: "trio.sheets.md") == nil)
  }

  @Test func `the sheet of a marcher stays as it is, by yard lines and quarter steps`() throws {
    let choreography = try Choreography(
      text: """
        stage field
        tempo 144bpm
        cast m 1...6
        start line(6, spacing: 2step) at (-12.25step, -8.128m)
        hold 8
        shift (0, 12step) over 16
        turn -90deg over 16
        """)
    let sheets = choreography.sheets
    let text = SheetsMarkdown(sheets).bytes(of: sheets.sheet(of: 0))
    #expect(GoldenFile.complaint(about: text, name: "marcher.sheet.md") == nil)
  }

  @Test func `the charts stay as they are`() throws {
    let choreography = try Choreography(text: Self.trio)
    for file in choreography.charts().files {
      #expect(XMLChecker.check(file.bytes).complaint == nil)
      #expect(GoldenFile.complaint(about: file.bytes, name: "trio.\(file.name)") == nil)
    }
  }

  @Test func `every column of the table is in the reference`() {
    let words = Set(Page(article: "Sheets").text.split(separator: "`").map(String.init))
    #expect(Set(SheetsTable.columns).subtracting(words).isEmpty)
  }
}
