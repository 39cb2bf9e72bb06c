import DanceSource

/// What is known where an expression stands: the file, how long a step is in it, and the names with their values.
struct Frame {
  /// The file in which the expression stands.
  var file: SourceFile.ID
  /// The length of the unit `step`, in metres.
  var step: Double
  /// The values of names: parameters, `let`s, `dancers`, `width`, `depth`, `pi`.
  var values: [String: Value] = ["pi": .number(.pi)]
  /// How many dancers are being placed.
  var dancers = 0

  /// Where a span of this file is.
  func location(_ span: Span) -> SourceLocation { SourceLocation(file: file, span: span) }
}
