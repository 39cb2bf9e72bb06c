import DanceSource
import Kalgunmu

/// The decisions of a plan on their way into the file that was planned.
struct DecisionsInPlace {
  private let path: String
  private let place: FileInPlace
  private let choreography: Choreography
  /// How long was looked for cures.
  private let effort: RepairEffort

  /// Looks at the file before anything is said of the plan.
  init(_ path: String, of choreography: Choreography, effort: RepairEffort) throws(FileFailure) {
    guard let place = FileInPlace(path) else {
      throw FileFailure(
        message: "`\(path)` is no ordinary file, so that nothing can be written into it",
        hint: "put the routine into a file")
    }
    self.path = path
    self.place = place
    self.choreography = choreography
    self.effort = effort
  }

  /// Writes them, and says so: in the results, or beside them where those are for machines.
  ///
  /// - Throws: if the file cannot be written, or is not any more what was planned.
  func write(on terminal: Terminal, isForMachines: Bool) throws(FileFailure) {
    let written = choreography.decisionsWritten(effort: effort)
    if written.tally.total > 0 {
      let planned = choreography.routine.sources.files.first?.bytes ?? []
      guard place.holds(planned) else {
        throw FileFailure(
          message: "`\(path)` was changed while it was being planned, and stays as it is", hint: "plan it again")
      }
      try place.write(written.text)
    }
    let words = written.tally.words(file: VisibleCharacter.text(path)) + "\n"
    if isForMachines { terminal.complain(words) } else { terminal.print("\n" + words) }
    RoutineInput.say(written.notes, in: choreography.routine.sources, on: terminal)
  }
}

extension WrittenDecisions.Tally {
  /// "3 decisions written into a.routine: who takes which place in 2 statements, 1 delay"
  fileprivate func words(file: String) -> String {
    guard total > 0 else { return "nothing to write into \(file)" }
    let parts = [
      (places, "list of places", "lists of places"), (delays, "delay", "delays"), (ways, "way", "ways"),
      (spacings, "spacing", "spacings"), (openings, "opening", "openings"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return "\(total) \(total == 1 ? "decision" : "decisions") written into \(file): \(parts.joined(separator: ", "))"
  }
}
