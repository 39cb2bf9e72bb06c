import DanceGeometry
import DanceScore
import DanceSource

/// Places for people who look for them with their feet.
struct SheetPlaces {
  private let stage: Stage
  private let words: PlaceWords

  init(of routine: Routine) {
    stage = routine.stage
    words = PlaceWords(stage: routine.stage, step: routine.step, fineness: .quarterSteps)
  }

  /// A place on the floor or in the wings.
  func place(_ point: Point, isUnseen: Bool) -> Sheet.Place {
    Sheet.Place(point: point, words: isUnseen ? wings(point) : words.text(point), metres: Self.metres(point))
  }

  /// The wing that a place outside of the floor belongs to.
  private func wings(_ point: Point) -> String {
    if point.x < stage.lowerCorner.x { return "in the wings, stage right" }
    if point.x > stage.upperCorner.x { return "in the wings, stage left" }
    return point.y > stage.upperCorner.y ? "in the wings at the back" : "off stage"
  }

  /// "1.43 m up, 0.57 m left"; left is the left of who faces the audience.
  private static func metres(_ point: Point) -> String {
    let parts = [(point.y, "up", "down"), (point.x, "left", "right")].compactMap { value, positive, negative in
      let text = FixedDecimal.text(abs(value), 2)
      return text == "0.00" ? nil : "\(text) m \(value > 0 ? positive : negative)"
    }
    return parts.isEmpty ? "centre" : parts.joined(separator: ", ")
  }
}
