import DanceGeometry
import DancePlanning
import DanceScore

/// Where the camera looks: at the whole floor, or at one dancer, who stays in the middle of the picture.
struct Camera: Sendable {
  private let whole: StageView
  private let dancer: Int?
  private let part: (width: Double, depth: Double)
  private let viewpoint: Viewpoint

  /// So much of the floor is shown around a dancer who is followed, in metres, as far as the stage is that large.
  private static let reach = 8.0

  init(layout: FrameLayout, style: FrameStyle) {
    whole = layout.stage
    dancer = style.follow
    viewpoint = style.viewpoint
    let frame = layout.stage.frame
    let width = min(Self.reach, frame.width / layout.stage.projection.scale)
    part = (width, width * frame.height / max(frame.width, 1))
  }

  /// Whether the picture moves with a dancer.
  var isMoving: Bool { dancer != nil }

  /// Pixels a metre.
  var scale: Double { dancer == nil ? whole.projection.scale : whole.frame.width / part.width }

  /// What of a scene is within the picture.
  func scene(_ scene: Scene, in view: StageView) -> Scene {
    guard isMoving else { return scene }
    let frame = view.frame.inflated(by: 60)
    var scene = scene
    scene.figures = Scene.Figures(scene.figures.filter { frame.holds(view.projection($0.position)) })
    let seen = Set(scene.figures.dancers)
    scene.ways.removeAll { !seen.contains(Int32($0.dancer)) }
    scene.trails.removeAll { !seen.contains(Int32($0.dancer)) }
    scene.alarms.removeAll { !$0.dancers.contains { seen.contains(Int32($0)) } }
    return scene
  }

  /// The floor as it lies on the page at a count.
  func view(of performance: Performance, at count: Double) -> StageView {
    guard let dancer else { return whole }
    let middle = performance.position(of: dancer, at: count)
    let box = Box(
      minX: middle.x - part.width / 2, minY: middle.y - part.depth / 2, maxX: middle.x + part.width / 2,
      maxY: middle.y + part.depth / 2)
    return StageView(whole.stage, showing: box, in: whole.frame, viewpoint: viewpoint)
  }
}
