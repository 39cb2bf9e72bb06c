import DanceGeometry
import DanceSource

extension Shape {
  static let letters = Shape(
    "letters",
    """
    Writing to be read by the audience: capitals, digits and `- + = / < > ( ) ! ? . , : ' ♥`. As many places as dancers, or \
    `n`, evenly along the strokes; with `spacing` and without `n`, as many as stand that far apart.
    """,
    [
      ShapeParameter(name: "text", kind: .text, isRequired: true, isPositional: true), .n, .length("height", 4),
      .length("spacing"), .length("gap", nil, .notNegative, text: "0.35 of height"),
    ], effort: { 300 * ($0.texts["text"]?.count ?? 0) }
  ) { arguments throws(ShapeMisuse) in
    let strokes = StrokeDistribution(try writing(arguments), dot: arguments["height"] / 100)
    guard let spacing = arguments.given("spacing") else {
      return try strokes.places(arguments.n, parameter: "n", of: "this writing")
    }
    let natural = strokes.count(spacing: spacing)
    guard natural <= Allowance.places else {
      throw ShapeMisuse("spacing", "\(natural) places are more than the \(Allowance.places) a formation may have")
    }
    guard arguments.saysHowMany else { return try strokes.places(natural, parameter: "spacing", of: "this writing") }
    guard arguments.n <= natural else {
      throw ShapeMisuse(
        "n", "only \(natural) stand \(FixedDecimal.shortText(spacing, atMost: 2))m apart on this writing",
        hint: "make `height` larger or `spacing` smaller")
    }
    return try strokes.places(arguments.n, parameter: "n", of: "this writing")
  }

  /// The strokes of a text, around the origin.
  private static func writing(_ arguments: ShapeArguments) throws(ShapeMisuse) -> [Path] {
    let text = arguments.texts["text"] ?? ""
    guard text.count <= 200 else { throw ShapeMisuse("text", "expected at most 200 letters, found \(text.count)") }
    let height = arguments["height"]
    let gap = (arguments.given("gap") ?? 0.35 * height) / height
    var strokes: [Path] = []
    var x = 0.0
    for character in text {
      guard let glyph = StrokeFont.glyph(character) else {
        throw ShapeMisuse(
          "text", "`\(character)` cannot be written", hint: "use A–Z, 0–9 and - + = / < > ( ) ! ? . , : ' ♥")
      }
      strokes += glyph.strokes.map { $0.moved(by: Vector(x, 0)) }
      x += glyph.width + gap
    }
    guard !strokes.isEmpty else { throw ShapeMisuse("text", "expected something to write") }
    return strokes.map { $0.moved(by: Vector(-(x - gap) / 2, -0.5)).scaled(by: height) }
  }
}
