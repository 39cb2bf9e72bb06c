import DanceNotation

/// Arithmetic with checked dimensions.
///
/// A plain number beside a length counts as metres, as everywhere in the notation; a plain 0 is nothing of any kind. All
/// else must agree: neither degrees nor seconds are guessed.
enum Arithmetic {
  /// Works out `left symbol right`.
  static func apply(_ symbol: Expression.Operator, _ left: Value, _ right: Value) throws(Misuse) -> Value {
    switch symbol {
    case .and, .or: return try logic(symbol, left, right)
    case .equal, .notEqual:
      if case .quantity = left, case .quantity = right { break }
      return try equality(symbol, left, right)
    default: break
    }
    let a = try operand(left, .leftOperand, of: symbol)
    let b = try operand(right, .rightOperand, of: symbol)
    switch symbol {
    case .multiply: return try product(a, b)
    case .divide: return try quotient(a, b)
    default: break
    }
    let (x, y) = try adapted(a, b) { first, second in symbol.complaint(first, second) }
    switch symbol {
    case .add: return try finite(Quantity(x.value + y.value, x.dimension))
    case .subtract: return try finite(Quantity(x.value - y.value, x.dimension))
    case .modulo: return try remainder(x, y)
    default: return .truth(symbol.compares(x.value, y.value))
    }
  }

  /// The opposite of a quantity.
  static func negated(_ value: Value) throws(Misuse) -> Value {
    guard case .quantity(let quantity) = value else {
      throw Misuse(id: "wrong-kind", message: "\(value.words) has no opposite", culprit: .whole)
    }
    return .quantity(Quantity(0 - quantity.value, quantity.dimension))
  }

  /// Two quantities of the same dimension, a plain number having become what stands beside it.
  static func adapted(
    _ left: Quantity, _ right: Quantity, complaint: (String, String) -> String
  ) throws(Misuse) -> (Quantity, Quantity) {
    if left.dimension == right.dimension { return (left, right) }
    if left.dimension == .number, right.dimension == .length || left.value == 0 {
      return (Quantity(left.value, right.dimension), right)
    }
    if right.dimension == .number, left.dimension == .length || right.value == 0 {
      return (left, Quantity(right.value, left.dimension))
    }
    let isLeftPlain = left.dimension == .number
    let unit = isLeftPlain ? right.dimension.exampleUnit : right.dimension == .number ? left.dimension.exampleUnit : nil
    throw Misuse(
      id: "mixed-dimensions", message: complaint(left.dimension.words, right.dimension.words),
      culprit: isLeftPlain ? .leftOperand : .rightOperand,
      hint: unit.map { "write a unit behind the number, such as `\($0)`" })
  }

  /// The quantity, unless it has grown beyond every number.
  static func finite(_ quantity: Quantity) throws(Misuse) -> Value {
    guard quantity.value.isFinite else {
      throw Misuse(id: "overflow", message: "the result is too large for any stage", culprit: .whole)
    }
    guard quantity.dimension.isReasonable else {
      throw Misuse(
        id: "overflow", message: "the result is \(quantity.dimension.words), which nothing is measured in",
        culprit: .whole)
    }
    return .quantity(quantity)
  }

  private static func operand(
    _ value: Value, _ culprit: Misuse.Culprit, of symbol: Expression.Operator
  ) throws(Misuse) -> Quantity {
    guard case .quantity(let quantity) = value else {
      throw Misuse(
        id: "wrong-kind", message: "expected a quantity beside `\(symbol.rawValue)`, found \(value.words)",
        culprit: culprit)
    }
    return quantity
  }

  private static func logic(_ symbol: Expression.Operator, _ left: Value, _ right: Value) throws(Misuse) -> Value {
    guard case .truth(let a) = left else { throw notTruth(left, .leftOperand, symbol) }
    guard case .truth(let b) = right else { throw notTruth(right, .rightOperand, symbol) }
    return .truth(symbol == .and ? a && b : a || b)
  }

  private static func notTruth(_ value: Value, _ culprit: Misuse.Culprit, _ symbol: Expression.Operator) -> Misuse {
    Misuse(
      id: "wrong-kind", message: "expected a comparison beside `\(symbol.rawValue)`, found \(value.words)",
      culprit: culprit)
  }

  private static func equality(_ symbol: Expression.Operator, _ left: Value, _ right: Value) throws(Misuse) -> Value {
    switch (left, right) {
    case (.truth(let a), .truth(let b)): return .truth((a == b) == (symbol == .equal))
    case (.text(let a), .text(let b)): return .truth((a == b) == (symbol == .equal))
    default:
      throw Misuse(
        id: "mixed-dimensions", message: symbol.complaint(left.words, right.words), culprit: .rightOperand)
    }
  }

  private static func product(_ left: Quantity, _ right: Quantity) throws(Misuse) -> Value {
    try finite(Quantity(left.value * right.value, left.dimension * right.dimension))
  }

  private static func quotient(_ left: Quantity, _ right: Quantity) throws(Misuse) -> Value {
    guard right.value != 0 else { throw zeroDivisor }
    return try finite(Quantity(left.value / right.value, left.dimension / right.dimension))
  }

  /// The remainder with the sign of the divisor, so that going round a circle works on both sides of 0.
  private static func remainder(_ left: Quantity, _ right: Quantity) throws(Misuse) -> Value {
    guard right.value != 0 else { throw zeroDivisor }
    let rest = left.value.truncatingRemainder(dividingBy: right.value)
    let isOpposite = rest != 0 && (rest < 0) != (right.value < 0)
    return try finite(Quantity(isOpposite ? rest + right.value : rest, left.dimension))
  }

  private static var zeroDivisor: Misuse {
    Misuse(
      id: "division-by-zero", message: "this is zero here, and nothing can be divided by it", culprit: .rightOperand)
  }
}

extension Expression.Operator {
  /// What is wrong, in words, where the two operands do not go together.
  fileprivate func complaint(_ left: String, _ right: String) -> String {
    switch self {
    case .add: "\(left) plus \(right) is neither"
    case .subtract: "\(left) minus \(right) is neither"
    case .modulo: "\(left) mod \(right) has no meaning"
    default: "\(left) cannot be compared with \(right)"
    }
  }

  fileprivate func compares(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .notEqual: left != right
    default: left == right
    }
  }
}
