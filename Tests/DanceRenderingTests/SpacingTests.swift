import DanceGeometry
import DanceScore
import DanceTestSupport
import Testing

@testable import DanceRendering

struct SpacingTests {
  @Test(arguments: [2, 3, 9, 100], [0.4, 1.0, 2.5])
  func `dancers in a line know how far apart they stand`(count: Int, spacing: Double) throws {
    for direction in [Vector(1, 0), Vector(0, 1), Vector(0.6, 0.8)] {
      let points = (0..<count).map { Point.origin + direction * (spacing * Double($0)) }
      let found = try #require(Spacing.typical(of: points))
      #expect(abs(found - spacing) < 1e-9)
    }
  }

  @Test(arguments: 0..<10) func `in a crowd the tenth part of dancers stand closer`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let points = (0..<200).map { _ in Point(random.number(in: -9...9), random.number(in: -5...5)) }
    let nearest = points.indices.map { index in
      points.indices.filter { $0 != index }.map { points[index].distance(to: points[$0]) }.min() ?? 0
    }.sorted()
    #expect(abs(try #require(Spacing.typical(of: points)) - nearest[20]) < 0.05)
  }

  @Test func `nobody alone has a neighbour`() {
    #expect(Spacing.typical(of: []) == nil)
    #expect(Spacing.typical(of: [.origin]) == nil)
    #expect(Spacing.typical(of: [.origin, .origin]) == nil)
  }

  @Test(arguments: [(3.0, true), (0.4, false)])
  func `a prop has its name on it, or below if it is too small`(width: Double, isInside: Bool) {
    let prop = Stage.Prop(name: "piano", outline: .rectangle(width: width, depth: 1), position: .origin)
    let stage = StageView(
      Stage(outline: .rectangle(width: 12, depth: 8)), into: PageBox(x: 0, y: 0, width: 600, height: 400))
    let name = PropDrawing(prop: prop, view: stage).nameBox
    let box = stage.projection(Box(minX: -width / 2, minY: -0.5, maxX: width / 2, maxY: 0.5))
    #expect(box.holds(name) == isInside)
    #expect(box.overlaps(name) == isInside)
  }
}
