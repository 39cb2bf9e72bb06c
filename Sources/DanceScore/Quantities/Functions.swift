import DanceGeometry

/// The functions of the notation, by name.
enum MathFunction: String, CaseIterable {
  case min, max, abs, sqrt, sin, cos, tan, round, floor, ceil

  /// How many operands it takes.
  var operandCounts: ClosedRange<Int> {
    switch self {
    case .min, .max: 1...64
    default: 1...1
    }
  }

  /// Works out the function of as many operands as ``operandCounts`` allows.
  func apply(_ operands: [Quantity]) throws(Misuse) -> Value {
    switch self {
    case .min, .max: return try extreme(operands)
    case .abs: return .quantity(Quantity(operands[0].value.magnitude, operands[0].dimension))
    case .sqrt: return try squareRoot(operands[0])
    case .sin, .cos, .tan: return try trigonometric(operands[0])
    case .round, .floor, .ceil: return try rounded(operands[0])
    }
  }

  private func extreme(_ operands: [Quantity]) throws(Misuse) -> Value {
    var result = operands[0]
    for operand in operands.dropFirst() {
      let (a, b) = try Arithmetic.adapted(result, operand) { "the \(self.adjective) of \($0) and \($1) is neither" }
      let takesSecond = self == .min ? b.value < a.value : b.value > a.value
      result = takesSecond ? b : a
    }
    return .quantity(result)
  }

  private var adjective: String { self == .min ? "least" : "greatest" }

  private func squareRoot(_ operand: Quantity) throws(Misuse) -> Value {
    guard operand.value >= 0 else {
      throw Misuse(
        id: "negative-root", message: "this is below zero here and has no square root", culprit: .leftOperand)
    }
    guard let dimension = operand.dimension.squareRoot else {
      throw Misuse(
        id: "odd-root", message: "\(operand.dimension.words) has no square root; an area or a plain number has",
        culprit: .leftOperand)
    }
    return .quantity(Quantity(operand.value.squareRoot(), dimension))
  }

  /// A plain number is taken as radians.
  private func trigonometric(_ operand: Quantity) throws(Misuse) -> Value {
    guard operand.dimension == .angle || operand.dimension == .number else {
      throw Misuse(
        id: "wrong-dimension", message: "expected an angle, found \(operand.dimension.words)", culprit: .leftOperand)
    }
    let angle = Angle(radians: operand.value)
    switch self {
    case .sin: return .number(angle.sine)
    case .cos: return .number(angle.cosine)
    default:
      guard angle.cosine != 0 else {
        throw Misuse(
          id: "overflow", message: "the tangent of a quarter turn is beyond every number", culprit: .leftOperand)
      }
      return .number(angle.sine / angle.cosine)
    }
  }

  private func rounded(_ operand: Quantity) throws(Misuse) -> Value {
    guard operand.dimension == .number else {
      throw Misuse(
        id: "wrong-dimension",
        message: "\(rawValue) takes a plain number, found \(operand.dimension.words)", culprit: .leftOperand,
        hint: operand.dimension.exampleUnit.map { "divide by a unit, such as `\(rawValue)(x / 1\($0))`" })
    }
    let rule: FloatingPointRoundingRule =
      switch self {
      case .floor: .down
      case .ceil: .up
      default: .toNearestOrAwayFromZero
      }
    return .number(operand.value.rounded(rule))
  }
}
