import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

struct StoryboardTests {
  @Test func `a storyboard looks as recorded`() {
    let page = Storyboard.page(of: FrameTests.four(), report: FrameTests.clean)
    #expect(GoldenFile.complaint(about: page, name: "four-storyboard.svg") == nil)
  }

  @Test(arguments: [1, 2, 3, 7, 60])
  func `any number of formations makes a well-formed page`(formations: Int) {
    var staged = StagedPerformance("<Many>", cast: ["a", "b", "c", "d"], at: FrameTests.line(4), named: "first")
    for index in 1..<max(formations, 1) {
      staged.move(4, to: FrameTests.line(4, depth: Double(index % 5) - 2), named: "f\(index)")
      staged.hold(4)
    }
    let performance = staged.finished()
    #expect(FrameSelection.formations.counts(of: performance)?.count == formations)
    let (document, complaint) = XMLChecker.check(Storyboard.page(of: performance, report: FrameTests.clean))
    #expect(complaint == nil)
    #expect(document.elements.count { $0 == "use" } == formations)
  }

  @Test func `moments when somebody is still under way are no formations`() {
    var staged = StagedPerformance("Overlap", cast: ["a", "b"], at: FrameTests.line(2))
    staged.hold(2)
    staged.move(4, to: FrameTests.line(2, depth: 1), named: "up")
    staged.move(4, to: FrameTests.line(2, depth: 2), named: "further")
    staged.hold(4)
    let performance = staged.finished()
    #expect(StandingMoments.counts(of: performance) == [0, 6, 10])
  }

  @Test func `the header says what the checks say`() {
    let error = Finding(
      rule: .collision, message: "", dancers: [0, 1], from: FrameTests.moment(0), to: FrameTests.moment(1),
      location: nil)
    var warning = error
    warning.severity = .warning
    let cases: [([Finding], String)] = [
      ([], "no contacts"), ([error], "1 error"), ([error, warning, warning], "1 error, 2 warnings"),
    ]
    for (findings, verdict) in cases {
      let report = CheckReport(findings: findings, closest: nil)
      #expect(StoryboardHeader(performance: FrameTests.four(), report: report).verdict == verdict)
    }
    let header = StoryboardHeader(performance: FrameTests.four(), report: FrameTests.clean)
    #expect(header.facts == "4 dancers · 2 eights · 120 bpm · 0:08")
  }

  @Test(arguments: 0..<20)
  func `an arrow begins and ends at the edges of the discs`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = PagePoint(random.number(in: 0...200), random.number(in: 0...200))
    let end = PagePoint(random.number(in: 0...200), random.number(in: 0...200))
    let bend = PagePoint(random.number(in: 0...200), random.number(in: 0...200))
    let trimmed = Polyline(points: [start, bend, end]).trimmed(atStart: 10, atEnd: 8)
    guard bend.distance(to: start) > 10, bend.distance(to: end) > 8 else { return }
    let first = try #require(trimmed.first)
    let last = try #require(trimmed.last)
    #expect(abs(first.distance(to: start) - 10) < 1e-6)
    #expect(abs(last.distance(to: end) - 8) < 1e-6)
    #expect(trimmed.contains(bend))
  }

  @Test func `a short way still shows its direction, and no way shows nothing`() {
    var path = PathWriter(capacity: 64)
    Arrow([PagePoint(0, 0), PagePoint(12, 0)], radius: 10).draw(&path)
    let points = PathReader.points(String(decoding: path.buffer.bytes, as: UTF8.self))
    #expect(points.first.map { abs($0.distance(to: PagePoint(0, 0)) - 12) < 0.01 } == true)
    #expect(points.allSatisfy { $0.x > 10 })
    var empty = PathWriter(capacity: 64)
    Arrow([PagePoint(0, 0), PagePoint(0, 0)], radius: 10).draw(&empty)
    #expect(empty.buffer.bytes.isEmpty)
  }
}
