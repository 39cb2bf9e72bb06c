import DanceGeometry
import DanceTestSupport
import Testing

/// √(1 + x²) has the integral ½(x√(1+x²) + asinh x): the length of the parabola y = x²⁄2.
private func parabolaLength(to x: Double) -> Double {
  let root = (1 + x * x).squareRoot()
  return 0.5 * (x * root + Elementary.logarithmOnePlus(x + root - 1))
}

/// y = x²⁄2 from 0 to `x` as a cubic.
private func parabola(to x: Double) -> CubicCurve {
  let (start, middle, end) = (Point(0, 0), Point(x / 2, 0), Point(x, x * x / 2))
  return CubicCurve(start, start.moved(2.0 / 3, towards: middle), end.moved(2.0 / 3, towards: middle), end)
}

private func randomCubic(_ generator: inout SeededGenerator) -> CubicCurve {
  func point() -> Point { Point(generator.number(in: -5...5), generator.number(in: -5...5)) }
  return CubicCurve(point(), point(), point(), point())
}

@Suite struct PathTests {
  @Test(arguments: [0.1, 1, 4, 20]) func `the length of a parabola is its closed form`(x: Double) {
    let path = Path(pieces: [.cubic(parabola(to: x))])
    #expect(abs(path.length - parabolaLength(to: x)) < 1e-10 * max(1, path.length))
    for k in 1..<40 {
      let part = x * Double(k) / 40
      let expected = Point(part, part * part / 2)
      #expect(path.point(at: parabolaLength(to: part)).distance(to: expected) < 1e-9)
    }
  }

  @Test func `a straight cubic is as long as its chord, and one that turns back counts the way twice`() {
    let straight = CubicCurve(Point(0, 0), Point(1, 1), Point(2, 2), Point(3, 3))
    #expect(abs(Path(pieces: [.cubic(straight)]).length - 18.0.squareRoot()) < 1e-12)
    // x(t) = 3t(1−t)²·1 … a walk out to x = 4⁄9 at t = ⅓ and back.
    let back = Path(pieces: [.cubic(CubicCurve(Point(0, 0), Point(1, 0), Point(0, 0), Point(0, 0)))])
    #expect(abs(back.length - 8.0 / 9) < 1e-10)
    #expect(back.point(at: back.length / 2).distance(to: Point(4.0 / 9, 0)) < 1e-9)
    #expect(back.point(at: 0.1).distance(to: Point(0.1, 0)) < 1e-9)
    #expect((back.direction(at: 0.1) - Vector(1, 0)).length < 1e-12)
    #expect((back.direction(at: 0.8) - Vector(-1, 0)).length < 1e-12)
    #expect(back.direction(at: back.length) == Vector(-1, 0))
  }

  @Test func `four cubics make a circle to within 0.03 %`() {
    let k = 4.0 / 3 * (2.0.squareRoot() - 1)
    let quarter = CubicCurve(Point(1, 0), Point(1, k), Point(k, 1), Point(0, 1))
    let path = Path(pieces: [.cubic(quarter)])
    // 1.5710121… against π⁄2 = 1.5707963…: the known excess of this approximation.
    #expect(path.length > .pi / 2 && path.length < .pi / 2 * 1.00015)
    #expect(abs(path.point(at: path.length / 2).distance(to: .origin) - 1) < 1e-12)
  }

