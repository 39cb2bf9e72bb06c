/// What kind of quantity a number is: the exponents of length, angle and time in its unit.
public struct Dimension: Hashable, Sendable {
  /// The exponent of the metre.
  public var length: Int
  /// The exponent of the radian.
  public var angle: Int
  /// The exponent of the second.
  public var time: Int

  /// Makes a dimension of its exponents.
  public init(length: Int = 0, angle: Int = 0, time: Int = 0) {
    self.length = length
    self.angle = angle
    self.time = time
  }

  /// A plain number.
  public static let number = Dimension()
  /// Metres.
  public static let length = Dimension(length: 1)
  /// Radians.
  public static let angle = Dimension(angle: 1)
  /// Seconds.
  public static let time = Dimension(time: 1)
  /// Metres a second.
  public static let speed = Dimension(length: 1, time: -1)
  /// Metres a second, a second.
  public static let acceleration = Dimension(length: 1, time: -2)
  /// Beats a second.
  public static let tempo = Dimension(time: -1)

  /// The dimension of a product.
  static func * (left: Dimension, right: Dimension) -> Dimension {
    Dimension(length: left.length + right.length, angle: left.angle + right.angle, time: left.time + right.time)
  }

  /// The dimension of a quotient.
  static func / (left: Dimension, right: Dimension) -> Dimension {
    Dimension(length: left.length - right.length, angle: left.angle - right.angle, time: left.time - right.time)
  }

  /// The dimension of the square root, if every exponent is even.
  var squareRoot: Dimension? {
    guard length % 2 == 0, angle % 2 == 0, time % 2 == 0 else { return nil }
    return Dimension(length: length / 2, angle: angle / 2, time: time / 2)
  }

  /// Whether the exponents are small enough for anything that is danced.
  var isReasonable: Bool { [length, angle, time].allSatisfy { abs($0) <= 12 } }

  /// The dimension in words, with an article: "a length", "a speed", "a quantity in m³·s".
  public var words: String {
    switch self {
    case .number: "a plain number"
    case .length: "a length"
    case .angle: "an angle"
    case .time: "a time"
    case .speed: "a speed"
    case .acceleration: "an acceleration"
    case .tempo: "a tempo"
    case Dimension(length: 2): "an area"
    case Dimension(angle: 1, time: -1): "a rate of turning"
    default: "a quantity in " + symbols
    }
  }

  /// The unit in symbols: "m²·s⁻¹".
  private var symbols: String {
    [("m", length), ("rad", angle), ("s", time)]
      .filter { $0.1 != 0 }
      .map { $0.1 == 1 ? $0.0 : $0.0 + Self.superscript($0.1) }
      .joined(separator: "·")
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    ]
    return String(String(exponent).map { digits[$0] ?? $0 })
  }
}
