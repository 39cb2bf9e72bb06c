import DanceGeometry
import DanceNotation
import DanceSource

// What a caller gives to a shape that the notation knows by itself.
extension Evaluator {
  /// The places of a shape.
  mutating func places(of shape: Shape, _ expression: FormationExpression, in frame: Frame) -> Figure? {
    let arguments = expression.arguments ?? []
    guard let bound = bind(arguments, of: expression.name, to: shape.parameters, in: frame) else { return nil }
    let location = frame.location(expression.name.span)
    guard spend(shape.effort(bound), at: location) else { return nil }
    let points = made(arguments, of: expression.name, for: shape.parameters, in: frame) { () throws(ShapeMisuse) in
      try shape.places(bound)
    }
    guard let points, spend(points.count, at: location) else { return nil }
    return Figure(places: points.map { Formation.Place($0) })
  }

  /// The way that a shape describes, for those who follow it.
  mutating func way(_ expression: FormationExpression, in frame: Frame) -> Path? {
    remainingSteps = stepAllowance
    let ways = Shape.all.filter { $0.way != nil }.map(\.name)
    let location = frame.location(expression.name.span)
    guard let shape = Shape.named[expression.name.text], let makeWay = shape.way else {
      let list = ways.map { "`\($0)`" }.joined(separator: ", ")
      let isKnown =
        Shape.named[expression.name.text] != nil || catalogue.find(expression.name.text, in: frame.file) != nil
      fail(
        "not-a-way",
        isKnown ? "`\(expression.name.text)` is no way to follow" : "there is no way called `\(expression.name.text)`",
        at: location, hint: log.suggestion(for: expression.name.text, among: ways) ?? "use one of \(list)")
      return nil
    }
    let arguments = expression.arguments ?? []
    guard let bound = bind(arguments, of: expression.name, to: shape.parameters, in: frame) else { return nil }
    if bound.saysHowMany, let argument = slots(expression, names: ["n"], positional: 1, in: frame)?["n"] {
      fail("unexpected-argument", "a way to follow has no number of places", at: frame.location(argument.span))
      return nil
    }
    let way = made(arguments, of: expression.name, for: shape.parameters, in: frame) { () throws(ShapeMisuse) in
      try makeWay(bound)
    }
    guard let way, let placed = apply(expression.modifiers, to: way, in: frame) else { return nil }
    guard placed.length.isFinite, placed.length > Tolerance.distance else {
      fail("no-way", "this way leads nowhere", at: location)
      return nil
    }
    return placed
  }

  /// Gives the parameters of a shape their values.
  private mutating func bind(
    _ arguments: [Argument], of name: Name, to parameters: [ShapeParameter], in frame: Frame
  ) -> ShapeArguments? {
    var bound = ShapeArguments(dancers: frame.dancers, width: stage.width, depth: stage.depth)
    var labelled = arguments
    var isSound = true
    if parameters.contains(where: { $0.kind == .counts }) {
      labelled = arguments.filter { $0.label != nil }
      isSound = collectCounts(arguments.filter { $0.label == nil }.map(\.value), into: &bound, in: frame)
    }
    if let outline = parameters.first(where: { $0.kind == .outline }) {
      labelled = labelled.map { Self.labelled($0, outline.name) }
    }
    // What may come without a label comes first, whatever the order in which the table lists it.
    let ordered = parameters.filter(\.isPositional) + parameters.filter { !$0.isPositional }
    let positional = parameters.filter { $0.isPositional && $0.kind != .counts }.count
    let slots = slots(labelled, of: name, names: ordered.map(\.name), positional: positional, in: frame)
    for parameter in ordered where parameter.kind != .counts {
      if let expression = slots?[parameter.name] {
        if !set(parameter, to: expression, in: &bound, frame, among: ordered) { isSound = false }
      } else if let initial = parameter.initial {
        bound.numbers[parameter.name] = initial
      } else if parameter.isRequired, slots != nil {
        fail(
          "missing-argument", "`\(name.text)` needs `\(parameter.name)`, \(parameter.kind.words)",
          at: frame.location(name.span))
        isSound = false
      }
    }
    return slots != nil && isSound ? bound : nil
  }

  /// An outline needs no label wherever it stands, because nothing else looks like one: `fill(heart(width: 9m))`.
  private static func labelled(_ argument: Argument, _ label: String) -> Argument {
    guard argument.label == nil, case .call(let name, _) = argument.value.kind,
      MathFunction(rawValue: name.text) == nil
    else { return argument }
    return Argument(label: Name(label, span: name.span), value: argument.value)
  }

