import DanceSource

/// The diagnostics of one file: as many as anybody reads, and the number of the others.
struct DiagnosticLog: Sendable {
  /// How many are kept.
  static let limit = 100

  private var kept: [Diagnostic] = []
  private var omitted = 0

  /// Whether further diagnostics are only counted, so that nobody needs to word them well.
  var isFull: Bool { kept.count >= Self.limit }

  mutating func add(_ diagnostic: Diagnostic) {
    if isFull { omitted += 1 } else { kept.append(diagnostic) }
  }

  /// What was kept, in the order of the text, and a last line that says how many more there are.
  func diagnostics(endingAt end: SourceLocation) -> [Diagnostic] {
    let sorted = kept.inReadingOrder()
    guard omitted > 0 else { return sorted }
    let more = Diagnostic(
      .error, "too-many-errors", "\(omitted) more error\(omitted == 1 ? "" : "s") in this file", at: end,
      hints: ["correct the first ones and check again"])
    return sorted + [more]
  }
}
