import DanceSource

/// What has been found wrong so far, each thing once, however often a body is repeated or a formation used.
struct DiagnosticLog {
  private struct Key: Hashable {
    var id: String
    var location: SourceLocation
  }

  /// The findings in the order in which they were made.
  private(set) var diagnostics: [Diagnostic]
  private var seen: Set<Key>

  /// Makes a log that begins with what others, such as the parser, have found.
  init(_ diagnostics: [Diagnostic] = []) {
    self.diagnostics = []
    seen = []
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// How many of them are errors.
  private(set) var errorCount = 0

  /// Adds a finding, unless the same has been said about the same words.
  mutating func add(_ diagnostic: Diagnostic) {
    guard seen.insert(Key(id: diagnostic.id, location: diagnostic.location)).inserted else { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Adds an error.
  mutating func error(
    _ id: String, _ message: String, at location: SourceLocation, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(Diagnostic(.error, id, message, at: location, hints: hint.map { [$0] } ?? [], notes: notes))
  }

  /// Adds a warning.
  mutating func warning(
    _ id: String, _ message: String, at location: SourceLocation, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(Diagnostic(.warning, id, message, at: location, hints: hint.map { [$0] } ?? [], notes: notes))
  }

  /// The hint "did you mean `…`?" where one of the known words is near.
  ///
  /// Only among the first errors: a file of nothing but unknown names has another mistake, and must not take long.
  func suggestion(for word: String, among words: @autoclosure () -> [String]) -> String? {
    guard errorCount < Allowance.suggestions else { return nil }
    return Spelling.nearest(to: word, among: words().prefix(Allowance.candidates)).map { "did you mean `\($0)`?" }
  }
}
