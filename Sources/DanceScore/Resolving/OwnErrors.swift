import DanceSource

/// The size of an error as it was said.
struct SaidError {
  var name: ErrorName
  var value: Double
  /// Where name and size stand.
  var span: Span
}

/// How far single dancers and the members of groups err. A dancer's own errors go before those of groups, and of two groups
/// of a dancer, the one described later decides; the same error twice of one of them is a slip.
struct OwnErrors {
  /// The same error, said again of somebody.
  struct Repetition {
    var whose: String
    var again: SaidError
    /// Where it was said first.
    var first: Span
  }

  private var ofDancers: [Int: [ErrorName: SaidError]] = [:]
  private var ofGroups: [Int: [ErrorName: Double]] = [:]
  private var groups: [String: [ErrorName: Span]] = [:]
  /// How many errors of how many dancers have been looked at.
  private(set) var handled = 0

  /// What is said of each dancer, by cast index.
  var byDancer: [Int: [ErrorName: Double]] {
    ofGroups.merging(ofDancers.mapValues { $0.mapValues(\.value) }) { group, own in group.merging(own) { $1 } }
  }

  /// Takes errors of dancers by cast index; the first that is said again stops it.
  mutating func take(_ said: [SaidError], of dancers: [Int], called cast: [Dancer]) -> Repetition? {
    handled += dancers.count * max(1, said.count)
    for error in said {
      for dancer in dancers {
        if let first = ofDancers[dancer]?[error.name] {
          // Who is named twice by one statement is told the same.
          guard first.span != error.span else { continue }
          return Repetition(whose: cast[dancer].name, again: error, first: first.span)
        }
        ofDancers[dancer, default: [:]][error.name] = error
      }
    }
    return nil
  }

  /// Takes errors of the members of a group; one that is said again stops it.
  mutating func take(_ said: [SaidError], ofGroup group: String, _ members: [Int]) -> Repetition? {
    handled += members.count * max(1, said.count)
    for error in said {
      if let first = groups[group]?[error.name] {
        guard first != error.span else { continue }
        return Repetition(whose: group, again: error, first: first)
      }
      groups[group, default: [:]][error.name] = error.span
      for dancer in members { ofGroups[dancer, default: [:]][error.name] = error.value }
    }
    return nil
  }
}
