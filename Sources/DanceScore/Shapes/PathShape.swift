import DanceGeometry

extension Shape {
  static let path = Shape(
    "path",
    """
    Places evenly along a curve drawn with the path data of SVG, in metres on the stage: y grows upstage, so that data \
    from a drawing program wants `mirrored y`.
    """,
    [pathData, .n], effort: { 100 + 2 * ($0.texts["data"]?.utf8.count ?? 0) },
    way: { arguments throws(ShapeMisuse) in try singlePath(arguments) },
    places: { arguments throws(ShapeMisuse) in
      let paths = try paths(arguments)
      if paths.count == 1 { return evenlySpaced(arguments.n, along: paths[0]) }
      let strokes = StrokeDistribution(paths)
      return try strokes.places(arguments.n, parameter: "n", of: "this drawing")
    })

  static let pathData = ShapeParameter(name: "data", kind: .text, isRequired: true, isPositional: true)

  /// The one curve that the data draws.
  static func singlePath(_ arguments: ShapeArguments) throws(ShapeMisuse) -> Path {
    let paths = try paths(arguments)
    guard paths.count == 1 else {
      throw ShapeMisuse("data", "expected one unbroken curve, found \(paths.count)", hint: "keep a single `M`")
    }
    return paths[0]
  }

  private static func paths(_ arguments: ShapeArguments) throws(ShapeMisuse) -> [Path] {
    let text = arguments.texts["data"] ?? ""
    let paths: [Path]
    switch SVGPathData.parse(text) {
    case .success(let drawn): paths = drawn
    case .failure(let failure): throw ShapeMisuse("data", "this is no path data: \(failure)")
    }
    guard paths.contains(where: { $0.length > 0 }) else { throw ShapeMisuse("data", "this path leads nowhere") }
    return paths.filter { $0.length > 0 }
  }
}
