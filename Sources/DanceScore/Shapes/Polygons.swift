import DanceGeometry

extension Shape {
  static let triangle = Shape(
    "triangle",
    "The outline of an equilateral triangle with its point to the audience; from the point counterclockwise, evenly.",
    [.n, .length("spacing", nil, text: "1.5m"), .length("side")]
  ) { arguments throws(ShapeMisuse) in
    let side = try extent(arguments, "side", perimeterPerUnit: 3)
    let height = side * 0.75.squareRoot()
    let half = Path.polyline([Point(0, -height / 2), Point(side / 2, height / 2), Point(0, height / 2)])
    return Symmetry.round(arguments.n, half: half)
  }

  static let diamond = Shape(
    "diamond", "The outline of a diamond; from the audience's corner counterclockwise, evenly.",
    [.n, .length("spacing", nil, text: "1.5m"), .length("width"), .length("depth", nil, text: "width")]
  ) { arguments throws(ShapeMisuse) in
    if arguments.given("width") == nil, arguments.given("depth") != nil {
      throw ShapeMisuse("depth", "`depth` needs `width` beside it", hint: "add `width:`")
    }
    let width = try extent(arguments, "width", perimeterPerUnit: 8.0.squareRoot())
    let depth = arguments.given("depth") ?? width
    let half = Path.polyline([Point(0, -depth / 2), Point(width / 2, 0), Point(0, depth / 2)])
    return Symmetry.round(arguments.n, half: half)
  }

  static let polygon = Shape(
    "polygon", "The outline of a regular polygon with a corner to the audience; from there counterclockwise, evenly.",
    [.n, sides, .length("radius", nil, text: "as large as 1.5m between neighbours needs")]
  ) { arguments throws(ShapeMisuse) in
    let corners = arguments.count("sides") ?? 6
    let edge = 2 * Symmetry.chordOfTurn(corners)
    let radius = arguments.given("radius") ?? standardSpacing * Double(arguments.n) / (Double(corners) * edge)
    return Symmetry.round(arguments.n, half: polygonHalf(corners: corners, radius: radius))
  }

  static let star = Shape(
    "star", "The outline of a star with a point upstage; from that point counterclockwise, evenly.",
    [.n, points, .length("inner", nil, text: "0.382 of outer"), .length("outer", 3)]
  ) { arguments throws(ShapeMisuse) in
    Symmetry.round(arguments.n, half: try starHalf(arguments))
  }

  static let sides = ShapeParameter.count("sides", least: 3, 6)
  static let points = ShapeParameter.count("points", least: 3, 5)

  /// The right half of a regular polygon, from its corner at the audience's side round to the axis at the back.
  static func polygonHalf(corners: Int, radius: Double) -> Path {
    var points = (0...(corners / 2)).map { Point.origin + Symmetry.fromFront($0, of: corners) * radius }
    if corners % 2 == 1, let last = points.last { points.append(Point(0, last.y)) }
    points[0].x = 0
    points[points.count - 1].x = 0
    return .polyline(points)
  }

  /// The half of a star on the audience's left, from its point upstage round to the axis at the front.
  static func starHalf(_ arguments: ShapeArguments) throws(ShapeMisuse) -> Path {
    let tips = arguments.count("points") ?? 5
    let outer = arguments["outer"]
    // The notch of a pentagram lies at 1/φ² of its points.
    let inner = arguments.given("inner") ?? outer * (3 - 5.0.squareRoot()) / 2
    guard inner < outer else { throw ShapeMisuse("inner", "expected `inner` to be less than `outer`") }
    var corners = (0...tips).map {
      let direction = Symmetry.fromFront($0, of: 2 * tips)
      return Point(-direction.x, -direction.y) * ($0 % 2 == 0 ? outer : inner)
    }
    corners[0].x = 0
    corners[tips].x = 0
    return .polyline(corners)
  }

  /// An extent given itself, or such that neighbours are `spacing` apart along the outline.
  private static func extent(
    _ arguments: ShapeArguments, _ name: String, perimeterPerUnit: Double
  ) throws(ShapeMisuse) -> Double {
    if let given = arguments.given(name) {
      guard arguments.given("spacing") == nil else {
        throw ShapeMisuse(name, "`spacing` and `\(name)` both say how large it is", hint: "give one of the two")
      }
      return given
    }
    return (arguments.given("spacing") ?? standardSpacing) * Double(arguments.n) / perimeterPerUnit
  }
}

extension Symmetry {
  /// The direction `part` n-ths of a turn counterclockwise from the audience's side.
  static func fromFront(_ part: Int, of n: Int) -> Vector {
    let direction = unit(part, of: n)
    return Vector(direction.y, -direction.x)
  }

  /// Half the chord of one n-th of a turn on the unit circle.
  static func chordOfTurn(_ n: Int) -> Double { Elementary.sine(.pi / Double(n)) }
}

extension Point {
  /// The point `factor` times as far from centre stage.
  static func * (point: Point, factor: Double) -> Point { Point(point.x * factor, point.y * factor) }
}
