import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct GalleryTests {
  private static let line = GalleryEntry(
    title: "<line>", parameters: "(n)", documentation: "a line & `n` of them, told at such length that it is cut",
    formation: Formation(
      name: "line", places: FrameTests.line(5).map { Formation.Place($0, facing: .centre) },
      labels: [
        .init(name: "first", places: 0..<1), .init(name: "rest", places: 1..<3), .init(name: "rest", places: 3..<5),
      ]))
  private static let empty = GalleryEntry(
    title: "none", parameters: "", documentation: "", formation: Formation(name: "none", places: []))
  private static let chapter = GalleryChapter(
    name: "All & sundry", introduction: "What `<` is, and a lone `.", use: "use \"a.formation\"",
    entries: Array(repeating: line, count: 11) + [empty])

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `posters, overview and page are well-formed`() {
    let none = GalleryChapter(name: "none", introduction: "", use: "", entries: [])
    let drawings = [
      FormationPoster("All & sundry", entries: Self.chapter.entries).bytes,
      FormationPoster("Empty", entries: []).bytes,
      FormationOverview([Self.chapter, none, Self.chapter]).bytes,
      FormationOverview([], themes: ScreenThemes(asked: .print)).bytes,
    ]
    for drawing in drawings { #expect(XMLChecker.check(drawing).complaint == nil) }
    let page = Self.text(FormationPage([Self.chapter, none]).bytes)
    #expect(XMLChecker.check(Array(page.dropFirst("<!DOCTYPE html>\n".count).utf8)).complaint == nil)
  }

  @Test func `the page shows each formation with what is written of it`() {
    let page = Self.text(FormationPage([Self.chapter]).bytes)
    #expect(page.matches(of: /<figure class="card"/).count == 12)
    #expect(page.contains("<code>use &quot;a.formation&quot;</code>"))
    #expect(page.contains("What <code>&lt;</code> is, and a lone `."))
    #expect(page.contains("a line &amp; <code>n</code> of them"))
    #expect(page.contains("places: first, rest<"))
    #expect(page.contains(">5 places<") && page.contains(">0 places<"))
  }

  @Test func `the page asks for nothing`() {
    let page = Self.text(FormationPage([Self.chapter]).bytes)
    for request in ["http:", "https:", " src=", "url(", "@import", "<link", "innerHTML", "eval("] {
      #expect(!page.contains(request), "\(request)")
    }
  }

  @Test func `the reader's machine chooses between light and dark unless somebody asked`() {
    let both = Self.text(FormationPage([Self.chapter]).bytes)
    #expect(both.contains("prefers-color-scheme:dark"))
    #expect(both.contains("--paper:\(Theme.light.paper.hex)") && both.contains("--paper:\(Theme.dark.paper.hex)"))
    let light = Self.text(FormationPage([Self.chapter], themes: ScreenThemes(asked: .light)).bytes)
    #expect(!light.contains("prefers-color-scheme:dark"))
    #expect(!light.contains("--paper:\(Theme.dark.paper.hex)"))
  }

  @Test func `text is broken between words and cut when there is too much`() {
    let lines = TextMetrics.lines("one two three four five six", size: 10, width: 50, most: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { TextMetrics.width($0, size: 10) <= 50 })
    #expect(TextMetrics.lines("one two", size: 10, width: 500, most: 2) == ["one two"])
    #expect(TextMetrics.lines("", size: 10, width: 500, most: 2) == [])
  }
}
