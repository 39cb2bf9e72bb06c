import DanceGeometry

extension Shape {
  static let v = Shape(
    "v",
    """
    A V with its point to the audience, from the point outwards, the audience's left arm before the right; an even number \
    leaves the point open. `spread` is the angle between the arms, `spacing` runs along them.
    """,
    [.n, .length("spacing", standardSpacing), .angle("spread", degrees: 90, .positive)]
  ) { arguments throws(ShapeMisuse) in
    guard arguments["spread"] <= .pi else {
      throw ShapeMisuse("spread", "expected a spread of at most 180deg", hint: "turn it round with `mirrored y`")
    }
    let arm = Angle(radians: arguments["spread"] / 2)
    let spacing = arguments["spacing"]
    let hasPoint = arguments.n % 2 == 1
    // Without a point the first two are one spacing apart from each other.
    let first = hasPoint ? spacing : spacing / 2 / arm.sine
    var points = hasPoint ? [Point.origin] : []
    for pair in 0..<(arguments.n / 2) {
      let along = first + Double(pair) * spacing
      points.append(Point(-along * arm.sine, along * arm.cosine))
      points.append(Point(along * arm.sine, along * arm.cosine))
    }
    return Symmetry.centredInDepth(points)
  }
}
