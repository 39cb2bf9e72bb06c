import Kalgunmu

/// `player.html`: the page to rehearse from.
enum PlayerProduct: Product {
  static let name = "player"
  static let summary = "a page that plays the routine in any browser, with the music beside it: player.html"
  static let options: [Option] = []

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    try request.output.stage(request.choreography.player(request.screen).bytes, as: "player.html")
    return RenderedFiles(
      names: ["player.html"], words: "the player",
      remark: request.choreography.routine.music.map {
        "the player plays `\(PlayerDocument.fileName(of: $0))` if that stands beside it"
      })
  }
}