  @Test func `equal steps along a random cubic are equal lengths by brute force`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<25 {
      let curve = randomCubic(&generator)
      let path = Path(pieces: [.cubic(curve)])
      let steps = 4000
      var (walked, last, target) = (0.0, curve.start, 1)
      for k in 1...steps {
        let next = curve.point(at: Double(k) / Double(steps))
        walked += last.distance(to: next)
        last = next
        if walked >= path.length * Double(target) / 8, target < 8 {
          #expect(path.point(at: walked).distance(to: next) < 2e-4)
          target += 1
        }
      }
      #expect(abs(walked - path.length) < 1e-4)
      #expect(path.length >= walked - 1e-9, "a polygon inside a curve is never longer")
    }
  }

  @Test func `a cubic without a start speed still leaves in a direction`() {
    let curve = CubicCurve(Point(0, 0), Point(0, 0), Point(2, 2), Point(2, 2))
    let path = Path(pieces: [.cubic(curve)])
    #expect(abs(path.length - 8.0.squareRoot()) < 1e-10)
    for distance in [0, 1, path.length] {
      #expect((path.direction(at: distance) - Vector(0.5.squareRoot(), 0.5.squareRoot())).length < 1e-12)
    }
    let thrice = Path(pieces: [.cubic(CubicCurve(.origin, .origin, .origin, Point(0, 3)))])
    #expect(thrice.direction(at: 0) == Vector(0, 1))
  }

  @Test func `a path without length is a point without direction`() {
    let spot = Point(1, 2)
    let nothing = CubicCurve(spot, spot, spot, spot)
    for path in [Path.polyline([spot]), .line(from: spot, to: spot), Path(pieces: [.cubic(nothing)])] {
      #expect(path.length == 0)
      #expect(!path.isClosed)
      #expect(path.point(at: 3) == spot && path.start == spot && path.end == spot)
      #expect(path.direction(at: 0) == .zero)
      #expect(path.bounds == Box(spot, spot))
    }
    #expect(Path(pieces: []).start == .origin)
  }

  @Test func `pieces of length 0 do not disturb a path`() {
    let path = Path.polyline([Point(0, 0), Point(0, 0), Point(3, 0), Point(3, 0), Point(3, 4), Point(3, 4)])
    #expect(path.length == 7)
    #expect(path.point(at: 3) == Point(3, 0))
    #expect(path.direction(at: 3) == Vector(0, 1))
    #expect(path.direction(at: 7) == Vector(0, 1))
    #expect(path.point(at: 5) == Point(3, 2))
  }

  @Test(arguments: [-300.0, -180, -90, -10, 10, 60, 90, 180, 270, 350])
  func `an arc turns by its angle between its two points`(degrees: Double) {
    let (a, b) = (Point(1, 2), Point(-3, 5))
    let arc = Path.arc(from: a, to: b, turning: .degrees(degrees))
    #expect(arc.start.distance(to: a) < 1e-12 && arc.end.distance(to: b) < 1e-12)
    let (leaving, arriving) = (arc.direction(at: 0), arc.direction(at: arc.length))
    #expect((leaving.turned(by: .degrees(degrees)) - arriving).length < 1e-12)
    // Turning to the left, the walker has the chord on the left.
    let side = (b - a).cross(arc.point(at: arc.length / 2) - a)
    #expect(degrees > 0 ? side < 0 : side > 0)
  }

  @Test func `an arc that turns by nothing or by a whole turn is the straight line`() {
    for degrees in [0, 1e-9, 360, -360, 720] {
      #expect(Path.arc(from: .origin, to: Point(1, 0), turning: .degrees(degrees)).length == 1)
    }
    #expect(Path.arc(from: .origin, to: .origin, turning: .degrees(90)).length == 0)
  }

  @Test func `a smooth chain passes every point without a corner`() {
    let stops = [Point(0, 0), Point(1, 2), Point(1, 2), Point(1.1, 2), Point(5, -1), Point(7, 0)]
    let path = Path.smooth(through: stops, leaving: Vector(0, 9), arriving: Vector(1, 0))
    #expect(path.pieces.count == 4)
    #expect((path.direction(at: 0) - Vector(0, 1)).length < 1e-12)
    #expect((path.direction(at: path.length) - Vector(1, 0)).length < 1e-12)
    for (before, after) in zip(path.pieces, path.pieces.dropFirst()) {
      #expect(before.end == after.start)
      let (arriving, leaving) = (Path(pieces: [before]), Path(pieces: [after]))
      #expect((arriving.direction(at: arriving.length) - leaving.direction(at: 0)).length < 1e-9)
    }
  }

  @Test func `a smooth chain that returns to its first point is closed without a corner`() {
    let ring = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1), Point(1, 0)]
    let path = Path.smooth(through: ring)
    #expect(path.isClosed)
    #expect((path.direction(at: 0) - path.direction(at: path.length)).length < 1e-12)
    #expect((path.direction(at: 0) - Vector(0, 1)).length < 1e-12)
  }

  @Test func `points on one line stay on it`() {
    let path = Path.smooth(through: [Point(0, 0), Point(1, 1), Point(4, 4)])
    #expect(abs(path.length - 32.0.squareRoot()) < 1e-10)
  }

  @Test func `turned, moved, scaled, mirrored and reversed paths go where their points go`() {
    var generator = SeededGenerator(seed: 3)
    let curve = randomCubic(&generator)
    let arc = Path.arc(from: curve.end, to: Point(4, 4), turning: .degrees(-130))
    let path = Path(pieces: [.line(Point(9, 9), curve.start), .cubic(curve)]).joined(with: arc)
    let about = Point(1, -2)
    let turned = path.turned(by: .degrees(33), about: about)
    let moved = path.moved(by: Vector(2, 3))
    let scaled = path.scaled(by: -2, about: about)
    let mirrored = path.mirrored(along: .upstage, through: about)
    let reversed = path.reversed
    for k in 0...20 {
      let distance = path.length * Double(k) / 20
      let point = path.point(at: distance)
      #expect(turned.point(at: distance).distance(to: point.turned(by: .degrees(33), about: about)) < 1e-9)
      #expect(moved.point(at: distance).distance(to: point + Vector(2, 3)) < 1e-9)
      #expect(scaled.point(at: 2 * distance).distance(to: about + (point - about) * -2) < 1e-9)
      #expect(mirrored.point(at: distance).distance(to: Point(2 - point.x, point.y)) < 1e-9)
      #expect(reversed.point(at: path.length - distance).distance(to: point) < 1e-9)
      #expect(path.bounds.inflated(by: 1e-12).contains(point))
    }
    #expect(abs(scaled.length - 2 * path.length) < 1e-9)
  }

  @Test func `the bounds of arcs are exact`() {
    let arc = Path(pieces: [
      .arc(CircularArc(centre: Point(1, 1), radius: 2, start: .degrees(45), sweep: .degrees(180)))
    ])
    let bounds = arc.bounds
    #expect(abs(bounds.maxY - 3) < 1e-12 && abs(bounds.minX + 1) < 1e-12)
    #expect(abs(bounds.maxX - (1 + 2.0.squareRoot())) < 1e-12)
    #expect(Path.circle(centre: Point(1, 1), radius: 2).bounds == Box(minX: -1, minY: -1, maxX: 3, maxY: 3))
  }

  @Test func `points are even along open and closed paths`() {
    let open = Path.polyline([Point(0, 0), Point(4, 0), Point(4, 4)])
    #expect(evenlySpaced(3, along: open) == [Point(0, 0), Point(4, 0), Point(4, 4)])
    #expect(evenlySpaced(1, along: open) == [Point(4, 0)])
    #expect(evenlySpaced(0, along: open).isEmpty)
    let ring = evenlySpaced(4, along: .circle(centre: .origin, radius: 2))
    #expect(ring == [Point(2, 0), Point(0, 2), Point(-2, 0), Point(0, -2)])
    #expect(evenlySpaced(3, along: .polyline([Point(1, 1)])) == [Point(1, 1), Point(1, 1), Point(1, 1)])
  }
}
