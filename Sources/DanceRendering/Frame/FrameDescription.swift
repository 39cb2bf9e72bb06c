import DanceGeometry
import DanceScore
import DanceSource

/// A scene in words, for those who listen to pictures.
enum FrameDescription {
  /// Up to this many dancers, everybody's place is said.
  static let mostPlaces = 20

  /// Where everybody is, or how many there are; then the findings.
  static func text(of scene: Scene, names: [String]) -> String {
    var sentences = [HeaderDrawing.line(scene.caption) + "."]
    if scene.figures.count <= mostPlaces {
      sentences += scene.figures.map { names[$0.dancer] + " " + place(of: $0) + "." }
    } else {
      sentences.append(
        Numerals.grouped(scene.figures.count) + " dancers on stage, " + Numerals.grouped(scene.walkerCount)
          + " on the way.")
    }
    sentences += scene.alarms.prefix(6).map { $0.severity.rawValue + ": " + $0.words + "." }
    if scene.alarms.count > 6 { sentences.append("\(scene.alarms.count - 6) more findings.") }
    return sentences.joined(separator: " ")
  }

  /// `1.2 m left, 0.5 m front`: sides as the audience sees them.
  private static func place(of figure: Scene.Figure) -> String {
    let across = FixedDecimal.text(figure.position.x.magnitude, 1)
    let along = FixedDecimal.text(figure.position.y.magnitude, 1)
    let side = across == "0.0" ? "middle" : across + " m " + (figure.position.x < 0 ? "left" : "right")
    let depth = along == "0.0" ? "centre" : along + " m " + (figure.position.y < 0 ? "front" : "back")
    return side + ", " + depth
  }
}
