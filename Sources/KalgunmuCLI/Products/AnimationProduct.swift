import Kalgunmu

/// `animation.svg`: the whole routine as one picture that moves by itself.
enum AnimationProduct: Product {
  static let name = "animation"
  static let summary = "the routine as one picture that moves by itself, without script: animation.svg"
  static let options: [Option] = []

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    try request.output.stage(request.choreography.animation(request.style).bytes, as: "animation.svg")
    return RenderedFiles(names: ["animation.svg"], words: "the animation")
  }
}
