import DanceNotation
import DanceSource

// Quantities of declarations, within what makes sense.
extension RoutineResolver {
  mutating func length(_ expression: Expression, _ sign: Evaluator.Sign) -> Double? {
    amount(expression, as: .length, sign, most: 1e5)
  }

  mutating func amount(
    _ expression: Expression, as dimension: Dimension, _ sign: Evaluator.Sign, most: Double
  ) -> Double? {
    evaluator.amount(expression, as: dimension, sign, most: most, in: frame)
  }
}

extension Evaluator {
  /// A quantity that must not be below 0, or must be above it.
  enum Sign {
    case positive, notNegative
  }

  /// - Parameter hint: what to do where another dimension is found.
  mutating func amount(
    _ expression: Expression, as dimension: Dimension, _ sign: Sign, most: Double, in frame: Frame,
    hint: String? = nil
  ) -> Double? {
    guard let value = quantity(expression, as: dimension, in: frame, hint: hint) else { return nil }
    let isRight = sign == .positive ? value > 0 : value >= 0
    guard isRight, value <= most else {
      let greatest = FixedDecimal.shortText(most, atMost: 1) + (dimension.exampleUnit ?? "")
      let bound =
        value > most
        ? "\(dimension.words) of at most \(greatest)"
        : sign == .positive ? "\(dimension.words) above 0" : "\(dimension.words) of at least 0"
      fail("out-of-range", "expected \(bound)", at: frame.location(expression.span))
      return nil
    }
    return value
  }
}
