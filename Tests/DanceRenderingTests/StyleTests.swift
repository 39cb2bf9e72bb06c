import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct StyleTests {
  private func text(_ style: FrameStyle, at count: Double = 12) -> String {
    String(
      decoding: FrameRenderer(FrameTests.four(), report: FrameTests.clean, style: style).frame(at: count),
      as: UTF8.self)
  }

  @Test func `seen by the dancers, their left is left and the audience above`() throws {
    let routine = FrameTests.four().routine
    let layout = FrameLayout(routine: routine, style: FrameStyle(viewpoint: .dancer), legendHeight: 0)
    // Stage left is at the audience's right, x > 0: for whoever faces the audience, the own left.
    #expect(layout.stage.projection(Point(2, 0)).x < layout.stage.projection(.origin).x)
    #expect(layout.stage.projection(Point(0, -2)).y < layout.stage.projection(.origin).y)
    #expect(layout.audienceLine < layout.stage.frame.minY)
    #expect(layout.stage.frame.maxY < layout.timeline.minY)
    let text = text(FrameStyle(viewpoint: .dancer))
    #expect(XMLChecker.check(Array(text.utf8)).complaint == nil)
  }

  @Test(arguments: [120, 400, 520, 1200, 3000])
  func `a frame has the size that was asked for, and type of its usual size in it`(size: Int) throws {
    let text = text(FrameStyle(size: size))
    let width = try #require(text.components(between: " width=\"").first.flatMap { Int($0.prefix { $0 != "\"" }) })
    let height = try #require(text.components(between: " height=\"").first.flatMap { Int($0.prefix { $0 != "\"" }) })
    #expect(abs(max(width, height) - size) <= max(2, size / 100))
    #expect(text.contains(".name{") && text.contains("font-size:15px"))
  }

  @Test(arguments: [("The long way to the harbour", "The long way to the harbour<"), ("Wide ", "…<")])
  func `a title is set smaller before it is cut`(word: String, end: String) throws {
    let layout = FrameLayout(
      routine: FrameTests.four().routine, style: FrameStyle(size: 400), legendHeight: 0)
    let title = word.hasSuffix(" ") ? String(repeating: word, count: 30) : word
    let bytes = SVGWriter.bytes(capacity: 100) { HeaderDrawing(title: title, layout: layout).drawGround(to: &$0) }
    let drawn = String(decoding: bytes, as: UTF8.self)
    #expect(drawn.contains("style=\"font-size:"))
    #expect(drawn.contains(end))
  }

  @Test func `only those asked for are drawn`() {
    let text = text(FrameStyle(only: [1, 2]))
    #expect(text.contains("<title>bora</title>") && text.contains("<title>dami</title>"))
    #expect(!text.contains("<title>ara</title>") && !text.contains("소라"))
  }

  @Test func `a trail reaches back as far as was asked for`() {
    let renderer = FrameRenderer(FrameTests.four(), report: FrameTests.clean, style: FrameStyle(trails: 2))
    #expect(renderer.scene(at: 4).trails.isEmpty)
    let trails = renderer.scene(at: 12).trails
    #expect(trails.map(\.dancer) == [0, 1, 2, 3])
    // Two counts before the middle of eight, eased.
    #expect(abs(trails[0].first - Easing.smooth.progress(0.25)) < 1e-12)
    #expect(abs(trails[0].last - 0.5) < 1e-12)
    #expect(text(FrameStyle(trails: 2)).contains("class=\"trail c0\""))
  }

  @Test func `next places are shown before anybody leaves`() {
    let before = FrameRenderer(FrameTests.four(), report: FrameTests.clean)
    #expect(before.scene(at: 4).ways.isEmpty)
    let renderer = FrameRenderer(FrameTests.four(), report: FrameTests.clean, style: FrameStyle(showsNext: true))
    #expect(renderer.scene(at: 4).ways.map(\.share) == [0, 0, 0, 0])
    #expect(renderer.scene(at: 16).ways.isEmpty)
    #expect(text(FrameStyle(showsNext: true), at: 4).components(between: "class=\"ghost\"").count == 4)
  }

  @Test func `the camera keeps a dancer in the middle`() {
    let performance = FrameTests.four()
    let style = FrameStyle(follow: 3)
    let camera = Camera(layout: FrameLayout(routine: performance.routine, style: style, legendHeight: 0), style: style)
    for count in [0.0, 11, 12.5, 16] {
      let view = camera.view(of: performance, at: count)
      let spot = view.projection(performance.position(of: 3, at: count))
      #expect(spot.distance(to: view.frame.centre) < 1e-9)
    }
    #expect(XMLChecker.check(Array(text(style).utf8)).complaint == nil)
  }

  @Test func `an index says which moment every frame is`() {
    let performance = FrameTests.four()
    let index = FrameIndex(of: performance, counts: [0, 4, 8], style: FrameStyle(), framesPerSecond: 30)
    let json = String(decoding: index.json, as: UTF8.self)
    #expect(json.contains("\"framesPerSecond\" : 30"))
    #expect(
      json.contains(
        "{ \"file\" : \"0001.svg\", \"count\" : 4, \"at\" : \"1:5\", \"seconds\" : 2, \"section\" : \"Intro\" },"))
  }
}
