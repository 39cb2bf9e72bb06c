import DanceSource

/// Quantities: numbers with units, names, operators, calls.
extension Parser {
  /// An expression.
  ///
  /// - Parameter quantity: What is asked for if there is none.
  mutating func expression(_ quantity: Quantity) -> Expression {
    operation(quantity, bindingAtLeast: 1)
  }

  /// A length of time: `8`, `2 eights`.
  mutating func duration() -> Duration {
    let amount = expression(.duration)
    passUnitOfCounts()
    let measure = isAtMeasure ? choice("expected-measure", of: MeasureWord.self)?.measure : nil
    return Duration(amount: amount, measure: measure ?? .counts, span: span(from: amount.span.lower))
  }

  /// A unit behind a number of counts, which has none: said, and passed.
  private mutating func passUnitOfCounts() {
    guard kind == .name, previous.kind == .number, NotOfCounts.words.contains(tokenText) else { return }
    // `hold 8 beats "clicks.txt"` is two statements.
    guard cursor.peek().kind != .string else { return }
    report(
      "unexpected-words", "counts have no unit",
      hints: ["write just `\(file.text(of: previous.span))`, or count in `eights`"])
    skip()
  }

  /// Whether `eights` or its like stands here, if only nearly.
  private var isAtMeasure: Bool {
    guard kind == .name, JoiningWord(rawValue: tokenText) == nil else { return false }
    let words = MeasureWord.allCases.map(\.rawValue)
    return words.contains(tokenText) || suggestion(for: tokenText, among: words) != nil
  }

  /// `over N`
  mutating func overDuration() -> Duration {
    expect(word: "over")
    return duration()
  }

  /// `over N`, if it stands here.
  mutating func optionalOverDuration() -> Duration? {
    acceptOptional(word: "over") ? duration() : nil
  }

  /// A place: `(x, y)` or the name of one.
  mutating func point() -> PointExpression {
    let start = here
    switch kind {
    case .openParenthesis:
      let kind = parenthesised(or: PointExpression.Kind.missing) { parser in
        let x = parser.expression(.length)
        if !parser.accept(.comma) { parser.report("expected-comma", "expected `,` and the second coordinate") }
        return .coordinates(x, parser.expression(.length))
      }
      return PointExpression(kind, span: span(from: start.lower))
    case .name where JoiningWord(rawValue: tokenText) == nil:
      let name = name("a place")
      return PointExpression(name.isMissing ? .missing : .named(name.text), span: name.span)
    default:
      report("expected-place", "expected a place such as `(1m, -2m)` or `DC`")
      while kind == .number || kind == .minus { skip() }
      return PointExpression(.missing, span: start)
    }
  }

  /// One or more places, one behind the other.
  mutating func points() -> [PointExpression] {
    var points = [point()]
    while kind == .openParenthesis || isAtPlaceName { points.append(point()) }
    return points
  }

  private var isAtPlaceName: Bool {
    kind == .name && JoiningWord(rawValue: tokenText) == nil && ClauseWord(rawValue: tokenText) == nil
  }

  /// Operators of the same or a stronger binding, by precedence climbing (Richards 1979): a loop for what is joined
  /// from the left, a call only for what binds more strongly.
  private mutating func operation(_ quantity: Quantity, bindingAtLeast least: Int) -> Expression {
    var left = signed(quantity)
    while let (sign, binding) = binaryOperator, binding >= least, countOperator() {
      advance()
      let right = operation(.value, bindingAtLeast: binding + 1)
      left = Expression(.operation(sign, left, right), span: left.span.joined(with: right.span))
    }
    return left
  }

