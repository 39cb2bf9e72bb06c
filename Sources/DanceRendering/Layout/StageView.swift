import DanceGeometry
import DanceScore

/// The floor on a page: where it lies and how large a metre is.
struct StageView: Sendable {
  let stage: Stage
  let projection: Projection
  /// The page box of the floor with its wings.
  let frame: PageBox

  /// The stage as large as fits into a box, at its top.
  init(_ stage: Stage, into box: PageBox, viewpoint: Viewpoint = .audience) {
    self.init(stage, showing: Self.world(of: stage), into: box, viewpoint: viewpoint)
  }

  /// A part of the floor, with what lies around it or without, as large as fits into a box, at its top.
  init(_ stage: Stage, showing part: Box, into box: PageBox, viewpoint: Viewpoint = .audience) {
    let scale = min(box.width / part.width, box.height / part.depth)
    let frame = PageBox(
      x: box.centre.x - part.width * scale / 2, y: box.minY, width: part.width * scale, height: part.depth * scale)
    self.init(stage, showing: part, in: frame, viewpoint: viewpoint)
  }

  /// A part of the floor, or of what lies around it, as large as fits into a box.
  init(_ stage: Stage, showing part: Box, in frame: PageBox, viewpoint: Viewpoint = .audience) {
    self.stage = stage
    self.frame = frame
    projection = Projection(of: part, into: frame, viewpoint: viewpoint)
  }

  /// The floor around some places, at least so many metres wide, as fills a box; the whole floor around none.
  init(_ stage: Stage, around places: [Point], leastWidth: Double, in frame: PageBox) {
    let box = Box(holding: places)?.inflated(by: 0.9) ?? Box(stage.lowerCorner, stage.upperCorner).inflated(by: 0.5)
    let width = max(box.width, box.depth * frame.width / frame.height, leastWidth)
    let depth = width * frame.height / frame.width
    let middle = box.centre
    let part = Box(
      minX: middle.x - width / 2, minY: middle.y - depth / 2, maxX: middle.x + width / 2, maxY: middle.y + depth / 2)
    self.init(stage, showing: part, in: frame)
  }

  /// The page box around the floor without wings.
  var floor: PageBox {
    projection(Box(stage.lowerCorner, stage.upperCorner))
  }

  /// The downstage edge of the floor on the page, and the direction from it to the audience: 1 is down the page.
  var front: (y: Double, outward: Double) {
    projection.isTurned ? (floor.minY, -1) : (floor.maxY, 1)
  }

  /// The box of the floor and its wings, in metres; wings wider than a twelfth of the floor are cut.
  static func world(of stage: Stage) -> Box {
    let size = max(stage.width, stage.depth, 0.1)
    let wings = min(max(stage.wings, 0), size / 12)
    let (low, high) = (stage.lowerCorner, stage.upperCorner)
    let width = max(stage.width, size / 20)
    let depth = max(stage.depth, size / 20)
    return Box(
      minX: (low.x + high.x - width) / 2 - wings, minY: (low.y + high.y - depth) / 2,
      maxX: (low.x + high.x + width) / 2 + wings, maxY: (low.y + high.y + depth) / 2 + wings)
  }
}
