import DanceScore
import DanceSource

/// The first line of what is said of a routine: its title, its file, and how large it is.
struct RoutineHeadline {
  private let routine: Routine

  init(of routine: Routine) { self.routine = routine }

  /// The line; `paint` dresses the title.
  func text(file: String, paint: (String) -> String) -> String {
    let eights = FixedDecimal.shortText(routine.counts / Double(routine.meter), atMost: 1)
    let noun = routine.meter == 8 ? "eight" : "phrase"
    let unit = (eights == "1" ? noun : noun + "s") + (routine.meter == 8 ? "" : " of \(routine.meter)")
    let size = "\(counted(routine.cast.count, "dancer")), \(eights) \(unit), \(CountText.seconds(routine.seconds))"
    return paint(routine.title) + " (\(VisibleCharacter.text(file))): \(size)"
  }
}