  /// Checks one argument and keeps it; whether it is right.
  private mutating func set(
    _ parameter: ShapeParameter, to expression: Expression, in bound: inout ShapeArguments, _ frame: Frame,
    among parameters: [ShapeParameter]
  ) -> Bool {
    switch parameter.kind {
    case .count(let least):
      let hint = Self.hint(where: parameter, among: parameters)
      guard let count = wholeNumber(expression, in: least...Allowance.places, frame, hint: hint) else { return false }
      bound.numbers[parameter.name] = Double(count)
    case .quantity(let dimension, let bounds):
      guard let number = quantity(expression, as: dimension, in: frame),
        isWithin(bounds, number, dimension, at: frame.location(expression.span))
      else { return false }
      bound.numbers[parameter.name] = number
    case .truth:
      guard let truth = truth(expression, in: frame) else { return false }
      bound.truths[parameter.name] = truth
    case .text:
      guard let value = value(of: expression, in: frame) else { return false }
      guard case .text(let text) = value else {
        fail("wrong-kind", "expected a text in quotes, found \(value.words)", at: frame.location(expression.span))
        return false
      }
      bound.texts[parameter.name] = text
    case .outline:
      guard let outline = outline(expression, in: frame) else { return false }
      bound.outline = outline
    case .counts: return false
    }
    return true
  }

  /// What to do where a length stands for the number of places, as in `circle(3m)`.
  private static func hint(where parameter: ShapeParameter, among parameters: [ShapeParameter]) -> String? {
    guard parameter == .n else { return nil }
    let length = parameters.first { if case .quantity(.length, _) = $0.kind { true } else { false } }
    return length.map { "write what it is before it, such as `\($0.name):`" }
  }

  private mutating func isWithin(
    _ bounds: ShapeParameter.Bounds, _ number: Double, _ dimension: Dimension, at location: SourceLocation
  ) -> Bool {
    let isRight: Bool
    let expected: String
    switch bounds {
    case .any: (isRight, expected) = (true, "")
    case .positive: (isRight, expected) = (number > 0, "\(dimension.words) above 0")
    case .notNegative: (isRight, expected) = (number >= 0, "\(dimension.words) of at least 0")
    case .atMost(let most):
      (isRight, expected) = (number > 0 && number <= most, "a number above 0 and up to \(Int(most))")
    }
    guard isRight else {
      fail("out-of-range", "expected \(expected)", at: location)
      return false
    }
    // A kilometre of kilometres: far enough for anybody, and squares of it still add up.
    guard number.magnitude <= 1e6 else {
      fail("overflow", "this is too large for any stage", at: location)
      return false
    }
    return true
  }

  private mutating func collectCounts(
    _ expressions: [Expression], into bound: inout ShapeArguments, in frame: Frame
  ) -> Bool {
    var isSound = true
    var total = 0
    for expression in expressions {
      guard let count = wholeNumber(expression, in: 1...Allowance.places, frame) else {
        isSound = false
        continue
      }
      total += count
      guard total <= Allowance.places else {
        fail(
          "too-large", "together these are more than the \(Allowance.places) places a formation may have",
          at: frame.location(expression.span))
        return false
      }
      bound.counts.append(count)
    }
    return isSound
  }

  /// An outline to fill.
  private mutating func outline(_ expression: Expression, in frame: Frame) -> Outline? {
    let names = Outline.shapes.keys.sorted()
    let location = frame.location(expression.span)
    switch expression.kind {
    case .missing: return nil
    case .call(let name, let arguments):
      guard let shape = Outline.shapes[name.text] else {
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        fail(
          "unknown-outline", "there is no outline called `\(name.text)`", at: frame.location(name.span),
          hint: log.suggestion(for: name.text, among: names) ?? "use one of \(list)")
        return nil
      }
      guard let bound = bind(arguments, of: name, to: shape.parameters, in: frame) else { return nil }
      return made(arguments, of: name, for: shape.parameters, in: frame) { () throws(ShapeMisuse) in
        try shape.outline(bound)
      }
    default:
      fail("wrong-kind", "expected an outline", at: location, hint: "write one such as `circle(radius: 3m)`")
      return nil
    }
  }

  /// Runs what makes a shape, and makes a diagnostic of what is wrong, at the argument that is at fault.
  private mutating func made<Result>(
    _ arguments: [Argument], of name: Name, for parameters: [ShapeParameter], in frame: Frame,
    _ make: () throws(ShapeMisuse) -> Result
  ) -> Result? {
    do throws(ShapeMisuse) {
      return try make()
    } catch {
      let labelled = arguments.first { $0.label != nil && $0.label?.text == error.parameter }
      let positional = parameters.filter { $0.isPositional && $0.kind != .outline }
      let index = positional.firstIndex { $0.name == error.parameter }
      let unlabelled = index.flatMap { arguments.filter { $0.label == nil }.dropFirst($0).first }
      let span = (labelled ?? unlabelled)?.value.span ?? name.span
      fail("shape", error.message, at: frame.location(span), hint: error.hint)
      return nil
    }
  }
}

extension ShapeParameter.Kind {
  /// What is expected, in words.
  var words: String {
    switch self {
    case .count: "a whole number"
    case .counts: "whole numbers"
    case .quantity(let dimension, _): dimension.words
    case .truth: "`true` or `false`"
    case .text: "a text in quotes"
    case .outline: "an outline such as `circle(radius: 3m)`"
    }
  }
}
