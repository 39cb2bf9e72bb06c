public import DancePlanning
import DanceScore
import DanceSource

/// Which moment each of a run of frames is, as JSON: for programs that play them, or put them beside the music.
public struct FrameIndex: Sendable {
  private let performance: Performance
  private let counts: [Double]
  private let style: FrameStyle
  private let framesPerSecond: Double?

  /// The index of the frames of some counts; `framesPerSecond` where they are so far apart.
  public init(of performance: Performance, counts: [Double], style: FrameStyle, framesPerSecond: Double?) {
    self.performance = performance
    self.counts = counts
    self.style = style
    self.framesPerSecond = framesPerSecond
  }

  /// The whole file, in UTF-8, a line for each frame.
  ///
  /// - Complexity: O(frames · log sections).
  public var json: [UInt8] {
    let routine = performance.routine
    let colours = CastColours(routine: routine, theme: style.theme)
    let layout = FrameLayout(routine: routine, style: style, legendHeight: colours.legendHeight)
    let size = PictureFrame.pixels(width: layout.width, height: layout.height, zoom: layout.zoom)
    var bytes = Array(
      """
      {
        "generator" : "kalgunmu",
        "title" : \(Self.quoted(routine.title)),
        "width" : \(size.width),
        "height" : \(size.height),
        "framesPerSecond" : \(framesPerSecond.map { FixedDecimal.shortText($0, atMost: 6) } ?? "null"),
        "frames" : [

      """.utf8)
    for (index, count) in counts.enumerated() {
      let file = FrameSelection.fileName(of: index, among: counts.count)
      let at = CountLabel(count, meter: routine.meter).description
      let section = routine.section(atCount: count)?.name ?? ""
      bytes += Array(
        """
            { "file" : "\(file)", "count" : \(FixedDecimal.shortText(count, atMost: 6)), "at" : "\(at)", \
        "seconds" : \(FixedDecimal.shortText(routine.clock.seconds(atCount: count), atMost: 6)), \
        "section" : \(Self.quoted(section)) }\(index + 1 < counts.count ? "," : "")

        """.utf8)
    }
    return bytes + Array("  ]\n}\n".utf8)
  }

  /// A text as JSON writes it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
