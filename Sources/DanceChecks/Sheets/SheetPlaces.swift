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

  /// On wider floors, in metres, nobody counts steps from the centre.
  private static let widestCounted = 30.0

  /// A place on the floor or in the wings.
  func place(_ point: Point, isUnseen: Bool) -> Sheet.Place {
    if isUnseen { return Sheet.Place(point: point, words: wings(point), otherWords: Self.metres(point)) }
    guard stage.outline != .field else { return Sheet.Place(point: point, words: words.text(point), otherWords: "") }
    guard stage.width > Self.widestCounted else {
      return Sheet.Place(point: point, words: words.text(point), otherWords: Self.metres(point))
    }
    return Sheet.Place(point: point, words: Self.metres(point) + " of centre", otherWords: words.text(point))
  }

  /// The wing that a place outside of the floor belongs to.
  private func wings(_ point: Point) -> String {
    if point.x < stage.lowerCorner.x { return "in the wings, stage right" }
    if point.x > stage.upperCorner.x { return "in the wings, stage left" }
    return point.y > stage.upperCorner.y ? "in the wings at the back" : "off stage"
  }

  /// "1.43 m upstage, 0.57 m stage left"
  private static func metres(_ point: Point) -> String {
    let parts = [(point.y, "upstage", "downstage"), (point.x, "stage left", "stage right")]
    let told = parts.compactMap { value, positive, negative in
      let text = FixedDecimal.text(abs(value), 2)
      return text == "0.00" ? nil : "\(text) m \(value > 0 ? positive : negative)"
    }
    return told.isEmpty ? "0 m" : told.joined(separator: ", ")
  }
}
