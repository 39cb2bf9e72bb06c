import DanceGeometry
import DanceTestSupport
import Testing

@Suite struct CrossedPolygonTests {
  @Test func `an outline that goes round once crosses nothing`() {
    let outlines: [[Point]] = [
      [Point(0, 0), Point(4, 0), Point(0, 4)],
      // A dent, a corner on a straight edge, and corners that are said twice.
      [Point(0, 0), Point(4, 0), Point(4, 4), Point(2, 1), Point(0, 4)],
      [Point(0, 0), Point(2, 0), Point(4, 0), Point(4, 4)],
      [Point(0, 0), Point(4, 0), Point(4, 0), Point(4, 4), Point(0, 0)],
    ]
    for corners in outlines { #expect(Polygon(corners).firstCrossedEdge == nil, "\(corners)") }
  }

  @Test func `the first edge that is crossed or touched is named by where it begins`() {
    #expect(Polygon([Point(0, 0), Point(4, 4), Point(4, 0), Point(0, 4)]).firstCrossedEdge == 0)
    // Back along itself, round the same corner twice, and with a corner on another edge.
    #expect(Polygon([Point(0, 0), Point(4, 0), Point(2, 0), Point(2, 4)]).firstCrossedEdge == 0)
    #expect(
      Polygon([Point(0, 0), Point(2, 2), Point(4, 0), Point(4, 4), Point(2, 2), Point(0, 4)]).firstCrossedEdge == 0)
    #expect(Polygon([Point(-4, 0), Point(4, 0), Point(4, 4), Point(0, 0), Point(-4, 4)]).firstCrossedEdge == 0)
  }

  @Test func `a star-shaped outline never crosses itself, two of its corners exchanged always do`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let count = Int.random(in: 5...12, using: &generator)
      var corners = (0..<count).map { index in
        let angle = Angle.degrees(360 * Double(index) / Double(count))
        let radius = Double.random(in: 2...2.4, using: &generator)
        return Point(radius * angle.cosine, radius * angle.sine)
      }
      #expect(Polygon(corners).firstCrossedEdge == nil)
      corners.swapAt(1, 2)
      #expect(Polygon(corners).firstCrossedEdge != nil)
    }
  }
}
