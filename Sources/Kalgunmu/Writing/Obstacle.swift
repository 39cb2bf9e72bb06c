import DanceSource

/// Why a statement is left as it stands.
enum Obstacle: Error, Hashable {
  /// In each round of a `repeat` the decisions are others.
  case rounds
  /// More dancers keep a side than it has places.
  case side
  /// A comment stands in what would be replaced.
  case comment
  /// A number of the plan is no decimal.
  case number
  /// Read again, it would be danced otherwise.
  case otherwise

  /// What is said of it.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    let (reason, hint): (String, String?) =
      switch self {
      case .rounds:
        ("each round of the `repeat` leads to other decisions", "write the rounds one by one to have theirs")
      case .side:
        ("a side has fewer places than dancers who keep it, and a list of places would hide that", nil)
      case .comment:
        ("a comment stands among the words that would change", "move it before the statement")
      case .number:
        ("a number of the plan cannot be written exactly", nil)
      case .otherwise:
        ("with its decisions written it would be danced otherwise", nil)
      }
    return Diagnostic(
      .note, "left-as-it-is", "left as it is: \(reason)", at: location, hints: hint.map { [$0] } ?? [])
  }
}
