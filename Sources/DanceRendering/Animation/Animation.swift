public import DanceChecks
import DanceGeometry
public import DancePlanning
import DanceScore
import DanceSource

/// The routine as one SVG that moves by itself, in any browser and in a README: SMIL, no script.
///
/// Every dancer walks along a path of lines, curves cut into chords that nobody sees, at keyframes that follow easing and
/// tempo to within two millimetres; the whole loops, with the routine as a bar of progress at its foot. What moves is a pure function of
/// time, so that pages that set the time of the picture (`setCurrentTime`) find everybody where the engine has them.
///
/// Programs that do not move pictures show the beginning.
public struct Animation: Sendable {
  /// The picture: a whole SVG file in UTF-8.
  public let bytes: [UInt8]

  /// Draws the animation of a performance; of the style, theme, size, viewpoint and who is drawn matter.
  ///
  /// - Complexity: O(segments + findings).
  public init(_ performance: Performance, report: CheckReport, style: FrameStyle = FrameStyle()) {
    let style = FrameStyle(theme: style.theme, size: style.size, viewpoint: style.viewpoint, only: style.only)
    bytes = AnimationDrawing(performance, report: report, style: style).bytes
  }
}

/// Puts the animation together.
struct AnimationDrawing {
  private let performance: Performance
  private let style: FrameStyle
  private let scenes: SceneBuilder
  private let cast: CastMarks
  private let layout: FrameLayout
  private let detail: Detail
  private let key: CastKey
  private let timing: AnimationTiming

  init(_ performance: Performance, report: CheckReport, style: FrameStyle) {
    self.performance = performance
    self.style = style
    let routine = performance.routine
    scenes = SceneBuilder(performance: performance, report: report, style: style)
    let cast = CastMarks(routine: routine, theme: style.theme)
    let isCrowd = (style.only?.count ?? performance.dancerCount) >= Detail.crowd
    func key(_ layout: FrameLayout) -> CastKey {
      CastKey(
        cast, hasInitials: !isCrowd, line: layout.legendLine - 5, from: layout.margin,
        to: layout.width - layout.margin)
    }
    // How many rows the key takes is known once the page is.
    let draft = key(FrameLayout(routine: routine, style: style, legendHeight: 30))
    layout = FrameLayout(routine: routine, style: style, legendHeight: draft.height > 0 ? draft.height + 2 : 0)
    self.key = key(layout)
    self.cast = cast
    detail = Detail(
      performance: performance, scale: layout.stage.projection.scale,
      moments: FrameRenderer.sampleMoments(of: performance), drawn: style.only?.count)
    timing = AnimationTiming(routine: routine)
  }

  var bytes: [UInt8] {
    var writer = SVGWriter(capacity: 1 << 16)
    let title = performance.routine.title
    writer.raw(PictureFrame.opening(width: layout.width, height: layout.height, zoom: layout.zoom))
    writer.element("title", text: title)
    let count = Numerals.counted(style.only?.count ?? performance.dancerCount, "dancer")
    writer.element(
      "desc",
      text: "\(title), \(count), \(StoryboardHeader.minutes(performance.routine.seconds)), moving by itself in a loop.")
    writer.raw("\n")
    drawGround(to: &writer)
    AnimatedFigures(performance: performance, layout: layout, cast: cast, detail: detail, timing: timing)
      .draw(style.only ?? Array(0..<performance.dancerCount), alarms: scenes.alarms, to: &writer)
    let words = AnimatedWords(scenes: scenes, layout: layout, timing: timing)
    words.drawCaptions(to: &writer)
    words.drawCounts(to: &writer)
    words.drawProgress(TimelineDrawing(routine: performance.routine, box: layout.timeline), to: &writer)
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private func drawGround(to writer: inout SVGWriter) {
    let header = HeaderDrawing(title: performance.routine.title, layout: layout)
    let timeline = TimelineDrawing(routine: performance.routine, box: layout.timeline)
    var ground = FrameGround(
      layout: layout, cast: cast, detail: detail, header: header, timeline: timeline, theme: style.theme,
      hasStage: true)
    ground.key = key
    writer.raw(ground.bytes(alarms: scenes.alarms))
  }
}
