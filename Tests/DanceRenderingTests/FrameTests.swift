import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

struct FrameTests {
  static let clean = CheckReport(findings: [], closest: nil)

  static func moment(_ count: Double) -> Finding.Moment {
    Finding.Moment(count: count, label: CountLabel(count, meter: 8).description, seconds: count / 2)
  }

  static func line(_ count: Int, spacing: Double = 1.5, depth: Double = 0) -> [Point] {
    (0..<count).map { Point((Double($0) - Double(count - 1) / 2) * spacing, depth) }
  }

  /// Four dancers, two sections, a bent way, a note, somebody kneeling.
  static func four() -> Performance {
    var staged = StagedPerformance("First steps", cast: ["ara", "bora", "dami", "소라"], at: line(4), named: "line")
    staged.routine.notes = [Routine.Note(text: "arms up", count: 8)]
    staged.hold(8)
    staged.section("Intro")
    staged.level(2, .low)
    staged.move(
      8, to: [Point(0, 2), Point(-2, 0), Point(2, 0), Point(0, -2)], named: "diamond", bend: .degrees(40))
    staged.section("Verse")
    return staged.finished()
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a frame under way looks as recorded`() {
    let findings = [
      Finding(
        rule: .collision, message: "", dancers: [0, 3], from: Self.moment(10), to: Self.moment(13),
        closest: Finding.Closest(count: 11.5, distance: 0.4812), location: nil)
    ]
    let renderer = FrameRenderer(Self.four(), report: CheckReport(findings: findings, closest: nil))
    #expect(GoldenFile.complaint(about: renderer.frame(at: 12), name: "four-2-5.svg") == nil)
    #expect(text(renderer.frame(at: 12)).contains("0.48 m · ara – 소라"))
    #expect(!text(renderer.frame(at: 14)).contains("0.48 m"))
  }

  @Test func `a standing frame on a field looks as recorded`() {
    var staged = StagedPerformance(
      "Field", stage: Stage(outline: .field), cast: (1...70).map { "t\($0)" }, at: Self.line(70, spacing: 1.143))
    staged.hold(8)
    let renderer = FrameRenderer(staged.finished(), report: Self.clean)
    #expect(GoldenFile.complaint(about: renderer.frame(at: 0), name: "field.svg") == nil)
  }

  @Test func `the same moment gives the same bytes, whoever draws it`() {
    let first = FrameRenderer(Self.four(), report: Self.clean)
    let second = FrameRenderer(Self.four(), report: Self.clean)
    for count in stride(from: 0.0, through: 16, by: 0.5) { #expect(first.frame(at: count) == second.frame(at: count)) }
  }

  @Test(arguments: [1, 2, 9, 27, 28, 60, 61, 400])
  func `frames of any size of cast are well-formed`(count: Int) {
    let names = (0..<count).map { $0 % 7 == 0 ? "<&\">\u{0}\($0)" : "d\($0)" }
    var staged = StagedPerformance("<&\">\u{0}", cast: names, at: Self.line(count, spacing: 0.2), named: "<line>")
    staged.routine.notes = [Routine.Note(text: "\u{1}&", count: 0)]
    staged.routine.groups = [Group(name: "<front>", members: [0])]
    staged.move(8, to: Self.line(count, spacing: 0.2, depth: 2), named: "&", bend: .degrees(90))
    staged.section("a & b")
    let renderer = FrameRenderer(staged.finished(), report: Self.clean)
    for moment in [0.0, 3, 8] { #expect(XMLChecker.check(renderer.frame(at: moment)).complaint == nil) }
  }

  @Test(arguments: [
    Stage.Outline.rectangle(width: 0, depth: 0), .rectangle(width: 1e-3, depth: 500), .rectangle(width: 2000, depth: 1),
    .circle(diameter: 5), .polygon([Point(0, 0), Point(4, 0), Point(2, 5)]), .polygon([]), .field,
  ])
  func `any stage is drawn within a bounded page`(outline: Stage.Outline) {
    let props = [Stage.Prop(name: "<box>", outline: .rectangle(width: 2, depth: 2), position: .origin)]
    let staged = StagedPerformance(
      "Stages", stage: Stage(outline: outline, props: props), cast: ["ara"], at: [.origin])
    var copy = staged
    let renderer = FrameRenderer(copy.finished(), report: Self.clean)
    let bytes = renderer.frame(at: 0)
    #expect(XMLChecker.check(bytes).complaint == nil)
    #expect(bytes.count < 200_000)
  }

  @Test func `upstage is up, and the audience's right is right`() {
    let projection = Projection(of: Box(Point(-5, -5), Point(5, 5)), into: PageBox(x: 0, y: 0, width: 100, height: 100))
    #expect(projection(Point(5, 5)) == PagePoint(100, 0))
    #expect(projection(Point(-5, -5)) == PagePoint(0, 100))
  }

  @Test func `those who listen hear where everybody is`() {
    let heard = XMLChecker.check(FrameRenderer(Self.four(), report: Self.clean).frame(at: 16)).checker.text
    #expect(heard.contains("First steps, count 3:1"))
    #expect(heard.contains("ara middle, 2.0 m back. bora 2.0 m left, centre."))
  }

  @Test func `more findings than words are counted`() {
    var staged = StagedPerformance("Crowded", cast: (0..<40).map { "d\($0)" }, at: Self.line(40, spacing: 0.25))
    staged.hold(8)
    let findings = (0..<20).map { pair in
      Finding(
        rule: .crowding, message: "", dancers: [2 * pair, 2 * pair + 1], from: Self.moment(0), to: Self.moment(8),
        closest: Finding.Closest(count: 0, distance: 0.25), location: nil)
    }
    let report = CheckReport(findings: findings, closest: nil)
    let picture = text(FrameRenderer(staged.finished(), report: report).frame(at: 2))
    let words = picture.components(between: "<text class=\"words\"").count
    #expect((1...AlarmDrawing.mostWords).contains(words))
    #expect(picture.contains("+\(20 - words) more"))
  }

  @Test func `nobody in the wings is drawn`() {
    var staged = StagedPerformance("Wings", cast: ["ara", "bora"], at: [.origin])
    staged.hold(4)
    let scene = FrameRenderer(staged.finished(), report: Self.clean).scene(at: 2)
    #expect(scene.figures.map(\.dancer) == [0])
  }
}

extension String {
  /// What follows each occurrence of a mark.
  func components(between mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      parts.append(rest)
    }
    return parts
  }
}
