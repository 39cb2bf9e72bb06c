import DanceGeometry
import DanceNotation
import DanceSource

/// Works out expressions and formations.
///
/// Everything that is wrong goes to the log, at the exact words; a function that has no result returns `nil`, and whoever
/// called it says nothing more. Operands and arguments are all looked at even where one is wrong, so that one run shows
/// every mistake.
struct Evaluator {
  /// What is wrong.
  var log: DiagnosticLog
  /// The formations that are declared.
  var catalogue = Catalogue()
  /// What could be used besides.
  var library: LibraryIndex
  /// The cast index of each dancer's name.
  var dancers: [String: Int] = [:]
  /// The names of dancers who are not there.
  var absent: Set<String> = []
  /// The floor.
  var stage = Stage.standard
  /// The formations being worked out, the innermost last.
  var calls: [Call] = []
  /// How many steps one formation may take.
  var stepAllowance = Allowance.steps
  /// What may still be done for the formation being worked out.
  var remainingSteps = Allowance.steps
  /// Formations worked out before, by where they are asked for and for how many.
  var finished: [Request: Figure?] = [:]

  /// A formation that is being worked out.
  struct Call {
    /// Which one.
    var formation: Catalogue.ID
    /// Where it is asked for.
    var location: SourceLocation
  }

  /// A formation asked for by the score: the same words for as many dancers give the same places.
  struct Request: Hashable {
    var location: SourceLocation
    var dancers: Int
  }

  init(log: DiagnosticLog, loader: FileLoader = .none) {
    self.log = log
    library = LibraryIndex(loader)
  }

  /// Counts `steps` steps; `false`, and an error once, where a formation takes too many.
  mutating func spend(_ steps: Int = 1, at location: SourceLocation) -> Bool {
    guard remainingSteps >= steps else {
      // Everything around it ends too, in silence.
      guard remainingSteps >= 0 else { return false }
      remainingSteps = -1
      fail(
        "too-many-steps", "this takes more than \(stepAllowance) steps to work out", at: location,
        hint: "write fewer or shorter loops")
      return false
    }
    remainingSteps -= steps
    return true
  }

  /// Reports an error, with notes on which formations led there.
  mutating func fail(
    _ id: String, _ message: String, at location: SourceLocation, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    let chain = calls.reversed().prefix(4).map { Diagnostic.Note("used here", at: $0.location) }
    log.error(id, message, at: location, hint: hint, notes: notes + chain)
  }
}
