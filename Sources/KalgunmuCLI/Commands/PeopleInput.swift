import DanceSource
import Kalgunmu

/// How people err, as an option says it.
struct PeopleInput: Sendable {
  /// The errors; `nil` where the option is not given.
  let errors: CastErrors?

  /// Reads the words of an option; `nil` if they can't be understood, which has been said.
  static func read(_ words: String?, on terminal: Terminal) -> PeopleInput? {
    guard let words else { return PeopleInput(errors: nil) }
    do throws(Mistakes) {
      return PeopleInput(errors: try CastErrors(text: words))
    } catch {
      RoutineInput.say(error.diagnostics, in: error.sources, on: terminal)
      return nil
    }
  }
}
