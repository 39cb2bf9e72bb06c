package import DanceGeometry
package import DanceScore

/// Places in the words of a rehearsal: steps from the centre and quarter marks of a stage, yard lines and hashes of a field.
///
/// Left and right are those of who stands on stage.
package struct PlaceWords {
  /// To what a place is rounded.
  package enum Fineness {
    /// For saying about where something happens.
    case wholeSteps
    /// For finding a place with the feet.
    case quarterSteps

    /// How many parts a step has.
    fileprivate var parts: Double { self == .wholeSteps ? 1 : 4 }
  }

  let stage: Stage
  /// The length of a step in metres.
  let step: Double
  private let fineness: Fineness

  /// The words of a stage on which a step is so many metres long.
  package init(stage: Stage, step: Double, fineness: Fineness = .wholeSteps) {
    self.stage = stage
    self.step = step
    self.fineness = fineness
  }

  /// Such as "2 steps upstage of centre, stage left quarter".
  package func text(_ point: Point) -> String {
    if case .field = stage.outline { return fieldText(point) }
    let up = steps(abs(point.y), point.y > 0 ? "upstage" : "downstage")
    let side = point.x > 0 ? "stage left" : "stage right"
    if abs(abs(point.x) - stage.width / 4) <= tolerance {
      return (up.map { $0 + " of centre" } ?? "level with centre") + ", \(side) quarter"
    }
    let parts = [up, steps(abs(point.x), side)].compactMap { $0 }
    return parts.isEmpty ? "at centre" : parts.joined(separator: ", ") + " of centre"
  }

  /// What is not told apart, in metres.
  private var tolerance: Double { step / fineness.parts / 2 }

  /// "2 steps upstage", "1¾ steps upstage"; nothing for what is rounded away.
  private func steps(_ metres: Double, _ direction: String) -> String? {
    let parts = (metres / step * fineness.parts).rounded()
    guard parts >= 1, parts < 1e6 else { return nil }
    let (whole, rest) = (Int(parts) / Int(fineness.parts), Int(parts) % Int(fineness.parts))
    let number = (whole > 0 ? String(whole) : "") + ["", "¼", "½", "¾"][rest]
    return "\(number) step\(parts > fineness.parts ? "s" : "") \(direction)"
  }

  private static let yard = 0.9144
  /// From a sideline to the nearer hash of a school field: 53 ft 4 in.
  private static let hash = 53.0 * 0.3048 + 4 * 0.0254

  /// Such as "2 steps outside the 40, side 1, 4 steps behind the front hash". Side 1 is at the audience's left.
  private func fieldText(_ point: Point) -> String {
    let fromMiddle = abs(point.x) / Self.yard
    let line = min((fromMiddle / 5).rounded() * 5, 50)
    let name = line == 50 ? "the goal line" : "the \(50 - Int(line))"
    let beyond = (fromMiddle - line) * Self.yard
    let across = steps(abs(beyond), beyond > 0 ? "outside" : "inside").map { "\($0) \(name)" } ?? "on \(name)"
    let side = abs(point.x) < tolerance ? "" : point.x < 0 ? ", side 1" : ", side 2"
    let front = -Stage.fieldDepth / 2
    let marks = [
      (front, "the front sideline"), (front + Self.hash, "the front hash"), (-front - Self.hash, "the back hash"),
      (-front, "the back sideline"),
    ]
    guard let mark = marks.min(by: { abs($0.0 - point.y) < abs($1.0 - point.y) }) else { return across + side }
    let depth = point.y - mark.0
    let along = steps(abs(depth), depth > 0 ? "behind" : "in front of").map { "\($0) \(mark.1)" } ?? "on \(mark.1)"
    return "\(across)\(side), \(along)"
  }
}
