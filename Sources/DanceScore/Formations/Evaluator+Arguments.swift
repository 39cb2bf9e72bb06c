import DanceNotation
import DanceSource

// What a caller gives to a declared formation.
extension Evaluator {
  /// Gives the parameters of a formation their values: what the caller says, else the default, which may use the parameters
  /// before it; whether all of them have one.
  mutating func bind(
    _ expression: FormationExpression, to entry: Catalogue.Entry, from frame: Frame, into inner: inout Frame
  ) -> Bool {
    let parameters = entry.declaration.parameters
    let names = parameters.map(\.name.text)
    guard let slots = slots(expression, names: names, positional: names.count, in: frame) else { return false }
    var isSound = true
    for parameter in parameters {
      let value: Value?
      if let argument = slots[parameter.name.text] {
        value = self.value(of: argument, in: frame)
      } else if let initial = parameter.initial {
        value = self.value(of: initial, in: inner)
      } else {
        fail(
          "missing-argument", "`\(expression.name.text)` needs `\(parameter.name.text)`",
          at: frame.location(expression.name.span), hint: "add `\(parameter.name.text):`",
          notes: [Diagnostic.Note("declared here", at: SourceLocation(file: entry.file, span: parameter.name.span))])
        value = nil
      }
      if let value { inner.values[parameter.name.text] = value } else { isSound = false }
    }
    return isSound
  }

  /// Which argument goes to which parameter; `nil` where one has no place to go.
  ///
  /// - Parameter positional: how many parameters, from the first, take arguments without labels.
  mutating func slots(
    _ expression: FormationExpression, names: [String], positional: Int, in frame: Frame
  ) -> [String: Expression]? {
    slots(expression.arguments ?? [], of: expression.name, names: names, positional: positional, in: frame)
  }

  /// The same for arguments that stand in a call.
  mutating func slots(
    _ arguments: [Argument], of name: Name, names: [String], positional: Int, in frame: Frame
  ) -> [String: Expression]? {
    var slots: [String: Expression] = [:]
    var isSound = true
    var next = 0
    for argument in arguments {
      let slot: String
      if let label = argument.label {
        guard names.contains(label.text) else {
          reportUnknownLabel(label, of: name, names: names, in: frame)
          isSound = false
          continue
        }
        slot = label.text
      } else {
        guard next < positional else {
          reportSurplus(argument, of: name, names: names, positional: positional, in: frame)
          isSound = false
          continue
        }
        slot = names[next]
        next += 1
      }
      if slots.updateValue(argument.value, forKey: slot) != nil {
        let span = argument.label?.span ?? argument.value.span
        fail("repeated-argument", "`\(slot)` is given twice", at: frame.location(span), hint: "remove one of them")
        isSound = false
      }
    }
    return isSound ? slots : nil
  }

  private mutating func reportUnknownLabel(_ label: Name, of name: Name, names: [String], in frame: Frame) {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    fail(
      "unknown-parameter", "`\(name.text)` has no parameter called `\(label.text)`", at: frame.location(label.span),
      hint: log.suggestion(for: label.text, among: names)
        ?? (names.isEmpty ? "remove it" : "use one of its parameters: \(list)"))
  }

  private mutating func reportSurplus(
    _ argument: Argument, of name: Name, names: [String], positional: Int, in frame: Frame
  ) {
    let rest = names.dropFirst(positional)
    let message =
      positional == 0
      ? "`\(name.text)` takes no value without a label" : "`\(name.text)` takes at most \(positional) without a label"
    fail(
      "unexpected-argument", names.isEmpty ? "`\(name.text)` takes no values" : message,
      at: frame.location(argument.value.span),
      hint: rest.first.map { "write its label before it, such as `\($0):`" } ?? "remove it")
  }
}
