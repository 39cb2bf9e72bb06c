import Kalgunmu

/// What the arguments say about frames.
enum FrameDemands {
  /// Frames a second of a film, unless said.
  static let videoRate = 30.0

  /// How frames are drawn.
  static func style(
    _ arguments: Arguments, _ style: FrameStyle, of routine: Routine
  ) throws(Arguments.Mistake) -> FrameStyle {
    var style = style
    style.trails = try arguments.positiveNumber("--trails") ?? 0
    style.showsNext = arguments.has("--next")
    if let name = arguments.value("--follow") {
      let dancer = try RenderRequest.dancer(name, of: routine, behind: "--follow")
      guard style.only?.contains(dancer) ?? true else {
        throw Arguments.Mistake(
          message: "`--follow` keeps `\(name)` in the middle, whom `--only` leaves out",
          hint: "add `--only \(name)`, or leave one of them out")
      }
      style.follow = dancer
    }
    return style
  }

  /// The moments that are drawn.
  static func selection(_ arguments: Arguments, of routine: Routine) throws(Arguments.Mistake) -> FrameSelection {
    let ways = ["--every", "--fps", "--at", "--formations"].filter(arguments.has)
    guard ways.count <= 1 else {
      throw Arguments.Mistake(
        message: "`\(ways[0])` and `\(ways[1])` are two ways to choose frames", hint: "keep one of them")
    }
    if arguments.has("--video"), let way = ways.first, way != "--fps" {
      throw Arguments.Mistake(
        message: "a film runs at a number of frames a second, and `\(way)` chooses frames in another way",
        hint: "write `--fps 30`, or leave `\(way)` out")
    }
    if let every = try arguments.positiveNumber("--every") { return .every(counts: every) }
    if let fps = try arguments.positiveNumber("--fps") { return .perSecond(fps) }
    if arguments.has("--video") { return .perSecond(videoRate) }
    if arguments.has("--formations") { return .formations }
    return arguments.has("--at") ? .at(try moments(arguments.values("--at"), of: routine)) : .every(counts: 1)
  }

  private static func moments(_ labels: [String], of routine: Routine) throws(Arguments.Mistake) -> [Double] {
    var moments: [Double] = []
    for label in labels {
      guard let count = CountLabel.count(of: label, meter: routine.meter) else {
        throw Arguments.Mistake(
          message: "expected an eight and a count such as 3:5 behind `--at`, found `\(label)`",
          hint: "count both from 1; a phrase has \(routine.meter) counts here")
      }
      guard count <= routine.counts else {
        throw Arguments.Mistake(
          message: "`--at \(label)` is behind the end",
          hint: "the routine ends at \(CountLabel(routine.counts, meter: routine.meter))")
      }
      moments.append(count)
    }
    return moments
  }
}
