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
    let page = Storyboard(FrameTests.four(), report: FrameTests.clean).overview
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
    let (document, complaint) = XMLChecker.check(Storyboard(performance, report: FrameTests.clean).overview)
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
    var note = error
    note.severity = .note
    let cases: [([Finding], String)] = [
      ([], "no contacts"), ([note], "contacts allowed"), ([error], "1 error"),
      ([error, warning, warning], "1 error, 2 warnings"),
    ]
    for (findings, verdict) in cases {
      let report = CheckReport(findings: findings, closest: nil)
      #expect(StoryboardHeader(performance: FrameTests.four(), report: report).verdict == verdict)
    }
    let header = StoryboardHeader(performance: FrameTests.four(), report: FrameTests.clean)
    #expect(header.facts == "4 dancers · 2 eights · 120 bpm · 0:08")
  }

  /// A few on a large floor, the last of their places moved.
  private func shown(_ stage: Stage, lineAt depth: Double, bend: Angle = .zero, count: Int = 4) -> ShownFloor {
    let cast = (0..<count).map { "p\($0)" }
    var staged = StagedPerformance(
      "Floor", stage: stage, cast: cast, at: FrameTests.line(count, depth: depth), named: "line")
    staged.move(8, to: FrameTests.line(count, depth: depth).reversed(), named: "back", bend: bend)
    let performance = staged.finished()
    let least = Detail.leastScale(of: performance, moments: [0, 8])
    return ShownFloor(of: performance, drawn: nil, leastScale: least)
  }

  /// The standard floor without its wings.
  private static let floor = Box(Stage.standard.lowerCorner, Stage.standard.upperCorner)

  @Test func `a floor on which everything can be read is shown whole, and nothing else`() {
    let shown = shown(.standard, lineAt: 0)
    #expect(shown.box == Self.floor)
    #expect(!shown.isPart)
  }

  @Test func `ways that leave the floor are seen, but no more is made of them than a quarter`() {
    let floor = Self.floor
    let shown = shown(.standard, lineAt: floor.minY + 1, bend: .degrees(180))
    #expect(!shown.isPart)
    // The outermost two go half round, 2.25 m from the middle.
    #expect(shown.box.minY < floor.minY + 1 - 2.25 && shown.box.minY > floor.minY - 2)
    #expect(shown.box.minX == floor.minX && shown.box.maxX == floor.maxX && shown.box.maxY == floor.maxY)
    let far = self.shown(.standard, lineAt: floor.minY - 40).box
    #expect(abs(floor.minY - far.minY - max(floor.width, floor.depth) / 4) < 1e-9)
  }

  @Test func `few on a large field are shown near, many and those who use all of it are not`() throws {
    let field = Stage(outline: .field)
    let near = shown(field, lineAt: -20)
    let floor = StageView.world(of: field)
    #expect(near.isPart && near.box.width < floor.width / 5)
    #expect(near.box.minY >= floor.minY && near.box.contains(Point(2.25, -20)))
    #expect(!shown(field, lineAt: 0, count: 60).isPart)

    var staged = StagedPerformance(
      "Drill", stage: field, cast: ["ara", "bora", "dami", "hana"], at: FrameTests.line(4, depth: -20), named: "line")
    staged.move(8, to: FrameTests.line(4, depth: -15), named: "up")
    let page = Storyboard(staged.finished(), report: FrameTests.clean).overview
    let text = String(decoding: page, as: UTF8.self)
    #expect(XMLChecker.check(page).complaint == nil)
    #expect(text.contains(">A</text>") && text.contains("class=\"frame\""))
  }

  @Test func `paper stays white when the screen is dark`() {
    var style = FrameStyle()
    style.theme = .dark
    let dark = Storyboard(FrameTests.four(), report: FrameTests.clean, style: style)
    let light = Storyboard(FrameTests.four(), report: FrameTests.clean)
    #expect(dark.overview != light.overview)
    #expect(dark.document(on: .a4) == light.document(on: .a4))
    #expect(dark.pages(on: .letter) == light.pages(on: .letter))
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

  @Test(arguments: [2.0, 12, 20])
  func `a short way still has a shaft that shows its direction`(length: Double) throws {
    var path = PathWriter(capacity: 64)
    Arrow([PagePoint(0, 0), PagePoint(length, 0)], start: 12, end: 11, radius: 10).draw(&path)
    let points = PathReader.points(String(decoding: path.buffer.bytes, as: UTF8.self))
    try #require(points.count == 5)
    #expect(points[0].distance(to: PagePoint(12, 0)) < 0.01)
    // The shaft is longer than the head is.
    let head = points[1].x - points[2].x
    #expect(head > 0 && points[1].x - points[0].x > 2 * head)
  }

  @Test func `no way has no arrow`() {
    var path = PathWriter(capacity: 64)
    Arrow([PagePoint(0, 0), PagePoint(0, 0)], start: 12, end: 11, radius: 10).draw(&path)
    #expect(path.buffer.bytes.isEmpty)
  }

  @Test func `a way that leaves the picture ends at its edge, one that comes back does not`() {
    let box = PageBox(x: 0, y: 0, width: 100, height: 50)
    let leaving = Polyline(points: [PagePoint(50, 25), PagePoint(90, 25), PagePoint(130, 35)]).ending(in: box)
    #expect(leaving == [PagePoint(50, 25), PagePoint(90, 25), PagePoint(100, 27.5)])
    let coming = [PagePoint(150, 25), PagePoint(50, 25)]
    #expect(Polyline(points: coming).ending(in: box) == coming)
  }

  @Test(arguments: [4, 9, 20], [2, 12, 33])
  func `everybody can be told from everybody in every picture`(dancers: Int, formations: Int) {
    let cast = (0..<dancers).map { "dancer\($0)" }
    var staged = StagedPerformance("Many", cast: cast, at: FrameTests.line(dancers), named: "first")
    for index in 1..<formations {
      staged.move(4, to: FrameTests.line(dancers, depth: Double(index % 5) - 2), named: "a rather long name \(index)")
      staged.hold(4)
    }
    let page = Storyboard(staged.finished(), report: FrameTests.clean).overview
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.ranges(of: "class=\"ini").count == dancers * (formations + 1))
    #expect(!text.contains("…"))
  }

  @Test(arguments: Paper.allCases, [1, 2, 7, 60])
  func `pages of paper hold every formation once, and print as one document`(paper: Paper, formations: Int) {
    var staged = StagedPerformance("<Many>", cast: ["a", "b", "c", "d"], at: FrameTests.line(4), named: "first")
    for index in 1..<max(formations, 1) {
      staged.move(4, to: FrameTests.line(4, depth: Double(index % 5) - 2), named: "f\(index)")
      staged.hold(4)
    }
    staged.routine.notes = [Routine.Note(text: "a & b", count: 0)]
    let storyboard = Storyboard(staged.finished(), report: FrameTests.clean)
    let pages = storyboard.pages(on: paper)
    let size = paper == .a4 ? "viewBox=\"0 0 794 1123\"" : "viewBox=\"0 0 816 1056\""
    var pictures = 0
    for page in pages {
      let (document, complaint) = XMLChecker.check(page)
      #expect(complaint == nil)
      pictures += document.elements.count { $0 == "use" }
      #expect(String(decoding: page, as: UTF8.self).contains(size))
    }
    #expect(pictures == formations)
    let html = String(decoding: storyboard.document(on: paper), as: UTF8.self)
    #expect(html.ranges(of: "<svg ").count == pages.count)
    #expect(XMLChecker.check(Array(html.dropFirst("<!DOCTYPE html>\n".count).utf8)).complaint == nil)
    // Identifiers are unique in the document.
    let identifiers = html.components(between: " id=\"").map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func `a page says how long a formation is held and how long the way takes`() {
    let text = String(decoding: Storyboard(FrameTests.four(), report: FrameTests.clean).overview, as: UTF8.self)
    #expect(text.contains("hold 8 · go 8"))
    #expect(text.contains(">arms up<"))
  }

  @Test func `names are joined calmly and minus signs are minus signs`() {
    let cases: [([String], String)] = [
      ([], ""), (["shift"], "shift"), (["shift", "shift"], "shift"), (["shift", "turn -90°"], "shift + turn −90°"),
      (["a", "b", "c"], "a + b …"), (["line-2", "x-y"], "line-2 + x-y"),
    ]
    for (names, joined) in cases { #expect(CaptionBuilder.joined(names) == joined) }
  }
}
