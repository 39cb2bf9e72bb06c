import DanceGeometry
import DanceScore

/// The floor, its wings and props, and the audience.
struct PlayerStage {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  var value: ScriptValue {
    let world = StageView.world(of: stage)
    return .object([
      "outline": outline,
      "floor": Self.box(Box(stage.lowerCorner, stage.upperCorner)),
      "world": Self.box(world),
      "hasWings": .flag(stage.wings > 0),
      "audience": .rounded(stage.audience.width, decimals: 3),
      "props": .list(stage.props.map(Self.prop)),
    ])
  }

  private var outline: ScriptValue {
    switch stage.outline {
    case .rectangle: .object(["kind": .text("rectangle")])
    case .field: .object(["kind": .text("field")])
    case .circle: .object(["kind": .text("circle")])
    case .polygon(let corners):
      .object(["kind": .text("polygon"), "corners": .list(corners.map { .point($0.x, $0.y) })])
    }
  }

  /// Lower and upper corner.
  private static func box(_ box: Box) -> ScriptValue {
    .list([box.minX, box.minY, box.maxX, box.maxY].map { .rounded($0, decimals: 3) })
  }

  private static func prop(_ prop: Stage.Prop) -> ScriptValue {
    let (name, place) = (ScriptValue.text(prop.name), ScriptValue.point(prop.position.x, prop.position.y))
    switch prop.outline {
    case .rectangle(let width, let depth):
      return .object(["name": name, "at": place, "size": .point(width, depth)])
    case .circle(let diameter):
      return .object(["name": name, "at": place, "diameter": .rounded(diameter, decimals: 3)])
    }
  }
}
