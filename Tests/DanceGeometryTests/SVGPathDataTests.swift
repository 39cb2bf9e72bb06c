import DanceGeometry
import Testing

@Suite struct SVGPathDataTests {
  private func pieces(_ text: String) throws -> [[Path.Piece]] {
    try SVGPathData.parse(text).get().map(\.pieces)
  }

  private func onlyPath(_ text: String) throws -> Path {
    let paths = try SVGPathData.parse(text).get()
    #expect(paths.count == 1)
    return try #require(paths.first)
  }

  @Test func `lines are absolute or relative, and y stays as it is`() throws {
    #expect(
      try onlyPath("M 1 2 L 3 4 l 1 1 H 0 h -1 V 9 v 1")
        == .polyline([
          Point(1, 2), Point(3, 4), Point(4, 5), Point(0, 5), Point(-1, 5), Point(-1, 9), Point(-1, 10),
        ]))
  }

  @Test func `further places after M are lines, and numbers repeat a command`() throws {
    #expect(try onlyPath("M0,0 1,0 1,1") == .polyline([Point(0, 0), Point(1, 0), Point(1, 1)]))
    #expect(try onlyPath("m1 1 1 0 0 1") == .polyline([Point(1, 1), Point(2, 1), Point(2, 2)]))
    #expect(try onlyPath("M0 0H1 2 3").length == 3)
  }

  @Test func `numbers need no space where a sign or a point parts them`() throws {
    #expect(try onlyPath("M.5.5-1-1,+2e1-1.5E-1") == .polyline([Point(0.5, 0.5), Point(-1, -1), Point(20, -0.15)]))
  }

  @Test func `every M begins a path, and Z closes one`() throws {
    let found = try pieces("M0 0 L1 0 L1 1 Z M5 5 L6 5 z l 0 1")
    #expect(found.count == 3)
    #expect(found[0].last == .line(Point(1, 1), Point(0, 0)))
    #expect(found[2] == [.line(Point(5, 5), Point(5, 6))])
    #expect(try SVGPathData.parse("M0 0 L1 0 L0 0 Z").get()[0].isClosed)
  }

  @Test func `smooth commands continue only a curve of their kind`() throws {
    let curve = try pieces("M0 0 C 0 1 1 2 2 2 S 4 1 4 0")[0]
    #expect(curve[1] == .cubic(CubicCurve(Point(2, 2), Point(3, 2), Point(4, 1), Point(4, 0))))
    let after = try pieces("M0 0 L 2 2 S 4 1 4 0")[0]
    #expect(after[1] == .cubic(CubicCurve(Point(2, 2), Point(2, 2), Point(4, 1), Point(4, 0))))
    let quadratic = try onlyPath("M0 0 Q 1 2 2 0 T 4 0")
    #expect(quadratic.point(at: quadratic.length * 0.75).distance(to: Point(3, -1)) < 1e-9)
    let unlike = try onlyPath("M0 0 Q 1 2 2 0 S 3 0 4 0")
    #expect(abs(unlike.point(at: unlike.length).x - 4) < 1e-12)
  }

  @Test func `circular arcs are exact`() throws {
    let half = try onlyPath("M 1 0 A 1 1 0 0 1 -1 0")
    #expect(abs(half.length - .pi) < 1e-12)
    #expect(half.point(at: .pi / 2).distance(to: Point(0, 1)) < 1e-12)
    let other = try onlyPath("M 1 0 A 1 1 0 0 0 -1 0")
    #expect(other.point(at: .pi / 2).distance(to: Point(0, -1)) < 1e-12)
    let long = try onlyPath("M 1 0 a 1 1 77 1 1 -1 -1")
    #expect(abs(long.length - 1.5 * .pi) < 1e-12)
    #expect(long.end.distance(to: Point(0, -1)) < 1e-12)
    let compact = try onlyPath("M1 0a1 1 0 11-1-1")
    #expect(compact.length == long.length)
    let stretched = try onlyPath("M 0 0 A 1 1 0 0 1 6 0")
    #expect(abs(stretched.length - 3 * .pi) < 1e-9, "radii too short are lengthened")
  }

  @Test func `elliptical arcs are within a millionth of their ellipse`() throws {
    let path = try onlyPath("M 3 0 A 3 1 0 0 1 -3 0")
    for k in 0...100 {
      let point = path.point(at: path.length * Double(k) / 100)
      #expect(abs(point.x * point.x / 9 + point.y * point.y - 1) < 2e-6 && point.y >= -1e-12)
    }
    let turned = try onlyPath("M 0 3 A 3 1 90 0 1 0 -3")
    #expect(abs(turned.length - path.length) < 1e-9)
    #expect(turned.point(at: turned.length / 2).distance(to: Point(-1, 0)) < 1e-6)
  }

  @Test func `an arc without a radius is a line, and one that goes nowhere has no length`() throws {
    #expect(try onlyPath("M 0 0 A 0 1 0 0 1 3 4").length == 5)
    #expect(try onlyPath("M 1 1 A 1 1 0 0 1 1 1").length == 0)
  }

  @Test(arguments: [
    ("", 0, "the command M, which says where to begin"), ("L 1 1", 0, "the command M, which says where to begin"),
    ("M 1", 3, "a number"), ("M 1 x", 4, "a number"), ("M 0 0 L 1 1 #", 12, "a command (one of M L H V C S Q T A Z)"),
    ("M 0 0 A 1 1 0 2 1 3 3", 14, "a flag, 0 or 1"), ("M 1 1", 5, "a command that draws, such as L or C"),
    ("M 0 0 L 1e99 0", 8, "a number of at most a thousand million"),
    ("M 0 0 Z 1 1", 8, "a command (one of M L H V C S Q T A Z)"),
    ("M 0 0 L - 1", 8, "a number"), ("M 0 0,,1 1", 6, "a command (one of M L H V C S Q T A Z)"),
  ])
  func `a mistake says what was expected where`(text: String, offset: Int, expected: String) {
    #expect(SVGPathData.parse(text) == .failure(SVGPathData.Failure(offset: offset, expected: expected)))
  }

  @Test func `a failure reads as a sentence`() {
    #expect(SVGPathData.Failure(offset: 3, expected: "a number").description == "expected a number at character 4")
  }
}
