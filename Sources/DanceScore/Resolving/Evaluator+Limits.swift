import DanceNotation
import DanceSource

// What stands between the braces of limits.
extension Evaluator {
  /// The limits said, each once; what is wrong is reported and left out.
  mutating func limits(_ entries: [LimitEntry], in frame: Frame) -> [LimitName: Double] {
    var values: [LimitName: Double] = [:]
    var seen: Set<String> = []
    for entry in entries where !entry.name.isMissing {
      guard seen.insert(entry.name.text).inserted else {
        fail(
          "said-twice", "`\(entry.name.text)` is said twice", at: frame.location(entry.span), hint: "keep one of them")
        continue
      }
      guard let name = LimitName(rawValue: entry.name.text) else {
        reportUnknownLimit(entry.name, in: frame)
        continue
      }
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
      if let value = amount(entry.value, as: dimension, sign, most: most, in: frame) { values[name] = value }
    }
    return values
  }

  private mutating func reportUnknownLimit(_ name: Name, in frame: Frame) {
    let known = LimitName.allCases.map(\.rawValue)
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    fail(
      "unknown-limit", "there is no limit called `\(name.text)`", at: frame.location(name.span),
      hint: log.suggestion(for: name.text, among: known) ?? "use one of \(list)")
  }
}
