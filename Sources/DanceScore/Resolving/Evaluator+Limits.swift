import DanceNotation
import DanceSource

// What stands between the braces of limits.
extension Evaluator {
  /// The limits said, each once; what is wrong is reported and left out.
  mutating func limits(_ entries: [NamedValue], in frame: Frame) -> [LimitName: Double] {
    values(entries, called: "limit", in: frame) { evaluator, name, value in
      let (dimension, sign, most): (Dimension, Sign, Double) =
        switch name {
        case .radius, .stride, .rest: (.length, .positive, 1e5)
        case .clearance, .edge, .precision: (.length, .notNegative, 1e5)
        case .speed: (.speed, .positive, 1e5)
        case .acceleration: (.acceleration, .positive, 1e5)
        case .lateness: (.time, .notNegative, 60)
        case .landing: (.number, .notNegative, Allowance.counts)
        case .visible: (.number, .notNegative, 1)
        case .hidden: (.time, .notNegative, 1e5)
        }
      if name == .landing, evaluator.refusesShare(value, instead: "a number of counts", in: frame) { return nil }
      return evaluator.amount(value, as: dimension, sign, most: most, in: frame)
    }
  }
}
