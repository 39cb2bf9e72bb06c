import DanceSource
import Dispatch
import Kalgunmu
import Synchronization

/// `kalgunmu render`: frames and storyboard as SVG, and the player.
enum RenderCommand: Command {
  static let name = "render"
  static let summary = "draw the frames and the storyboard of a routine as SVG, or make a player to rehearse from"
  static let usage = "FILE -o DIR [options]"
  static let options =
    [
      Option("--output", short: "-o", .value("DIR"), "where to write: DIR/frames/0000.svg … and DIR/storyboard.svg"),
      RenderProduct.option,
      Option("--every", .value("COUNTS"), "a frame every so many counts; fractions are fine (1 unless said)"),
      Option("--fps", .value("FRAMES"), "so many frames a second instead"),
      Option("--at", .values("3:5"), "a frame at this eight and count; may be given several times"),
      Option("--formations", .flag, "a frame for each formation, when everyone has arrived"),
    ] + [RoutineInput.effort] + RoutineInput.options
  static let examples = [
    (line: "kalgunmu render Examples/razor.routine -o out", does: "a frame for every count, and the storyboard"),
    (
      line: "kalgunmu render Examples/razor.routine -o out --at 3:5 --at 4:1",
      does: "two frames: eight 3, count 5, and the first count of eight 4"
    ),
    (
      line: "kalgunmu render Examples/razor.routine -o out --as player",
      does: "out/player.html: one page that plays the routine in any browser, with the music beside it"
    ),
  ]

  static func run(_ arguments: Arguments, on terminal: Terminal) throws -> ExitStatus {
    guard let path = arguments.files.first, arguments.files.count == 1 else {
      throw Arguments.Mistake(message: "expected one .routine file to draw", hint: nil)
    }
    guard let folder = arguments.value("--output") else {
      throw Arguments.Mistake(message: "expected a folder to write to", hint: "add `-o out`")
    }
    let products = try RenderProduct.chosen(arguments)
    guard case .success(let choreography) = try RoutineInput.read(path, arguments, on: terminal) else {
      return .failure
    }
    let counts = try counts(arguments, of: choreography)
    let output = try OutputFolder(folder)
    defer { output.cleanUp() }
    var (names, made): ([String], [String]) = ([], [])
    if products.contains(.frames) {
      names += try drawFrames(choreography, at: counts, into: output, on: terminal)
      made.append("\(counts.count) \(counts.count == 1 ? "frame" : "frames")")
    }
    if products.contains(.storyboard) {
      try output.stage(Storyboard.page(of: choreography.performance, report: choreography.report), as: storyboard)
      names.append(storyboard)
      made.append("the storyboard")
    }
    if products.contains(.player) {
      try PlayerProduct.stage(choreography, into: output)
      names.append(PlayerProduct.fileName)
      made.append("the player")
    }
    try output.commit(names, replacing: products.contains(.frames) ? ["frames"] : [])
    let list = made.count < 2 ? made.joined() : made.dropLast().joined(separator: ", ") + " and " + made[made.count - 1]
    let areMany = made.count > 1 || (products == [.frames] && counts.count != 1)
    terminal.print("\(list) \(areMany ? "are" : "is") in \(VisibleCharacter.text(folder))\n")
    if products.contains(.player), let remark = PlayerProduct.remark(on: choreography) {
      terminal.print(VisibleCharacter.text(remark) + "\n")
    }
    return .fine
  }

  private static let storyboard = "storyboard.svg"

  /// Draws the frames into the staging folder and returns the names of the files.
  private static func drawFrames(
    _ choreography: Choreography, at counts: [Double], into output: OutputFolder, on terminal: Terminal
  ) throws(FileFailure) -> [String] {
    let names = counts.indices.map { "frames/" + FrameSelection.fileName(of: $0, among: counts.count) }
    let frames = choreography.frames
    let progress = Progress("drawing", of: counts.count, on: terminal)
    let firstFailure = Mutex<FileFailure?>(nil)
    DispatchQueue.concurrentPerform(iterations: counts.count) { index in
      guard firstFailure.withLock({ $0 == nil }) else { return }
      do throws(FileFailure) {
        try output.stage(frames.frame(at: counts[index]), as: names[index])
      } catch {
        firstFailure.withLock { $0 = $0 ?? error }
      }
      progress.step()
    }
    progress.finish()
    if let failure = firstFailure.withLock({ $0 }) { throw failure }
    return names
  }

  private static func counts(
    _ arguments: Arguments, of choreography: Choreography
  ) throws(Arguments.Mistake) -> [Double] {
    let performance = choreography.performance
    let selection = try selection(arguments, meter: choreography.routine.meter, counts: choreography.routine.counts)
    guard let counts = selection.counts(of: performance) else {
      throw Arguments.Mistake(
        message: "that would be more than \(FrameSelection.mostFrames) frames", hint: "choose fewer frames")
    }
    return counts
  }

  private static func selection(
    _ arguments: Arguments, meter: Int, counts: Double
  ) throws(Arguments.Mistake) -> FrameSelection {
    let ways = ["--every", "--fps", "--at", "--formations"].filter(arguments.has)
    guard ways.count <= 1 else {
      throw Arguments.Mistake(
        message: "`\(ways[0])` and `\(ways[1])` are two ways to choose frames", hint: "keep one of them")
    }
    if let every = try arguments.positiveNumber("--every") { return .every(counts: every) }
    if let fps = try arguments.positiveNumber("--fps") { return .perSecond(fps) }
    if arguments.has("--formations") { return .formations }
    guard arguments.has("--at") else { return .every(counts: 1) }
    var moments: [Double] = []
    for label in arguments.values("--at") {
      guard let count = CountLabel.count(of: label, meter: meter) else {
        throw Arguments.Mistake(
          message: "expected an eight and a count such as 3:5 behind `--at`, found `\(label)`",
          hint: "count both from 1; a phrase has \(meter) counts here")
      }
      guard count <= counts else {
        throw Arguments.Mistake(
          message: "`--at \(label)` is behind the end", hint: "the routine ends at \(CountLabel(counts, meter: meter))")
      }
      moments.append(count)
    }
    return .at(moments)
  }
}
