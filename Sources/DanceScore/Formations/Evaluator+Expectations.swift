import DanceNotation
import DanceSource

// What is expected of an expression where it stands.
extension Evaluator {
  /// A quantity of any dimension.
  mutating func quantity(_ expression: Expression, in frame: Frame) -> Quantity? {
    guard let value = value(of: expression, in: frame) else { return nil }
    guard case .quantity(let quantity) = value else {
      fail("wrong-kind", "expected a quantity, found \(value.words)", at: frame.location(expression.span))
      return nil
    }
    return quantity
  }

  /// A quantity of a dimension, in metres, radians and seconds. A plain number counts as metres where a length is expected,
  /// and a plain 0 as nothing of any kind.
  ///
  /// - Parameter hint: what to do where another dimension is found.
  mutating func quantity(
    _ expression: Expression, as dimension: Dimension, in frame: Frame, hint: String? = nil
  ) -> Double? {
    guard dimension == .number || !refusesShare(expression, instead: dimension.words, in: frame) else { return nil }
    guard let value = value(of: expression, in: frame) else { return nil }
    return quantity(value, as: dimension, at: frame.location(expression.span), hint: hint)
  }

  /// Whether an expression is written as a share such as `40%` where something else is meant; says so.
  mutating func refusesShare(_ expression: Expression, instead words: String, in frame: Frame) -> Bool {
    guard expression.isShare else { return false }
    fail("wrong-dimension", "expected \(words), found a share", at: frame.location(expression.span))
    return true
  }

  /// The same for a value that is known already.
  mutating func quantity(
    _ value: Value, as dimension: Dimension, at location: SourceLocation, hint: String? = nil
  ) -> Double? {
    if case .quantity(let quantity) = value {
      if quantity.dimension == dimension { return quantity.value }
      if quantity.dimension == .number, dimension == .length || quantity.value == 0 { return quantity.value }
    }
    let isPlain = if case .quantity(let quantity) = value { quantity.dimension == .number } else { false }
    fail(
      "wrong-dimension", "expected \(dimension.words), found \(value.words)", at: location,
      hint: isPlain ? dimension.exampleUnit.map { "write a unit behind the number, such as `\($0)`" } : hint)
    return nil
  }

  /// A whole number of a range.
  ///
  /// - Parameter hint: what to do where it is no number.
  mutating func wholeNumber(
    _ expression: Expression, in range: ClosedRange<Int>, _ frame: Frame, hint: String? = nil
  ) -> Int? {
    guard !refusesShare(expression, instead: "a whole number", in: frame),
      let number = quantity(expression, as: .number, in: frame, hint: hint)
    else { return nil }
    return wholeNumber(number, in: range, at: frame.location(expression.span))
  }

  /// The same for a number that is known already.
  mutating func wholeNumber(_ number: Double, in range: ClosedRange<Int>, at location: SourceLocation) -> Int? {
    let rounded = number.rounded()
    // What a division such as 12 / 4 leaves of rounding is forgiven.
    guard abs(number - rounded) < 1e-9 * max(1, abs(number)) else {
      let hint = "round it with `round`, `floor` or `ceil`"
      fail(
        "not-whole", "expected a whole number, found \(FixedDecimal.shortText(number, atMost: 4))", at: location,
        hint: hint)
      return nil
    }
    guard rounded >= Double(range.lowerBound) else {
      let found = FixedDecimal.shortText(rounded, atMost: 0)
      fail("too-small", "expected a whole number of at least \(range.lowerBound), found \(found)", at: location)
      return nil
    }
    guard rounded <= Double(range.upperBound) else {
      let found = FixedDecimal.shortText(rounded, atMost: 0)
      fail("too-large", "expected at most \(range.upperBound), found \(found)", at: location)
      return nil
    }
    return Int(rounded)
  }

  /// True or false.
  mutating func truth(_ expression: Expression, in frame: Frame) -> Bool? {
    guard let value = value(of: expression, in: frame) else { return nil }
    guard case .truth(let truth) = value else {
      fail(
        "wrong-kind", "expected a comparison, found \(value.words)", at: frame.location(expression.span),
        hint: "compare it with something, as in `n > 4`")
      return nil
    }
    return truth
  }
}
