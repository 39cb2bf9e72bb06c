public import DancePlanning

/// A second performance of the same cast, whose dancers are shown as ghosts beside those of a player: hollow, each joined
/// to the dancer it is of.
public struct PlayerCompany: Sendable {
  /// The second performance.
  public let performance: Performance
  /// What to call it: "plan".
  public let name: String
  /// What to call the one that is played: "take 17".
  public let playedName: String

  /// Makes the company of a performance that is called `playedName`.
  public init(_ performance: Performance, named name: String, besides playedName: String) {
    (self.performance, self.name, self.playedName) = (performance, name, playedName)
  }

  var value: ScriptValue {
    .object([
      "name": .text(name), "played": .text(playedName), "tracks": .plain(TrackBytes(of: performance).base64),
    ])
  }
}
