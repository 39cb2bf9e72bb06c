import DanceNotation
import DanceSource
import Testing

@testable import DanceScore

/// What an expression comes to, or what is wrong with it: `[words] message (hint)`.
private func evaluated(_ text: String, _ names: [String: Value] = [:]) -> (value: Value?, findings: [String]) {
  var sources = SourceMap()
  let file = SourceFile(name: "test.formation", text: "formation t(x = \(text)) { }")
  let id = sources.add(file)
  let parsed = Parser.parse(file, id: id)
  guard case .declaration(.formation(let declaration)) = parsed.tree.statements.first?.kind,
    let expression = declaration.parameters.first?.initial
  else { return (nil, ["not an expression"]) }
  var evaluator = Evaluator(log: DiagnosticLog(parsed.diagnostics))
  var frame = Frame(file: id, step: Unit.standardStep)
  frame.values.merge(names) { $1 }
  let value = evaluator.value(of: expression, in: frame)
  return (value, evaluator.log.diagnostics.map { describe($0, in: sources) })
}

/// A value as text: number and dimension.
private func shown(_ value: Value?) -> String {
  switch value {
  case .quantity(let quantity): "\(FixedDecimal.shortText(quantity.value, atMost: 6)) \(quantity.dimension.words)"
  case .truth(let truth): "\(truth)"
  case .text(let text): text
  case nil: "nothing"
  }
}

@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("1m", "1 a length"), ("1cm", "0.01 a length"), ("1mm", "0.001 a length"), ("1ft", "0.3048 a length"),
      ("1in", "0.0254 a length"), ("1yd", "0.9144 a length"), ("1step", "0.5715 a length"),
      ("180deg", "3.141593 an angle"), ("1turn", "6.283185 an angle"), ("1s", "1 a time"), ("5ms", "0.005 a time"),
      ("120bpm", "2 a tempo"), ("3m/s", "3 a speed"), ("2m/s2", "2 an acceleration"), ("50%", "0.5 a plain number"),
      ("7", "7 a plain number"), ("true", "true"), ("\"a\"", "a"),
    ])
  func `every unit has its value`(text: String, result: String) {
    #expect(shown(evaluated(text).value) == result)
  }

  @Test(
    arguments: [
      ("2m + 50cm", "2.5 a length"), ("2m + 1", "3 a length"), ("1 - 2m", "-1 a length"), ("3m * 2", "6 a length"),
      ("3m * 2m", "6 an area"), ("6m / 2m", "3 a plain number"), ("6m / 2s", "3 a speed"), ("-3m", "-3 a length"),
      ("7 mod 3", "1 a plain number"), ("-1 mod 4", "3 a plain number"), ("5m mod 2m", "1 a length"),
      ("30deg + 0", "0.523599 an angle"), ("1 + 2 * 3", "7 a plain number"), ("(1 + 2) * 3", "9 a plain number"),
      ("1m < 2", "true"), ("2deg >= 2deg", "true"), ("1 == 1", "true"), ("1m != 100cm", "false"),
      ("true and false", "false"), ("true or false", "true"), ("0deg < 1deg", "true"),
      ("sqrt(16m * 4m)", "8 a length"), ("sqrt(2 * 8)", "4 a plain number"), ("abs(-3deg)", "0.05236 an angle"),
      ("sin(90deg)", "1 a plain number"), ("cos(180deg)", "-1 a plain number"), ("sin(0)", "0 a plain number"),
      ("tan(45deg)", "1 a plain number"), ("cos(pi)", "-1 a plain number"), ("sin(0.5 * pi)", "1 a plain number"),
      ("min(3m, 2, 5m)", "2 a length"), ("max(1, 2, 3)", "3 a plain number"), ("round(2.5)", "3 a plain number"),
      ("round(-2.5)", "-3 a plain number"), ("floor(-0.5)", "-1 a plain number"), ("ceil(1.2)", "2 a plain number"),
      ("floor(7m / 2m)", "3 a plain number"),
    ])
  func `arithmetic keeps its dimensions`(text: String, result: String) {
    let (value, findings) = evaluated(text)
    #expect(shown(value) == result)
    #expect(findings == [])
  }

  @Test(
    arguments: [
      ("1m + 30deg", "[30deg] error: a length plus an angle is neither"),
      ("1s - 1m", "[1m] error: a time minus a length is neither"),
      (
        "30deg + 10",
        "[10] error: an angle plus a plain number is neither (write a unit behind the number, such as `deg`)"
      ),
      (
        "10 + 30deg",
        "[10] error: a plain number plus an angle is neither (write a unit behind the number, such as `deg`)"
      ),
      ("1m < 2s", "[2s] error: a length cannot be compared with a time"),
      ("1m == 2deg", "[2deg] error: a length cannot be compared with an angle"),
      ("5m mod 2deg", "[2deg] error: a length mod an angle has no meaning"),
      ("min(1m, 2deg)", "[2deg] error: the least of a length and an angle is neither"),
      ("max(1s, 2deg)", "[2deg] error: the greatest of a time and an angle is neither"),
      ("sqrt(2m)", "[2m] error: a length has no square root; an area or a plain number has"),
      ("sqrt(-1)", "[-1] error: this is below zero here and has no square root"),
      ("sin(2m)", "[2m] error: expected an angle, found a length"),
      ("tan(90deg)", "[90deg] error: the tangent of a quarter turn is beyond every number"),
      (
        "round(2.4m)",
        "[2.4m] error: round takes a plain number, found a length (divide by a unit, such as `round(x / 1m)`)"
      ),
      ("1 / 0", "[0] error: this is zero here, and nothing can be divided by it"),
      ("1 mod 0", "[0] error: this is zero here, and nothing can be divided by it"),
      ("1m / (2m - 2m)", "[(2m - 2m)] error: this is zero here, and nothing can be divided by it"),
      ("1 + true", "[true] error: expected a quantity beside `+`, found a yes or no"),
      ("1 and true", "[1] error: expected a comparison beside `and`, found a plain number"),
      ("true or 1", nil),
      ("false or 1m", "[1m] error: expected a comparison beside `or`, found a length"),
      ("-\"a\"", "[-\"a\"] error: a text has no opposite"),
      ("\"a\" == 1", "[1] error: a text cannot be compared with a plain number"),
      ("sqrt(1, 2)", "[sqrt] error: `sqrt` takes one value, found 2"),
      ("min()", "[min] error: `min` takes 1 to 64 values, found 0"),
      ("sqrt(x: 4)", "[x] error: `sqrt` takes values without labels"),
      ("sqr(4)", "[sqr] error: there is no function called `sqr` (did you mean `sqrt`?)"),
      ("circle(4)", "[circle] error: `circle` makes places, not a number"),
      ("widht", "[widht] error: there is no value called `widht` here"),
      ("1e300 * 1e300", "[1e300 * 1e300] error: the result is too large for any stage"),
    ] as [(String, String?)])
  func `every misuse is named at the exact operand`(text: String, finding: String?) {
    let (value, findings) = evaluated(text)
    #expect(findings == (finding.map { [$0] } ?? []))
    #expect((value == nil) == (finding != nil))
  }

  @Test func `every operand is looked at, so that one run shows every mistake`() {
    #expect(evaluated("(1m + 1s) * (2m + 1deg)").findings.count == 2)
  }

  @Test func `a name near a known one is suggested`() {
    #expect(
      evaluated("radus * 2", ["radius": .number(1)]).findings == [
        "[radus] error: there is no value called `radus` here (did you mean `radius`?)"
      ])
  }
}
