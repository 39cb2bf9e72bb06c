import DanceGeometry
import DanceSource
import Testing

@testable import DanceScore

@Suite struct ShapeTests {
  /// Every shape that makes as many places as dancers, with arguments that suit 1 to 40 of them.
  static let shapes = [
    "line", "line(width: 6m)", "column", "grid", "grid(rows: 3)", "grid(columns: 4, stagger: true)", "v",
    "v(spread: 120deg)", "wedge", "triangle", "triangle(side: 4m)", "diamond", "diamond(width: 6m, depth: 3m)",
    "circle",
    "circle(radius: 5m)", "arc", "rings", "spiral", "polygon(sides: 5)", "star",
    "star(points: 7, inner: 1m, outer: 4m)",
    "wave", "heart", "scatter(width: 20m, depth: 20m)", "fill(circle(radius: 4m))", "fill(heart(width: 6m))",
    "fill(rectangle(width: 4m, depth: 2m))", "fill(star(outer: 5m))", "fill(polygon(sides: 3, radius: 4m))",
    "fill(path(\"M 0 0 H 5 V 3 H 0 Z\"))", "path(\"M 0 0 L 10 0\")", "path(\"M 0 0 C 0 4 4 4 4 0\")", "letters(\"I\")",
  ]

  @Test(arguments: shapes)
  func `makes exactly as many finite places as are asked for, no two alike`(shape: String) {
    for n in 1...40 where !(shape.hasPrefix("letters") && n < 2) {
      let points = points(shape, dancers: n)
      #expect(points.count == n, "\(shape) for \(n)")
      #expect(points.allSatisfy { $0.isFinite })
      #expect(closest(points) > 0.05, "\(shape) for \(n)")
    }
  }

  @Test(arguments: [
    "line", "grid", "grid(rows: 3)", "v", "wedge", "triangle", "diamond", "circle", "arc", "rings", "heart", "star",
    "polygon(sides: 5)", "polygon(sides: 6)",
  ])
  func `mirrors itself exactly in the middle line`(shape: String) {
    for n in 1...40 {
      let points = points(shape, dancers: n)
      let places = Set(points)
      for point in points where shape != "rings" || n < 8 {
        #expect(places.contains(Point(0 - point.x, point.y)), "\(shape) for \(n): \(point)")
      }
    }
  }

  @Test func `a grid of rows and columns is their product`() {
    #expect(points("grid(rows: 3, columns: 4)").count == 12)
    #expect(points("grid(rows: 3, columns: 4, spacing: 2m)").prefix(2) == [Point(-3, -2), Point(-1, -2)])
    #expect(points("grid(rows: 2, columns: 2, spacing: 2m, depth_spacing: 1m)").last == Point(1, 0.5))
  }

  @Test func `a staggered grid shifts every second row by half an interval`() {
    let points = points("grid(rows: 2, columns: 2, spacing: 2m, stagger: true)")
    #expect(points == [Point(-1.5, -1), Point(0.5, -1), Point(-0.5, 1), Point(1.5, 1)])
  }

  @Test func `a v begins at its point and goes outwards, the left arm first`() {
    let points = points("v(5)")
    #expect(points[0].x == 0)
    #expect(points[1].x < 0 && points[2].x > 0)
    #expect(points[0].y < points[1].y && points[1].y < points[3].y)
    #expect(abs(points[0].distance(to: points[1]) - 1.5) < 1e-12)
    #expect(abs(DanceScoreTests.closest(DanceScoreTests.points("v(6)")) - 1.5) < 1e-12)
  }

  @Test func `all neighbours in a wedge are one spacing apart`() {
    #expect(points("wedge(rows: 4)").count == 10)
    #expect(abs(closest(points("wedge(rows: 4, spacing: 2m)")) - 2) < 1e-12)
  }

  @Test func `a circle begins at the audience's side and goes round counterclockwise`() {
    #expect(points("circle(4, radius: 2m)") == [Point(0, -2), Point(2, 0), Point(0, 2), Point(-2, 0)])
    #expect(points("circle(4, radius: 2m, from: 0deg)")[0] == Point(2, 0))
    #expect(abs(closest(points("circle(7, spacing: 2m)")) - 2) < 1e-12)
  }

  @Test func `an arc runs from the left behind the origin to the right`() {
    #expect(points("arc(3, radius: 2m)") == [Point(-2, 0), Point(0, 2), Point(2, 0)])
    #expect(points("arc(3, radius: 2m, from: 0deg, to: 90deg)")[0].distance(to: Point(2, 0)) < 1e-12)
  }

  @Test func `rings stand around a middle`() {
    let points = points("rings(1, 6, 12, spacing: 2m)")
    #expect(points.count == 19)
    #expect(points[0] == .origin)
    #expect(points[1...6].allSatisfy { abs($0.distance(to: .origin) - 2) < 1e-12 })
    #expect(points[7...].allSatisfy { abs($0.distance(to: .origin) - 4) < 1e-12 })
  }

  @Test(arguments: ["spiral", "wave", "wave(height: 4m, periods: 2)", "heart", "path(\"M 0 0 C 0 4 4 4 4 0\")"])
  func `curves are even along their length`(shape: String) {
    // Chords of neighbours differ by the curve's bend only.
    let points = points(shape, dancers: 40)
    let chords = zip(points, points.dropFirst()).map { $0.distance(to: $1) }
    #expect((chords.max() ?? 0) < (chords.min() ?? 0) * 1.35, "\(shape)")
  }

