import Kalgunmu

/// The page to rehearse from, as one of the things that `kalgunmu render` makes.
enum PlayerProduct {
  static let fileName = "player.html"

  /// Draws it into the staging folder.
  static func stage(_ choreography: Choreography, into output: OutputFolder) throws(FileFailure) {
    try output.stage(choreography.player.bytes, as: fileName)
  }

  /// What to say of it: where the recording belongs.
  static func remark(on choreography: Choreography) -> String? {
    choreography.routine.music.map { "the player plays `\(PlayerDocument.fileName(of: $0))` if that stands beside it" }
  }
}
