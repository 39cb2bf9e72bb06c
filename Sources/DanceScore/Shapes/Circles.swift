import DanceGeometry

extension Shape {
  static let circle = Shape(
    "circle", "A circle; from the audience's side, or the direction `from`, counterclockwise.",
    [.n, .length("radius", nil, text: "as large as `spacing` needs"), .length("spacing", nil, text: "1.5m"), from],
    way: { arguments in
      .circle(centre: .origin, radius: arguments.given("radius") ?? 3, from: Angle(radians: arguments["from"]))
    },
    places: { arguments throws(ShapeMisuse) in
      if arguments.given("radius") != nil, arguments.given("spacing") != nil {
        throw ShapeMisuse("spacing", "`radius` and `spacing` both say how large it is", hint: "give one of the two")
      }
      let spacing = arguments.given("spacing") ?? standardSpacing
      return ring(
        arguments.n, radius: arguments.given("radius") ?? snugRadius(arguments.n, spacing: spacing),
        from: Angle(radians: arguments["from"]))
    })

  static let arc = Shape(
    "arc",
    """
    A stretch of a circle, both ends included; unless said, the half behind the origin, from the audience's left to its \
    right. Directions as everywhere: 0deg is the audience's right, 90deg upstage.
    """,
    [.n, .length("radius", 3), .angle("from", degrees: 180), .angle("to", degrees: 0)],
    way: { arguments throws(ShapeMisuse) in
      let sweep = try sweep(arguments)
      let start = Angle(radians: arguments["from"])
      return Path(pieces: [.arc(CircularArc(centre: .origin, radius: arguments["radius"], start: start, sweep: sweep))])
    },
    places: { arguments throws(ShapeMisuse) in
      let sweep = try sweep(arguments)
      let n = arguments.n
      let middle = Angle(radians: arguments["from"]) + sweep * 0.5
      let isWhole = abs(sweep.radians) >= 2 * .pi - Tolerance.angle
      let gaps = isWhole ? n : n - 1
      // Both halves come from the middle direction, so that they mirror each other.
      return (0..<n).map { index in
        let share = gaps > 0 ? Double(2 * index - (n - 1)) / Double(2 * gaps) : 0
        let offset = sweep * abs(share)
        let side = Vector(offset.cosine, share < 0 ? -offset.sine : offset.sine)
        return .origin + side.turned(by: middle) * arguments["radius"]
      }
    })

  static let rings = Shape(
    "rings",
    """
    Circles around one middle, from the inside out, each from the audience's side counterclockwise: `rings(1, 6, 12)`. \
    `spacing` is between one ring and the next; a first ring of 1 is the middle itself. Without counts: 1, 6, 12, 18 …
    """,
    [
      ShapeParameter(name: "counts", kind: .counts, isPositional: true, initialText: "1, 6, 12, … up to dancers"),
      .length("spacing", standardSpacing), from,
    ]
  ) { arguments in
    let counts = arguments.counts.isEmpty ? snugRings(arguments.dancers) : arguments.counts
    let innermost = counts.first == 1 ? 0 : 1
    let start = Angle(radians: arguments["from"])
    return counts.enumerated().flatMap { index, count in
      ring(count, radius: Double(index + innermost) * arguments["spacing"], from: start)
    }
  }

  static let from = ShapeParameter.angle("from", degrees: -90)

  /// `n` places round a circle.
  static func ring(_ n: Int, radius: Double, from start: Angle) -> [Point] {
    (0..<n).map { .origin + Symmetry.unit($0, of: n).turned(by: start) * radius }
  }

  /// The radius at which neighbours are `spacing` apart.
  private static func snugRadius(_ n: Int, spacing: Double) -> Double {
    n > 1 ? spacing / 2 / Symmetry.chordOfTurn(n) : 0
  }

  /// 1, 6, 12, 18 … until all are placed; the last ring takes the rest.
  private static func snugRings(_ dancers: Int) -> [Int] {
    var counts: [Int] = []
    var rest = dancers
    while rest > 0 {
      let next = min(rest, counts.isEmpty ? 1 : 6 * counts.count)
      counts.append(next)
      rest -= next
    }
    return counts
  }

  private static func sweep(_ arguments: ShapeArguments) throws(ShapeMisuse) -> Angle {
    let sweep = arguments["to"] - arguments["from"]
    guard abs(sweep) <= 2 * .pi + Tolerance.angle else {
      throw ShapeMisuse("to", "expected at most one whole turn between `from` and `to`")
    }
    return Angle(radians: sweep)
  }
}
