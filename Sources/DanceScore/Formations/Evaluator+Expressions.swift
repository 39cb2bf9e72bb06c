import DanceGeometry
import DanceNotation
import DanceSource

extension Evaluator {
  /// What an expression comes to.
  mutating func value(of expression: Expression, in frame: Frame) -> Value? {
    let location = frame.location(expression.span)
    guard spend(at: location) else { return nil }
    switch expression.kind {
    case .number(let number, let unit): return literal(number, unit, at: location, in: frame)
    case .truth(let truth): return .truth(truth)
    case .text(let text): return .text(text)
    case .name(let name): return namedValue(name, at: location, in: frame)
    case .negated(let operand):
      guard let value = value(of: operand, in: frame) else { return nil }
      return reporting(operands: [operand], whole: expression, in: frame) { () throws(Misuse) in
        try Arithmetic.negated(value)
      }
    case .operation(let symbol, let left, let right):
      return operation(symbol, left, right, whole: expression, in: frame)
    case .call(let name, let arguments): return call(name, arguments, whole: expression, in: frame)
    case .missing: return nil
    }
  }

  private mutating func literal(
    _ number: Double, _ unit: Unit?, at location: SourceLocation, in frame: Frame
  ) -> Value? {
    let quantity = unit?.quantity(number, step: frame.step) ?? Quantity(number)
    guard quantity.value.isFinite else {
      fail("overflow", "this number is too large for any stage", at: location)
      return nil
    }
    return .quantity(quantity)
  }

  private mutating func namedValue(_ name: String, at location: SourceLocation, in frame: Frame) -> Value? {
    if let value = frame.values[name] { return value }
    let hint = log.suggestion(for: name, among: frame.values.keys.sorted())
    let isLater = name == "dancers" || name == "width" || name == "depth"
    fail(
      "unknown-name", isLater ? "`\(name)` is known only inside formations" : "there is no value called `\(name)` here",
      at: location, hint: isLater ? nil : hint)
    return nil
  }

  /// `and` and `or` leave out the right side where the left decides, as in `n > 0 and 1 / n < 1`.
  private mutating func operation(
    _ symbol: Expression.Operator, _ left: Expression, _ right: Expression, whole: Expression, in frame: Frame
  ) -> Value? {
    let first = value(of: left, in: frame)
    if case .truth(let truth) = first, (symbol == .and && !truth) || (symbol == .or && truth) { return .truth(truth) }
    guard let second = value(of: right, in: frame), let first else { return nil }
    return reporting(operands: [left, right], whole: whole, in: frame) { () throws(Misuse) in
      try Arithmetic.apply(symbol, first, second)
    }
  }

  private mutating func call(
    _ name: Name, _ arguments: [Argument], whole: Expression, in frame: Frame
  ) -> Value? {
    let location = frame.location(name.span)
    guard let function = MathFunction(rawValue: name.text) else {
      let isPlaces = Shape.named[name.text] != nil || catalogue.find(name.text, in: frame.file) != nil
      fail(
        "unknown-function",
        isPlaces ? "`\(name.text)` makes places, not a number" : "there is no function called `\(name.text)`",
        at: location, hint: log.suggestion(for: name.text, among: MathFunction.allCases.map(\.rawValue)))
      return nil
    }
    let values = arguments.map { quantity($0.value, in: frame) }
    for case let label? in arguments.map(\.label) {
      fail("unexpected-label", "`\(function.rawValue)` takes values without labels", at: frame.location(label.span))
      return nil
    }
    guard function.operandCounts.contains(arguments.count) else {
      let expected = function.operandCounts.upperBound == 1 ? "one value" : "1 to 64 values"
      fail(
        "wrong-number-of-arguments", "`\(function.rawValue)` takes \(expected), found \(arguments.count)", at: location)
      return nil
    }
    let operands = values.compactMap(\.self)
    guard operands.count == values.count else { return nil }
    return reporting(operands: arguments.map(\.value), whole: whole, in: frame) { () throws(Misuse) in
      try function.apply(operands)
    }
  }

  /// Runs a calculation and makes a diagnostic of what is wrong with it.
  private mutating func reporting(
    operands: [Expression], whole: Expression, in frame: Frame, _ calculation: () throws(Misuse) -> Value
  ) -> Value? {
    do throws(Misuse) {
      return try calculation()
    } catch {
      let culprit =
        switch error.culprit {
        case .leftOperand: operands.first ?? whole
        case .rightOperand: operands.last ?? whole
        case .whole: whole
        }
      fail(error.id, error.message, at: frame.location(culprit.span), hint: error.hint)
      return nil
    }
  }
}
