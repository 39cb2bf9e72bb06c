import DanceGeometry
import DancePlanning
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct CrowdTests {
  @Test func `numbers from tables are those written digit by digit`() {
    var buffer = ByteBuffer()
    var expected = ByteBuffer()
    var numbers = (-12_345...12_345).map(Int32.init)
    numbers += [99_999, 100_000, 999_999, -999_999]
    for number in numbers {
      buffer.extend(byAtMost: 32) { base in NumberTexts.shared.withPen { $0.store(number, at: base) } }
      buffer.append(UInt8(ascii: ";"))
      expected.append(hundredths: Int(number))
      expected.append(UInt8(ascii: ";"))
    }
    let isSame = buffer.bytes == expected.bytes
    #expect(isSame)
  }

  /// A crowd on mixed ways: lines, arcs, a delayed part, some who look elsewhere.
  static func crowd(_ count: Int) -> Performance {
    let columns = 40
    let points = (0..<count).map { Point(Double($0 % columns) - 20, Double($0 / columns) * 0.9 - 10) }
    var staged = StagedPerformance(
      "Crowd", stage: Stage(outline: .rectangle(width: 60, depth: 40)), cast: (0..<count).map { "p\($0)" }, at: points)
    staged.move(8, to: points.map { Point($0.x + 3, $0.y + 1) }, named: "shift", easing: .in)
    staged.move(8, to: points.map { Point($0.y, $0.x) }, named: "turn", bend: .degrees(70))
    for dancer in stride(from: 0, to: count, by: 7) { staged.face(dancer, .direction(.degrees(Double(dancer)))) }
    staged.level(5, .low)
    return staged.finished()
  }

  @Test(arguments: [0.0, 3.25, 8, 11.5, 16, 40])
  func `everybody's place at once is everybody's place one by one`(count: Double) {
    let performance = Self.crowd(500)
    let places = performance.tracks.places(at: count)
    #expect(places.dancers.map(Int.init) == Array(0..<500))
    for index in 0..<places.count {
      #expect(places[index].distance(to: performance.position(of: index, at: count)) < 1e-9)
    }
  }

  @Test func `who waits in the wings has no place`() {
    var staged = StagedPerformance("Wings", cast: ["a", "b", "c"], at: [Point(1, 1)])
    staged.hold(4)
    #expect(staged.finished().tracks.places(at: 2).dancers == [0])
  }

  @Test(arguments: [0.0, 4, 12])
  func `a crowd's path leads to everybody's point`(count: Double) throws {
    let performance = Self.crowd(300)
    let style = FrameStyle()
    let text = String(
      decoding: FrameRenderer(performance, report: FrameTests.clean, style: style).frame(at: count), as: UTF8.self)
    let projection = FrameLayout(routine: performance.routine, style: style, legendHeight: 0).stage.projection
    let paths = text.components(between: "<path class=\"many c").compactMap {
      $0.split(separator: "\"").dropFirst(2).first
    }
    let starts = paths.flatMap { PathReader.starts(String($0)) }
    let scene = FrameRenderer(performance, report: FrameTests.clean, style: style).scene(at: count)
    #expect(starts.count == 300)
    // Colours are drawn one after the other; in each, dancers come in cast order.
    let colours = CastColours(routine: performance.routine, theme: .light)
    let order = colours.order(of: scene.figures)
    let drawn = colours.colours.indices.flatMap { order[$0].map(Int.init) }
    for (index, start) in zip(drawn, starts) {
      let figure = scene.figures[index]
      let gap = start.distance(to: projection(figure.position))
      // The point of the drop is √2 radii from the middle.
      #expect(gap > 1 && gap < 40)
      let (dx, dy) = projection.vector(figure.gaze)
      let spot = projection(figure.position).offset(dx / projection.scale * gap, dy / projection.scale * gap)
      #expect(start.distance(to: spot) < 0.02)
    }
  }
}
