import DanceTestSupport
import Foundation
import Kalgunmu
import Testing

/// The page of a check: complete, bounded, safe, and the same every time.
@Suite struct HTMLReportTests {
  private static let crossing = """
    routine "Crossing"
    cast ara, bora, dami
    start line(spacing: 1m)
    section "Verse" {
      swap ara, bora over 8, path straight, avoid off
    }
    """

  /// The document behind its type, as XML.
  private static func body(_ page: [UInt8]) throws -> [UInt8] {
    let type = Array("<!DOCTYPE html>\n".utf8)
    try #require(page.starts(with: type))
    return Array(page.dropFirst(type.count))
  }

  private static func text(_ page: HTMLReport) -> String { String(decoding: page.bytes, as: UTF8.self) }

  @Test func `the page of a small routine stays as it is`() throws {
    let page = try Choreography(text: Self.crossing).htmlReport(file: "crossing.routine")
    #expect(GoldenFile.complaint(about: page.bytes, name: "crossing.html") == nil)
  }

  /// Those whose margins take seconds to survey without optimisation are left to the golden frames.
  private static let slow = ["mass-performance.routine", "halftime.routine", "ganggangsullae.routine"]

  @Test(arguments: Examples.names.filter { !slow.contains($0) })
  func `the page of an example is well formed and asks for nothing`(name: String) throws {
    let choreography = try Choreography(contentsOf: Examples.path(name))
    let page = choreography.htmlReport(file: name)
    #expect(XMLChecker.check(try Self.body(page.bytes)).complaint == nil)
    let text = Self.text(page)
    for request in ["http:", "https:", "src=", "url(", "@import", "<link", "<script"] {
      let isAsked = text.contains(request)
      #expect(!isAsked, "\(request)")
    }
  }

  @Test func `the same routine gives the same bytes`() throws {
    let pages = try (0..<2).map { _ in
      try Choreography(contentsOf: Examples.path("razor.routine")).htmlReport(file: "razor.routine").bytes
    }
    let isSame = pages[0] == pages[1]
    #expect(isSame)
  }

  @Test func `identifiers are different, and every link leads to one`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("many-mistakes.routine"))
    let outcome = CheckOutcome.checked(file: "a", choreography.report, choreography.performance)
    let text = Self.text(HTMLReport(of: [outcome, outcome]))
    let identifiers = text.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(identifiers).count == identifiers.count)
    let links = Set(text.matches(of: /\ href="#([^"]+)"/).map { String($0.output.1) })
    #expect(links.count >= 2 * choreography.report.findings.count)
    #expect(links.isSubset(of: identifiers))
    let spoken = text.matches(of: /\ aria-labelledby="([^"]+)"/).flatMap { $0.output.1.split(separator: " ") }
    #expect(!spoken.isEmpty && Set(spoken.map(String.init)).isSubset(of: identifiers))
  }

  @Test func `every finding of a small report has an anchor, its message and a picture`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("many-mistakes.routine"))
    let text = Self.text(choreography.htmlReport(file: "many-mistakes.routine"))
    for (index, finding) in choreography.report.findings.enumerated() {
      let message = finding.message.replacing("\"", with: "&quot;")
      let parts = [
        "id=\"finding-\(index + 1)\"", "<h4>\(message)</h4>",
        finding.dancers.isEmpty ? "" : "id=\"finding-\(index + 1)-picture\"",
      ]
      #expect(parts.filter { !$0.isEmpty && !text.contains($0) } == [])
    }
  }

  @Test func `titles, names, files and statements cannot break the page`() throws {
    let title = "</style><script>alert('1 & 2')</script>"
    let text = """
      routine "\(title)"
      by "<b>&amp;"
      cast ara "<u>", bora
      start line(spacing: 0.3m)
      section "\(title)" {
        hold 8 /* </code><img> */
      }
      """
    let page = try Choreography(text: text, name: "<a>&\".routine").htmlReport(file: "<a>&\".routine")
    let (checker, complaint) = XMLChecker.check(try Self.body(page.bytes))
    #expect(complaint == nil)
    #expect(Set(checker.elements).isDisjoint(with: ["script", "img", "u"]))
    #expect(checker.text.contains("alert"))
  }

  @Test func `every dancer has a strip and a row, every held formation a picture`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("razor.routine"))
    let text = Self.text(choreography.htmlReport(file: "razor.routine"))
    #expect(text.matches(of: /<svg class="strip"/).count == 9)
    #expect(text.matches(of: /<th scope="row">/).count == 9)
    let formations = choreography.measures.orders.formations.count
    #expect(formations > 20)
    #expect(text.matches(of: /<svg class="thumb"/).count == formations)
  }

  @Test func `a page is bounded, and says what it leaves out`() throws {
    let text = """
      cast t 1...40
      start grid(columns: 8, spacing: 0.3m)
      section "All" {
        shift (1m, 0) over 8
        shift (-1m, 0) over 8
      }
      """
    let choreography = try Choreography(text: text)
    let page = choreography.htmlReport(file: "crowd.routine")
    let html = Self.text(page)
    #expect(choreography.report.findings.count > 60)
    #expect(html.matches(of: /-picture"/).count <= 2 * 60)
    let saysMore = html.contains(/and \d+ more/)
    #expect(saysMore)
    #expect(page.bytes.count < 400_000)
  }

  @Test func `a picture is small`() throws {
    let choreography = try Choreography(contentsOf: Examples.path("many-mistakes.routine"))
    let text = Self.text(choreography.htmlReport(file: "many-mistakes.routine"))
    let pictures = text.matches(of: /(?s)<svg class="pic".*?<\/svg>/)
    #expect(pictures.count > 5)
    #expect(pictures.allSatisfy { $0.output.utf8.count <= 6144 })
  }

  @Test func `a file that cannot be understood has its part on the page`() throws {
    let good = try Choreography(text: Self.crossing)
    let mistakes = #expect(throws: Mistakes.self) { try Choreography(text: "cast ara\nstart lin(1)\n", name: "bad") }
    let outcomes = [
      CheckOutcome.checked(file: "good", good.report, good.performance),
      .mistaken(file: "bad", mistakes?.diagnostics ?? [], mistakes?.sources ?? SourceMap()),
    ]
    let page = HTMLReport(of: outcomes)
    #expect(XMLChecker.check(try Self.body(page.bytes)).complaint == nil)
    let text = Self.text(page)
    let expected = ["Kalgunmu check of 2 files", "can’t be understood", "<mark>lin</mark>"]
    #expect(expected.filter { !text.contains($0) } == [])
  }

  @Test func `one dancer alone has a page`() throws {
    let page = try Choreography(text: "cast ara\nstart point(0, 0)\nhold 8\n").htmlReport(file: "solo")
    #expect(XMLChecker.check(try Self.body(page.bytes)).complaint == nil)
    let saysSo = Self.text(page).contains("No two dancers are ever on stage together.")
    #expect(saysSo)
  }
}
