import DanceGeometry
import Testing

@Suite struct BoxTests {
  private let box = Box(Point(2, 1), Point(-1, 3))

  @Test func `two corners make a box whichever they are`() {
    #expect(box == Box(minX: -1, minY: 1, maxX: 2, maxY: 3))
    #expect(box.width == 3 && box.depth == 2 && box.centre == Point(0.5, 2))
    #expect(Box(holding: []) == nil)
    #expect(Box(holding: [Point(-1, 3), Point(0, 1), Point(2, 2)]) == box)
  }

  @Test func `boxes grow, unite and hold their edges`() {
    #expect(box.inflated(by: 1) == Box(minX: -2, minY: 0, maxX: 3, maxY: 4))
    #expect(box.united(with: Point(5, 2)) == Box(minX: -1, minY: 1, maxX: 5, maxY: 3))
    #expect(box.united(with: Box(.origin, .origin)) == Box(minX: -1, minY: 0, maxX: 2, maxY: 3))
    #expect(box.contains(Point(2, 3)) && !box.contains(Point(2.001, 3)))
  }

  @Test func `the distance of boxes is that of their nearest points`() {
    #expect(box.distance(to: Box(Point(5, 7), Point(9, 9))) == 5)
    #expect(box.distance(to: Box(Point(0, 4), Point(1, 9))) == 1)
    #expect(box.distance(to: Box(Point(2, 3), Point(4, 4))) == 0)
    #expect(Box(Point(5, 7), Point(9, 9)).distance(to: box) == 5)
  }
}
