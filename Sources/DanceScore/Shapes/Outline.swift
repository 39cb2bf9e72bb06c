import DanceGeometry

/// A closed outline to fill: its corners in order.
struct Outline: Hashable, Sendable {
  /// The corners; the last is joined to the first.
  var corners: [Point]

  /// The box around it.
  var box: Box { Box(holding: corners) ?? Box(.origin, .origin) }

  /// The stretches of a line at the height `y` that are inside (even–odd), in ascending pairs.
  func crossings(at y: Double) -> [Double] {
    var crossings: [Double] = []
    var last = corners[corners.count - 1]
    for corner in corners {
      if (last.y > y) != (corner.y > y) {
        crossings.append(last.x + (y - last.y) / (corner.y - last.y) * (corner.x - last.x))
      }
      last = corner
    }
    return crossings.sorted()
  }

  /// The outlines that can be filled, as shapes without a number of places.
  static let shapes: [String: OutlineShape] = Dictionary(
    uniqueKeysWithValues: [circle, rectangle, polygon, star, heart, path].map { ($0.name, $0) })

  private static let circle = OutlineShape("circle", [.length("radius", 3)]) { arguments in
    Outline(corners: Shape.ring(256, radius: arguments["radius"], from: .zero))
  }

  private static let rectangle = OutlineShape(
    "rectangle", [.length("width").required, .length("depth").required]
  ) { arguments in
    let (x, y) = (arguments["width"] / 2, arguments["depth"] / 2)
    return Outline(corners: [Point(-x, -y), Point(x, -y), Point(x, y), Point(-x, y)])
  }

  private static let polygon = OutlineShape("polygon", [Shape.sides, .length("radius", 3)]) { arguments in
    let sides = arguments.count("sides") ?? 6
    return Outline(corners: (0..<sides).map { .origin + Symmetry.fromFront($0, of: sides) * arguments["radius"] })
  }

  private static let star = OutlineShape(
    "star", [Shape.points, .length("inner", nil, text: "0.382 of outer"), .length("outer", 3)]
  ) { arguments throws(ShapeMisuse) in
    mirrored(half: try Shape.starHalf(arguments).corners)
  }

  private static let heart = OutlineShape("heart", [.length("width", 5)]) { arguments in
    let half = Shape.heartHalf(width: arguments["width"])
    return mirrored(half: (0...128).map { half.point(atShare: Double($0) / 128) })
  }

  private static let path = OutlineShape("path", [Shape.pathData]) { arguments throws(ShapeMisuse) in
    let path = try Shape.singlePath(arguments)
    return Outline(corners: (0..<512).map { path.point(at: path.length * Double($0) / 512) })
  }

  /// The whole outline of one half that begins and ends on the axis.
  private static func mirrored(half: [Point]) -> Outline {
    Outline(corners: half + half.dropFirst().dropLast().reversed().map { Point(-$0.x, $0.y) })
  }
}

/// An outline that the notation knows by itself.
struct OutlineShape: Sendable {
  /// The name it is asked for by.
  let name: String
  /// What can be given.
  let parameters: [ShapeParameter]
  /// Works out the corners.
  let outline: @Sendable (ShapeArguments) throws(ShapeMisuse) -> Outline

  init(
    _ name: String, _ parameters: [ShapeParameter],
    outline: @escaping @Sendable (ShapeArguments) throws(ShapeMisuse) -> Outline
  ) {
    self.name = name
    self.parameters = parameters
    self.outline = outline
  }
}

extension Path {
  /// The ends of its pieces in order.
  var corners: [Point] { [start] + pieces.map(\.end) }
}
