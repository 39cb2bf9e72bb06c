public import DanceChecks
import DanceGeometry
public import DancePlanning
import DanceScore
import DanceSource

/// Draws any moment of a performance as an SVG picture.
///
/// Everything that all frames share is worked out and written once; then every frame is a pure function of its count,
/// so that frames can be drawn in any order, side by side, and are the same bytes.
///
///     let renderer = FrameRenderer(performance, report: report)
///     let bytes = renderer.frame(at: 20)
public struct FrameRenderer: Sendable {
  private let performance: Performance
  private let scenes: SceneBuilder
  private let cast: CastMarks
  private let layout: FrameLayout
  private let detail: Detail
  private let header: HeaderDrawing
  private let timeline: TimelineDrawing
  /// `<svg …>` up to the title.
  private let opening: [UInt8]
  /// Style, stage and everything else that does not move.
  private let ground: [UInt8]

  /// Prepares the frames of a performance.
  ///
  /// - Complexity: O(dancers + findings).
  public init(_ performance: Performance, report: CheckReport, theme: Theme = .light) {
    self.performance = performance
    let routine = performance.routine
    scenes = SceneBuilder(performance: performance, report: report)
    cast = CastMarks(routine: routine, theme: theme)
    layout = FrameLayout(routine: routine, hasLegend: !cast.colours.legend.isEmpty)
    let scale = layout.stage.projection.scale
    detail = Detail(performance: performance, scale: scale, moments: Self.sampleMoments(of: performance))
    header = HeaderDrawing(title: routine.title, layout: layout)
    timeline = TimelineDrawing(routine: routine, box: layout.timeline)
    opening = PictureFrame.opening(width: layout.width, height: layout.height)
    ground = Self.ground(
      layout: layout, cast: cast, detail: detail, header: header, timeline: timeline, alarms: scenes.alarms,
      theme: theme)
  }

  /// What there is to see at a count, in metres and words.
  public func scene(at count: Double) -> Scene { scenes.scene(at: count) }

  /// The picture of a moment: a whole SVG file in UTF-8.
  ///
  /// - Parameter count: counts gone by since the beginning.
  public func frame(at count: Double) -> [UInt8] {
    let scene = scene(at: count)
    var writer = SVGWriter(capacity: ground.count + 4096 + 120 * scene.figures.count)
    writer.raw(opening)
    writer.element("title", text: header.title + ", count " + scene.caption.moment)
    writer.element("desc", text: FrameDescription.text(of: scene, names: cast.names))
    writer.raw("\n")
    writer.raw(ground)
    drawFloor(scene, to: &writer)
    timeline.drawMoment(count, to: &writer)
    writer.raw("</svg>\n")
    return writer.bytes
  }

  private func drawFloor(_ scene: Scene, to writer: inout SVGWriter) {
    let projection = layout.stage.projection
    WayDrawing(tracks: performance.tracks, projection: projection, detail: detail, colours: cast.colours).draw(
      scene, to: &writer)
    FigureDrawing(projection: projection, detail: detail, cast: cast).draw(scene, to: &writer)
    drawAlarms(scene, to: &writer)
    let labels = LabelDrawing(
      tracks: performance.tracks, view: layout.stage, detail: detail, cast: cast, nameSize: 15)
    guard detail.naming == .names || !scene.alarms.isEmpty else {
      return header.draw(scene.caption, more: 0, to: &writer)
    }
    let words = labels.words(for: scene)
    labels.draw(words.names, style: "name", size: 15, to: &writer)
    labels.draw(words.alarms, style: "words", size: 14, to: &writer)
    header.draw(scene.caption, more: scene.alarms.count - words.alarms.count, to: &writer)
  }

  private func drawAlarms(_ scene: Scene, to writer: inout SVGWriter) {
    guard !scene.alarms.isEmpty else { return }
    let drawing = AlarmDrawing(projection: layout.stage.projection, radius: detail.radius)
    let spot = { (dancer: Int) in layout.stage.projection(performance.position(of: dancer, at: scene.count)) }
    drawing.draw(scene.alarms, .warning, spot, to: &writer)
    drawing.draw(scene.alarms, .error, spot, to: &writer)
  }

  /// The beginning, the end, and up to six formations between: enough to know how close dancers stand.
  static func sampleMoments(of performance: Performance) -> [Double] {
    let ends = performance.transitions.map(\.end)
    let stride = max(1, ends.count / 6)
    return [0, performance.routine.counts] + ends.indices.filter { $0 % stride == 0 }.map { ends[$0] }
  }

  private static func ground(
    layout: FrameLayout, cast: CastMarks, detail: Detail, header: HeaderDrawing, timeline: TimelineDrawing,
    alarms: AlarmIndex, theme: Theme
  ) -> [UInt8] {
    var writer = SVGWriter()
    writer.raw(
      StyleSheet.bytes(
        theme: theme, colours: cast.colours.colours,
        rules: cast.styleRules(radius: detail.radius) + AlarmDrawing.styleRules(radius: detail.radius)))
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: layout.width, height: layout.height))
    StageDrawing(view: layout.stage).draw(identifier: "floor", to: &writer)
    if layout.stage.stage.outline == .field {
      FieldDrawing(view: layout.stage).drawNumbers(line: layout.numberLine, to: &writer)
    } else {
      NumberLine.draw(layout.stage, line: layout.numberLine, to: &writer)
    }
    AudienceRow.draw(layout.stage, line: layout.audienceLine, to: &writer)
    LegendDrawing.draw(cast.colours, layout: layout, to: &writer)
    header.drawGround(to: &writer)
    timeline.drawGround(alarms: alarms.spans, to: &writer)
    return writer.bytes
  }
}
