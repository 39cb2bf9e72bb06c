import Foundation
import Testing

@testable import KalgunmuCLI

/// `kalgunmu check --html`.
@Suite struct HTMLFileTests {
  private static let crossing =
    "cast ara, bora\nstart line(spacing: 3m)\nsection \"Verse\" {\n  mirror x over 8, avoid off\n}\n"

  @Test func `the page goes into a file, beside the report for people`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.routine", Self.crossing)
    let page = "\(folder.path)/a.html"
    let run = Run("check", path, "--html", page)
    #expect(run.output.contains("1 error"))
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(Run("check", path, "--html", page).status == .findings)
  }

  @Test func `the page is printed instead of the report for people`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", Self.crossing), "--html", "-")
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.hasSuffix("</html>\n"))
  }

  @Test func `two reports do not share standard output`() throws {
    let folder = try TemporaryFolder()
    let run = Run("check", try folder.file("a.routine", Self.crossing), "--html", "-", "--json")
    #expect(run.status == .failure)
    #expect(run.errors.contains("would both print"))
  }

  @Test func `a page that this program did not write is not replaced`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("index.html", "<html lang=\"en\"><body>mine</body></html>")
    let run = Run("check", try folder.file("a.routine", Self.crossing), "--html", page)
    #expect(run.status == .failure)
    #expect(run.errors.contains("was not made by kalgunmu"))
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("mine"))
  }
}
