/// A number with its dimension; the value is in metres, radians and seconds, and always finite.
public struct Quantity: Hashable, Sendable {
  /// The number, in metres, radians, seconds and their products.
  public var value: Double
  /// What it measures.
  public var dimension: Dimension

  /// Makes a quantity of a value in metres, radians and seconds.
  public init(_ value: Double, _ dimension: Dimension = .number) {
    self.value = value
    self.dimension = dimension
  }
}

/// What an expression of the notation comes to.
public enum Value: Hashable, Sendable {
  /// A number with its dimension.
  case quantity(Quantity)
  /// True or false, as comparisons give it.
  case truth(Bool)
  /// A quoted text.
  case text(String)

  /// What kind of value it is, with an article.
  var words: String {
    switch self {
    case .quantity(let quantity): quantity.dimension.words
    case .truth: "a yes or no"
    case .text: "a text"
    }
  }

  /// Whether it is measured in something.
  var hasUnit: Bool { if case .quantity(let quantity) = self { quantity.dimension != .number } else { false } }

  /// A plain number.
  static func number(_ value: Double) -> Value { .quantity(Quantity(value)) }
}
