import DanceSource

/// The diagnostics of one file: as many as anybody reads, and the number of the others.
struct DiagnosticLog: Sendable {
  /// How many are kept.
  static let limit = 100

  private var kept: [Diagnostic] = []
  private var omitted = 0
  private var firstOmitted: SourceLocation?

  /// Whether further diagnostics are only counted, so that nobody needs to word them.
  var isFull: Bool { kept.count >= Self.limit }

  mutating func add(_ diagnostic: Diagnostic) {
    if isFull { omit(at: diagnostic.location) } else { kept.append(diagnostic) }
  }

  /// Counts a diagnostic that is not worded.
  mutating func omit(at location: SourceLocation) {
    omitted += 1
    firstOmitted = firstOmitted ?? location
  }

  /// What was kept, in the order of the text, and a last line that says how many more there are.
  var diagnostics: [Diagnostic] {
    let sorted = kept.inReadingOrder()
    guard let firstOmitted else { return sorted }
    let message = "\(omitted) more error\(omitted == 1 ? "" : "s") from here on"
    return sorted + [
      Diagnostic(
        .error, "too-many-errors", message, at: firstOmitted, hints: ["correct the first ones and check again"])
    ]
  }
}
