import DanceGeometry
import DanceSource

extension Shape {
  static let fill = Shape(
    "fill",
    """
    Places spread evenly over an outline: `fill(100, heart(width: 20m))`. They stand in staggered rows, as far apart as \
    the outline allows, and no nearer than `spacing`; the front row first, each from the audience's left.
    """,
    [
      .n, ShapeParameter(name: "outline", kind: .outline, isRequired: true, isPositional: true),
      .length("spacing", nil, text: "as large as fits"),
    ], effort: { _ in 5_000 }
  ) { arguments throws(ShapeMisuse) in
    guard arguments.n > 0, let outline = arguments.outline else { return [] }
    guard let lattice = Lattice.widest(in: outline, holding: arguments.n) else {
      throw ShapeMisuse("outline", "this outline has no inside")
    }
    if let spacing = arguments.given("spacing"), lattice.spacing < spacing - Tolerance.distance {
      let found = FixedDecimal.shortText(lattice.spacing, atMost: 2)
      throw ShapeMisuse(
        "spacing", "\(arguments.n) fit into this outline only \(found)m apart",
        hint: "make the outline larger or `spacing` smaller")
    }
    return lattice.places(in: outline, count: arguments.n)
  }
}
