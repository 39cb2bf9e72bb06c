import DanceGeometry

extension Shape {
  static let spiral = Shape(
    "spiral",
    """
    A spiral from the inside out, counterclockwise, evenly along its length; it begins in the direction `from`.
    """,
    [
      .n, .number("turns", 2, .atMost(100)), .length("inner", 0.75, .notNegative), .length("outer", 4), from,
    ],
    effort: { 300 + Int($0["turns"] * 10) },
    way: { arguments throws(ShapeMisuse) in
      let curve = try SpiralCurve(arguments)
      // Every twelfth of a turn a place: the smooth chain through them stays within a millimetre of the spiral.
      let pieces = max(12, Int((arguments["turns"] * 24).rounded(.up)))
      return .smooth(through: (0...pieces).map { curve.point(Double($0) / Double(pieces)) })
    },
    places: { arguments throws(ShapeMisuse) in
      let curve = try SpiralCurve(arguments)
      let samples = max(256, Int(arguments["turns"] * 64))
      return ParametricCurve(samples: samples, curve.point).even(arguments.n)
    })

  /// Archimedes' spiral: the radius grows evenly with the angle.
  private struct SpiralCurve {
    let inner: Double, outer: Double, turns: Double, start: Angle

    init(_ arguments: ShapeArguments) throws(ShapeMisuse) {
      inner = arguments["inner"]
      outer = arguments["outer"]
      turns = arguments["turns"]
      start = Angle(radians: arguments["from"])
      guard inner < outer else { throw ShapeMisuse("inner", "expected `inner` to be less than `outer`") }
    }

    func point(_ share: Double) -> Point {
      .origin + Vector.unit(start + Angle.turn * (turns * share)) * (inner + (outer - inner) * share)
    }
  }
}
