import DanceGeometry

extension Shape {
  static let point = Shape(
    "point", "A single place.",
    [.length("x", nil, .any).required, .length("y", nil, .any).required]
  ) { arguments in [Point(arguments["x"], arguments["y"])] }

  static let line = Shape(
    "line", "A line across the stage, from the audience's left to its right.",
    [.n, .length("spacing", nil, text: "1.5m"), .length("width")],
    way: { arguments in
      let half = (arguments.given("width") ?? arguments.width) / 2
      return .line(from: Point(-half, 0), to: Point(half, 0))
    },
    places: { arguments throws(ShapeMisuse) in
      let interval = try interval(arguments, extent: "width")
      return Symmetry.row(arguments.n, interval: interval).map { Point($0, 0) }
    })

  static let column = Shape(
    "column", "A line up the stage, from the front to the back.",
    [.n, .length("spacing", nil, text: "1.5m"), .length("depth")]
  ) { arguments throws(ShapeMisuse) in
    let interval = try interval(arguments, extent: "depth")
    return Symmetry.row(arguments.n, interval: interval).map { Point(0, $0) }
  }

  /// The interval between neighbours: given itself, or by the extent of the whole.
  private static func interval(_ arguments: ShapeArguments, extent: String) throws(ShapeMisuse) -> Double {
    guard let whole = arguments.given(extent) else { return arguments.given("spacing") ?? standardSpacing }
    guard arguments.given("spacing") == nil else {
      throw ShapeMisuse(extent, "`spacing` and `\(extent)` both say how long it is", hint: "give one of the two")
    }
    return arguments.n > 1 ? whole / Double(arguments.n - 1) : 0
  }

  /// How far apart neighbours stand where nothing is said, in metres: an arm's length on every side.
  static let standardSpacing = 1.5
}
