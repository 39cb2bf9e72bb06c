import DanceGeometry

extension Shape {
  static let wave = Shape(
    "wave", "A wave across the stage, from the audience's left to its right, evenly along its length.",
    [
      .n, .length("length", nil, text: "1.5m for each gap"), .length("height", 2), .number("periods", 1, .atMost(100)),
    ], effort: { 300 + Int($0["periods"] * 10) }
  ) { arguments in
    let length = arguments.given("length") ?? standardSpacing * Double(max(arguments.n - 1, 1))
    let periods = arguments["periods"]
    let amplitude = arguments["height"] / 2
    let curve = ParametricCurve(samples: max(256, Int(periods * 64))) { share in
      Point((share - 0.5) * length, amplitude * (Angle.turn * (periods * (share - 0.5))).sine)
    }
    // The right half is the left half turned by 180°.
    let left = curve.even(arguments.n).prefix((arguments.n + 1) / 2)
    let right = left.prefix(arguments.n / 2).reversed().map { Point(-$0.x, -$0.y) }
    return arguments.n % 2 == 1 ? left.dropLast() + [.origin] + right : left + right
  }

  static let heart = Shape(
    "heart", "The outline of a heart; from its tip at the audience's side counterclockwise, evenly.",
    [.n, .length("width", 5)], effort: { _ in 1_000 }
  ) { arguments in
    let curve = heartHalf(width: arguments["width"])
    return Symmetry.round(arguments.n) { curve.point(atShare: $0) }
  }

  /// The right half of a heart from its tip to its notch: x = 16 sin³t, y = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t.
  static func heartHalf(width: Double) -> ParametricCurve {
    let scale = width / 32
    // The curve reaches from −17 at its tip to 11.924 at the top of its lobes.
    let middle = (11.924 - 17) / 2
    return ParametricCurve(samples: 1024) { share in
      let t = Double.pi * (1 - share)
      let sine = Elementary.sine(t)
      let y =
        13 * Elementary.cosine(t) - 5 * Elementary.cosine(2 * t) - 2 * Elementary.cosine(3 * t)
        - Elementary.cosine(4 * t)
      return Point(16 * sine * sine * sine * scale, (y - middle) * scale)
    }
  }
}
