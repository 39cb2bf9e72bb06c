import DanceSource
import Kalgunmu
import Synchronization

/// `frames/0000.svg` … and `frames/index.json`, which says what moment each of them is.
enum FramesProduct: Product {
  static let name = "frames"
  static let summary = "a picture for every count, or for other moments: frames/0000.svg … and frames/index.json"
  static let options = [
    Option("--every", .value("COUNTS"), "a frame every so many counts; fractions are fine (1 unless said)"),
    Option("--fps", .value("FRAMES"), "so many frames a second instead"),
    Option("--at", .values("3:5"), "a frame at this eight and count; may be given several times"),
    Option("--formations", .flag, "a frame for each formation, when everyone has arrived"),
    Option("--trails", .value("COUNTS"), "show what everybody walked in the last counts"),
    Option("--next", .flag, "show where everybody goes next, before anybody leaves"),
    Option("--follow", .value("DANCER"), "keep this dancer in the middle, and come nearer"),
    Option("--video", .value("FILE.mp4"), "a film of the frames too; needs rsvg-convert and ffmpeg"),
  ]

  static func make(_ request: RenderRequest) throws -> RenderedFiles {
    let choreography = request.choreography
    let film = try VideoFile(request.arguments)
    let selection = try FrameDemands.selection(request.arguments, of: choreography.routine)
    guard let counts = selection.counts(of: choreography.performance) else {
      throw Arguments.Mistake(
        message: "that would be more than \(FrameSelection.mostFrames) frames", hint: "choose fewer frames")
    }
    let style = try FrameDemands.style(request.arguments, request.style, of: choreography.routine)
    let names = counts.indices.map { "frames/" + FrameSelection.fileName(of: $0, among: counts.count) }
    try draw(choreography.frames(style), at: counts, as: names, request)
    let index = FrameIndex(of: choreography.performance, counts: counts, style: style, framesPerSecond: selection.rate)
    try request.output.stage(index.json, as: "frames/index.json")
    if let film {
      let rate = selection.rate ?? FrameDemands.videoRate
      try film.make(of: names, in: request.output, rate: rate, on: request.terminal)
    }
    return RenderedFiles(
      names: names + ["frames/index.json"], folders: ["frames"],
      words: "\(counts.count) \(counts.count == 1 ? "frame" : "frames")", isOne: counts.count == 1)
  }

  /// Draws frame by frame, as many at once as the machine has processors; what is drawn is written and forgotten.
  private static func draw(
    _ renderer: FrameRenderer, at counts: [Double], as names: [String], _ request: RenderRequest
  ) throws(FileFailure) {
    let progress = Progress("drawing frames", of: counts.count, on: request.terminal)
    defer { progress.finish() }
    let firstFailure = Mutex<FileFailure?>(nil)
    try request.output.makeFolder("frames")
    _ = Workers.map(counts.count) { index in
      guard firstFailure.withLock({ $0 == nil }) else { return }
      do throws(FileFailure) {
        try request.output.stage(renderer.frame(at: counts[index]), as: names[index])
      } catch {
        firstFailure.withLock { $0 = $0 ?? error }
      }
      progress.step()
    }
    if let failure = firstFailure.withLock({ $0 }) { throw failure }
  }
}