  @Test func `a scatter is the same for the same seed, and keeps its distance`() {
    #expect(points("scatter(30, seed: 5)") == points("scatter(30, seed: 5)"))
    #expect(points("scatter(30, seed: 5)") != points("scatter(30, seed: 6)"))
    #expect(closest(points("scatter(30, apart: 80cm)")) >= 0.8)
  }

  @Test func `a fill stays inside its outline`() {
    for n in [1, 2, 7, 100, 1000] {
      let points = points("fill(\(n), circle(radius: 10m))")
      #expect(points.count == n)
      #expect(points.allSatisfy { $0.distance(to: .origin) <= 10 + 1e-6 })
    }
  }

  @Test func `letters fill their strokes as densely as asked`() {
    let points = points("letters(\"HI\", height: 4m, spacing: 1m)")
    #expect(points.count == 5 + 5 + 1 + 5)
    #expect(closest(points) > 0.7)
    #expect(abs((Box(holding: points)?.depth ?? 0) - 4) < 1e-9)
  }

  @Test func `every letter and sign can be written with 30 dancers who do not touch`() {
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+=/<>()?♥" {
      let points = points("letters(\"\(character)\", height: 10m)", dancers: 30)
      #expect(points.count == 30, "\(character)")
      #expect(closest(points) > 0.1, "\(character)")
    }
  }

  @Test(
    arguments: [
      ("circle(1e9)", "[1e9] error: expected at most 200000, found 1000000000"),
      ("grid(rows: 1000, columns: 1000)", "[1000] error: 1000000 places are more than the 200000 a formation may have"),
      ("circle(-1)", "[-1] error: expected a whole number of at least 0, found -1"),
      (
        "circle(2.5)",
        "[2.5] error: expected a whole number, found 2.5 (round it with `round`, `floor` or `ceil`)"
      ),
      ("line(3, spacing: 30deg)", "[30deg] error: expected a length, found an angle"),
      ("line(3, spacing: -1m)", "[-1m] error: expected a length above 0"),
      (
        "line(3, spacing: 1m, width: 3m)",
        "[3m] error: `spacing` and `width` both say how long it is (give one of the two)"
      ),
      ("line(3, spacin: 1m)", "[spacin] error: `line` has no parameter called `spacin` (did you mean `spacing`?)"),
      (
        "line(3, 2m)",
        "[2m] error: `line` takes at most 1 without a label (write its label before it, such as `spacing:`)"
      ),
      ("line(3, n: 4)", "[n] error: `n` is given twice (remove one of them)"),
      ("point(1m)", "[point] error: `point` needs `y`, a length"),
      (
        "circle(3, radius: 2m, from: 90)",
        "[90] error: expected an angle, found a plain number (write a unit behind the number, such as `deg`)"
      ),
      ("grid(10, rows: 2, columns: 3)", "[10] error: 10 do not fit into 2 rows of 3"),
      ("wedge(7, rows: 3)", "[7] error: 7 do not fit into 3 rows, which hold 6"),
      ("v(3, spread: 200deg)", "[200deg] error: expected a spread of at most 180deg (turn it round with `mirrored y`)"),
      ("star(inner: 5m, outer: 2m)", "[5m] error: expected `inner` to be less than `outer`"),
      ("spiral(inner: 5m, outer: 2m)", "[5m] error: expected `inner` to be less than `outer`"),
      ("polygon(sides: 2)", "[2] error: expected a whole number of at least 3, found 2"),
      ("arc(from: 0deg, to: 2turn)", "[2turn] error: expected at most one whole turn between `from` and `to`"),
      (
        "scatter(1000, width: 5m, depth: 5m)",
        "[1000] error: 1000 cannot be strewn this far apart over this area (make `width` and `depth` larger or `apart` smaller)"
      ),
      ("fill(9)", "[fill] error: `fill` needs `outline`, an outline such as `circle(radius: 3m)`"),
      (
        "fill(9, cirle(radius: 2m))",
        "[cirle] error: there is no outline called `cirle` (did you mean `circle`?)"
      ),
      ("path(\"M 0 0 L 0 0\")", "[\"M 0 0 L 0 0\"] error: this path leads nowhere"),
      (
        "path(\"M 0 0\")",
        "[\"M 0 0\"] error: this is no path data: expected a command that draws, such as L or C at character 6"
      ),
      ("letters(\"한\")", "[\"한\"] error: `한` cannot be written (use A–Z, 0–9 and - + = / < > ( ) ! ? . , : ' ♥)"),
      ("letters(\"HELLO\", 3)", "[3] error: this writing needs at least 12 places, found 3"),
      ("letters(\".\")", "[letters] error: this writing is only dots and takes 1 places, found 9"),
      ("rings(1, 200000)", "[200000] error: together these are more than the 200000 places a formation may have"),
      (
        "grid(stagger: 1)",
        "[1] error: expected a comparison, found a plain number (compare it with something, as in `n > 4`)"
      ),
      ("circel", "[circel] error: there is no formation or shape called `circel` (did you mean `circle`?)"),
      (
        "circle(3m)",
        "[3m] error: expected a plain number, found a length (write what it is before it, such as `radius:`)"
      ),
      ("line(3, spacing: 1e7m)", "[1e7m] error: this is too large for any stage"),
    ])
  func `a wrong argument is named where it stands`(shape: String, finding: String) {
    #expect(findings(formation: shape) == [finding])
  }
}
