import DanceGeometry
import DanceSource

/// A shape that the notation knows by itself: `circle`, `line`, `letters` and so on.
///
/// Every shape stands around its own origin in the natural way, y growing upstage. Its places come in reading order: rows
/// from the front, each from the audience's left; what has a tip, from the tip outwards; what goes round, from the audience's
/// side counterclockwise, unless its documentation says otherwise.
struct Shape: Sendable {
  /// The name it is asked for by.
  let name: String
  /// What it looks like, in one sentence.
  let documentation: String
  /// What can be given, in the order in which it may be given without labels.
  let parameters: [ShapeParameter]
  /// Works out the places.
  let places: @Sendable (ShapeArguments) throws(ShapeMisuse) -> [Point]
  /// What it costs to work out, in steps of evaluation, beside one for each place.
  let effort: @Sendable (ShapeArguments) -> Int
  /// Works out a way to follow, where the shape is one.
  let way: (@Sendable (ShapeArguments) throws(ShapeMisuse) -> Path)?

  init(
    _ name: String, _ documentation: String, _ parameters: [ShapeParameter],
    effort: @escaping @Sendable (ShapeArguments) -> Int = { _ in 5 },
    way: (@Sendable (ShapeArguments) throws(ShapeMisuse) -> Path)? = nil,
    places: @escaping @Sendable (ShapeArguments) throws(ShapeMisuse) -> [Point]
  ) {
    self.name = name
    self.documentation = documentation
    self.parameters = parameters
    self.effort = effort
    self.way = way
    self.places = places
  }

  /// All shapes, in the order of the reference.
  static let all: [Shape] = [
    .point, .line, .column, .grid, .v, .wedge, .triangle, .diamond, .circle, .arc, .rings, .spiral, .polygon, .star,
    .wave,
    .heart, .scatter, .fill, .path, .letters,
  ]

  /// The shapes by name.
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

/// Something that can be given to a shape.
struct ShapeParameter: Hashable, Sendable {
  /// What is expected.
  enum Kind: Hashable, Sendable {
    /// A whole number of at least `least`.
    case count(least: Int)
    /// Whole numbers of at least 1, as many as are written without a label.
    case counts
    /// A quantity of a dimension, within a range of metres, radians or plain numbers.
    case quantity(Dimension, Bounds)
    /// `true` or `false`.
    case truth
    /// A quoted text.
    case text
    /// An outline such as `circle(radius: 3m)`.
    case outline
  }

  /// Which values make sense.
  enum Bounds: Hashable, Sendable {
    case any, positive, notNegative
    case atMost(Double)
  }

  /// Its label.
  let name: String
  /// What is expected.
  let kind: Kind
  /// The value where none is given, in metres, radians or plain; `nil` where the shape decides or the caller must.
  var initial: Double?
  /// Whether the caller must give it.
  var isRequired = false
  /// Whether it may be given without its label, in order.
  var isPositional = false
  /// The default as the reference shows it; `nil` where there is none.
  var initialText: String?

  /// How many places: as many as dancers are being placed, unless said.
  static let n = ShapeParameter(
    name: "n", kind: .count(least: 0), isPositional: true, initialText: "dancers")

  /// A count that the shape works out where it is not given.
  static func count(_ name: String, least: Int = 1, _ initial: Int? = nil) -> ShapeParameter {
    ShapeParameter(
      name: name, kind: .count(least: least), initial: initial.map(Double.init), initialText: initial.map(String.init))
  }

  /// A length above 0.
  static func length(
    _ name: String, _ initial: Double? = nil, _ bounds: Bounds = .positive, text: String? = nil
  ) -> ShapeParameter {
    ShapeParameter(
      name: name, kind: .quantity(.length, bounds), initial: initial,
      initialText: text ?? initial.map { Self.short($0) + "m" })
  }

  /// An angle; the default in degrees.
  static func angle(_ name: String, degrees initial: Double? = nil, _ bounds: Bounds = .any) -> ShapeParameter {
    ShapeParameter(
      name: name, kind: .quantity(.angle, bounds), initial: initial.map { Angle.degrees($0).radians },
      initialText: initial.map { Self.short($0) + "deg" })
  }

  /// A plain number.
  static func number(_ name: String, _ initial: Double, _ bounds: Bounds) -> ShapeParameter {
    ShapeParameter(
      name: name, kind: .quantity(.number, bounds), initial: initial, initialText: Self.short(initial))
  }

  /// The same parameter, which the caller must give, without its label if it likes.
  var required: ShapeParameter {
    var copy = self
    copy.isRequired = true
    copy.isPositional = true
    return copy
  }

  private static func short(_ value: Double) -> String { FixedDecimal.shortText(value, atMost: 3) }
}

/// What is given to a shape, checked, with defaults filled in.
struct ShapeArguments: Sendable {
  /// Counts and quantities by parameter.
  var numbers: [String: Double] = [:]
  /// The whole numbers of a parameter that takes several.
  var counts: [Int] = []
  /// Texts by parameter.
  var texts: [String: String] = [:]
  /// Truth values by parameter.
  var truths: [String: Bool] = [:]
  /// The outline, if one is given.
  var outline: Outline?
  /// How many dancers are being placed.
  var dancers: Int
  /// The box around the stage in metres.
  var width: Double, depth: Double

  /// A quantity that has a default or is required.
  subscript(name: String) -> Double { numbers[name] ?? 0 }
  /// A quantity that may be left out.
  func given(_ name: String) -> Double? { numbers[name] }
  /// A count that may be left out.
  func count(_ name: String) -> Int? { numbers[name].map { Int($0) } }
  /// How many places are asked for.
  var n: Int { count("n") ?? dancers }
  /// Whether the caller said how many places.
  var saysHowMany: Bool { numbers["n"] != nil }
}

/// Why a shape cannot be made of what was given.
struct ShapeMisuse: Error, Hashable {
  /// The parameter at fault; `nil` for the whole.
  var parameter: String?
  /// One sentence.
  var message: String
  /// What to do about it.
  var hint: String?

  init(_ parameter: String?, _ message: String, hint: String? = nil) {
    self.parameter = parameter
    self.message = message
    self.hint = hint
  }
}
