import DancePlanning
import DanceScore

/// The casts of two versions as one: everybody of the newer, then who is gone. On the picture all have their own colour.
struct VersionCast {
  /// What tells them apart.
  let marks: CastMarks
  private let numbers: [String: Int]

  init(of changes: VersionChanges, theme: Theme) {
    var routine = changes.new.routine
    routine.cast += changes.parts.left.compactMap { part in part.before.map { changes.old.routine.cast[$0] } }
    marks = CastMarks(routine: routine, theme: theme)
    numbers = Dictionary(uniqueKeysWithValues: routine.cast.enumerated().map { ($1.name, $0) })
  }

  /// The number of a dancer of either version.
  func number(of name: String) -> Int { numbers[name] ?? 0 }

  /// The index of a dancer's colour.
  func colour(of dancer: Int) -> Int { marks.colours.indices[dancer] }
}
