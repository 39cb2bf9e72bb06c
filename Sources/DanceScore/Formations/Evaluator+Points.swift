import DanceGeometry
import DanceNotation
import DanceSource

extension Evaluator {
  /// A place on the floor.
  mutating func point(_ place: PointExpression, in frame: Frame) -> Point? {
    switch place.kind {
    case .coordinates(let x, let y):
      let x = quantity(x, as: .length, in: frame)
      guard let y = quantity(y, as: .length, in: frame), let x else { return nil }
      return Point(x, y)
    case .named(let name):
      if let area = StageArea(rawValue: name) { return stage.middle(of: area) }
      fail(
        "unknown-area", "there is no stage area called `\(name)`", at: frame.location(place.span),
        hint: log.suggestion(for: name, among: StageArea.allCases.map(\.rawValue))
          ?? "write one of DR DC DL CR C CL UR UC UL, or `(x, y)`")
      return nil
    case .missing: return nil
    }
  }
}
