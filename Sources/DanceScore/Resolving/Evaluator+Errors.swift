import DanceNotation

// How far people err.
extension Evaluator {
  /// The errors said, each once, in seconds and metres; what is wrong is reported and left out.
  mutating func errors(_ entries: [NamedValue], in frame: Frame) -> [ErrorName: Double] {
    values(entries, called: "error", in: frame) { evaluator, name, value in
      let (dimension, sign, most): (Dimension, Sign, Double) =
        switch name {
        case .start, .bias, .drift, .reaction: (.time, .notNegative, 10)
        case .place: (.length, .notNegative, 100)
        case .growth, .correction, .dropouts: (.number, .notNegative, 1)
        case .stray: (.number, .notNegative, 0.5)
        case .speed: (.speed, .positive, 1e5)
        case .acceleration: (.acceleration, .positive, 1e5)
        }
      return evaluator.amount(
        value, as: dimension, sign, most: most, in: frame,
        hint: dimension == .number ? "write a share, such as `2%`" : nil)
    }
  }

  /// A kind of people by name.
  ///
  /// - Parameter isSomebody: Whether the name is that of a dancer or a group.
  mutating func errorPreset(_ name: Name, isSomebody: Bool, in frame: Frame) -> ErrorPreset? {
    guard !name.isMissing else { return nil }
    if let preset = ErrorPreset(rawValue: name.text) { return preset }
    let hint =
      if isSomebody {
        "write `errors of \(name.text) { … }`"
      } else if ErrorName(rawValue: name.text) != nil {
        "write errors with their sizes, such as `start 40ms`, in braces"
      } else {
        hint(for: name.text, among: ErrorPreset.self)
      }
    fail(
      "unknown-preset", "there is no kind of people called `\(name.text)`", at: frame.location(name.span), hint: hint)
    return nil
  }
}
