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
  private let camera: Camera
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
  public init(_ performance: Performance, report: CheckReport, style: FrameStyle = FrameStyle()) {
    self.performance = performance
    let routine = performance.routine
    scenes = SceneBuilder(performance: performance, report: report, style: style)
    cast = CastMarks(routine: routine, theme: style.theme)
    layout = FrameLayout(routine: routine, style: style, legendHeight: cast.colours.legendHeight)
    camera = Camera(layout: layout, style: style)
    var detail = Detail(
      performance: performance, scale: camera.scale, moments: Self.sampleMoments(of: performance),
      isNear: camera.isMoving, drawn: style.only?.count)
    // Beside a disc that says `D12`, the name d12 would say it twice.
    if detail.naming == .names, cast.initialsSayNames { detail.naming = .initials }
    self.detail = detail
    header = HeaderDrawing(title: routine.title, layout: layout)
    timeline = TimelineDrawing(routine: routine, box: layout.timeline)
    opening = PictureFrame.opening(width: layout.width, height: layout.height, zoom: layout.zoom)
    ground = FrameGround(
      layout: layout, cast: cast, detail: detail, header: header, timeline: timeline, theme: style.theme,
      hasStage: !camera.isMoving
    ).bytes(alarms: scenes.alarms)
  }

  /// What there is to see at a count, in metres and words.
  public func scene(at count: Double) -> Scene { scenes.scene(at: count) }

  /// The picture of a moment: a whole SVG file in UTF-8.
  ///
  /// - Parameter count: counts gone by since the beginning.
  public func frame(at count: Double) -> [UInt8] {
    let room = ground.count + 4096 + (detail.isCrowd ? 96 : 1600) * performance.dancerCount
    return SVGWriter.bytes(capacity: room) { draw(at: count, to: &$0) }
  }

  private func draw(at count: Double, to writer: inout SVGWriter) {
    let view = camera.view(of: performance, at: count)
    let scene = camera.scene(scenes.scene(at: count), in: view)
    writer.raw(opening)
    writer.element("title", text: header.title + ", count " + scene.caption.moment)
    writer.element("desc", text: FrameDescription.text(of: scene, names: cast.names))
    writer.raw("\n")
    writer.raw(ground)
    if camera.isMoving {
      writer.raw("<g clip-path=\"url(#camera)\">\n")
      FrameGround.drawFloor(view, identifier: "floor", to: &writer)
      drawDancers(scene, view, to: &writer)
      writer.raw("</g>\n")
      writer.rectangle("frame", view.frame, radius: 8)
    } else {
      drawDancers(scene, view, to: &writer)
    }
    drawWords(scene, view, to: &writer)
    timeline.drawMoment(count, to: &writer)
    writer.raw("</svg>\n")
  }

  private func drawDancers(_ scene: Scene, _ view: StageView, to writer: inout SVGWriter) {
    WayDrawing(tracks: performance.tracks, projection: view.projection, detail: detail, colours: cast.colours)
      .draw(scene, to: &writer)
    FigureDrawing(projection: view.projection, detail: detail, cast: cast).draw(scene, to: &writer)
    drawAlarms(scene, view, to: &writer)
  }

  private func drawWords(_ scene: Scene, _ view: StageView, to writer: inout SVGWriter) {
    guard detail.naming == .names || !scene.alarms.isEmpty else {
      return header.draw(scene.caption, more: 0, to: &writer)
    }
    let labels = LabelDrawing(tracks: performance.tracks, view: view, detail: detail, cast: cast, nameSize: 15)
    let words = labels.words(for: scene)
    labels.draw(words.names, style: "name", size: 15, to: &writer)
    labels.draw(words.alarms, style: "words", size: 14, to: &writer)
    header.draw(scene.caption, more: scene.alarms.count - words.alarms.count, to: &writer)
  }

  private func drawAlarms(_ scene: Scene, _ view: StageView, to writer: inout SVGWriter) {
    guard !scene.alarms.isEmpty else { return }
    let drawing = AlarmDrawing(projection: view.projection, radius: detail.radius)
    let spot = { (dancer: Int) in view.projection(performance.position(of: dancer, at: scene.count)) }
    drawing.draw(scene.alarms, .warning, spot, to: &writer)
    drawing.draw(scene.alarms, .error, spot, to: &writer)
  }

  /// The beginning, the end, and up to six formations between: enough to know how close dancers stand.
  static func sampleMoments(of performance: Performance) -> [Double] {
    let ends = performance.transitions.map(\.end)
    let stride = max(1, ends.count / 6)
    return [0, performance.routine.counts] + ends.indices.filter { $0 % stride == 0 }.map { ends[$0] }
  }
}
