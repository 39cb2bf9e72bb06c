import DanceNotation

/// A tree in few words, without its spans, so that tests can show what they expect.
func outline(_ value: Any) -> String {
  switch value {
  case let tree as SyntaxTree: tree.statements.map(outline).joined(separator: "\n")
  case let expression as Expression: outline(expression)
  case let point as PointExpression: outline(point)
  case let duration as Duration: outline(duration.amount) + (duration.measure == .eights ? " eights" : "")
  case let name as Name: name.text
  case let text as QuotedText: "'\(text.text)'"
  case let text as String: text
  case let argument as Argument: (argument.label.map { $0.text + ": " } ?? "") + outline(argument.value)
  default: reflectedOutline(value)
  }
}

private func reflectedOutline(_ value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  let parts = mirror.children.filter { $0.label != "span" }
  switch mirror.displayStyle {
  case .optional:
    return parts.first.map { outline($0.value) } ?? "nil"
  case .collection:
    return "[" + parts.map { outline($0.value) }.joined(separator: ", ") + "]"
  case .enum:
    guard let part = parts.first, let name = part.label else { return String(describing: value) }
    let payload = outline(part.value)
    return name + (payload.hasPrefix("(") ? payload : "(\(payload))")
  case .struct where parts.count == 1:
    return outline(parts[0].value)
  case .struct, .tuple:
    return "(" + parts.map { outline($0.value) }.joined(separator: ", ") + ")"
  default:
    return String(describing: value)
  }
}

private func outline(_ expression: Expression) -> String {
  switch expression.kind {
  case .number(let value, let unit):
    (value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)") + (unit?.rawValue ?? "")
  case .truth(let value): "\(value)"
  case .text(let text): "'\(text)'"
  case .name(let name): name
  case .negated(let value): "-" + outline(value)
  case .operation(let sign, let left, let right): "(\(outline(left)) \(sign.rawValue) \(outline(right)))"
  case .call(let name, let arguments): name.text + "(" + arguments.map(outline).joined(separator: ", ") + ")"
  case .missing: "?"
  }
}

private func outline(_ point: PointExpression) -> String {
  switch point.kind {
  case .coordinates(let x, let y): "<\(outline(x)), \(outline(y))>"
  case .named(let name): name
  case .missing: "?"
  }
}