  /// The operator that the token is, and how strongly it binds.
  private var binaryOperator: (Expression.Operator, binding: Int)? {
    switch kind {
    case .plus: (.add, 4)
    case .minus: (.subtract, 4)
    case .star: (.multiply, 5)
    case .slash: (.divide, 5)
    case .less: (.less, 3)
    case .lessOrEqual: (.lessOrEqual, 3)
    case .greater: (.greater, 3)
    case .greaterOrEqual: (.greaterOrEqual, 3)
    case .equalTo: (.equal, 3)
    case .notEqualTo: (.notEqual, 3)
    case .name where isWord("mod"): (.modulo, 5)
    case .name where isWord("and"): (.and, 2)
    case .name where isWord("or"): (.or, 1)
    default: nil
    }
  }

  /// Whether the statement may have one more operator; if not, says so and passes its rest.
  private mutating func countOperator() -> Bool {
    operatorCount += 1
    guard operatorCount > Self.operatorLimit else { return true }
    report("too-many-operators", "expected at most \(Self.operatorLimit) operators in a statement")
    skipToStatementEnd()
    return false
  }

  /// Signs and what they stand before.
  private mutating func signed(_ quantity: Quantity) -> Expression {
    var signs: [Span] = []
    while kind == .minus {
      guard countOperator() else { break }
      signs.append(token.span)
      advance()
    }
    var result = primary(signs.isEmpty ? quantity : .value)
    for sign in signs.reversed() { result = Expression(.negated(result), span: sign.joined(with: result.span)) }
    return result
  }

  private mutating func primary(_ quantity: Quantity) -> Expression {
    let start = here
    switch kind {
    case .number:
      return number()
    case .string, .unclosedString:
      return Expression(.text(quotedText("a text").text), span: start)
    case .openParenthesis:
      let missing = Expression(.missing, span: start)
      let inner = parenthesised(or: missing) { $0.expression(.value) }
      return Expression(inner.kind, span: span(from: start.lower))
    case .name where JoiningWord(rawValue: tokenText) == nil || parenthesisDepth > 0:
      return nameOrCall()
    default:
      report("expected-\(quantity.rawValue)", quantity.message)
      return Expression(.missing, span: start)
    }
  }

  private mutating func number() -> Expression {
    let span = token.span
    let literal = NumberLiteral(file.bytes[Int(span.lower)..<Int(span.upper)])
    advance()
    if literal.value.isInfinite {
      record("number-too-large", "expected a number below 1e308", at: span)
      return Expression(.missing, span: span)
    }
    if !literal.suffix.isEmpty, literal.unit == nil {
      recordUnknownUnit(literal.suffix, at: span)
      return Expression(.missing, span: span)
    }
    return Expression(.number(literal.value, unit: literal.unit), span: span)
  }

  private mutating func recordUnknownUnit(_ suffix: String, at span: Span) {
    let units = Unit.allCases.map(\.rawValue)
    var hints: [String] = []
    if MeasureWord(rawValue: suffix) != nil {
      hints = ["put a space before `\(suffix)`"]
    } else if suffix.contains("x") {
      hints = ["put spaces around `x`: `12m x 9m`"]
    } else if let unit = suggestion(for: suffix, among: units) {
      hints = ["did you mean `\(unit)`?"]
    }
    let place = Span(span.upper - Int32(suffix.utf8.count), span.upper)
    record("unknown-unit", "expected a unit: \(alternatives(units))", at: place, hints: hints)
    isRecovering = true
  }

  private mutating func nameOrCall() -> Expression {
    let name = name("a name")
    if kind == .openParenthesis {
      let arguments = arguments()
      return Expression(.call(name, arguments), span: span(from: name.span.lower))
    }
    let kind: Expression.Kind
    switch name.text {
    case "": kind = .missing
    case "true": kind = .truth(true)
    case "false": kind = .truth(false)
    default: kind = .name(name.text)
    }
    return Expression(kind, span: name.span)
  }

  /// `(3, radius: 2m)`
  mutating func arguments() -> [Argument] {
    parenthesised(or: []) { parser in
      parser.commaSeparated { parser in
        var label: Name?
        if parser.kind == .name, parser.cursor.peek().kind == .colon {
          label = parser.name("the name of a parameter")
          parser.advance()
        }
        return Argument(label: label, value: parser.expression(.value))
      }
    }
  }
}
