import DanceGeometry
import DanceScore
import DanceSource

/// Quantities as they are written in the notation: the shortest text that is read as exactly the same number.
enum NotationText {
  /// A plain number.
  static func number(_ value: Double) -> String {
    let text = value == 0 ? "0" : "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A length in metres.
  static func length(_ metres: Double) -> String { metres == 0 ? "0" : number(metres) + "m" }

  /// A place.
  static func point(_ point: Point) -> String { "(\(length(point.x)), \(length(point.y)))" }

  /// An angle in degrees; `nil` if no number of degrees is exactly that angle.
  static func angle(_ angle: Angle) -> String? {
    let isExact = { (degrees: Double) in Angle.degrees(degrees).radians == angle.radians }
    let near = [angle.degrees, angle.degrees.nextUp, angle.degrees.nextDown]
    let candidates = near.prefix(1).flatMap(decimals) + near
    return candidates.first(where: isExact).map { number($0) + "deg" }
  }

  /// A factor; what undoes a short one is written so: `1 / 1.42`.
  static func factor(_ factor: Double) -> String {
    let plain = number(factor)
    guard plain.utf8.count > Self.shortFactor else { return plain }
    let inverse = decimals(1 / factor).prefix(Self.shortFactor).first { 1 / $0 == factor }
    return inverse.map { "1 / " + number($0) } ?? plain
  }

  /// The most digits and signs of a factor that is never written as a fraction.
  private static let shortFactor = 6

  /// The course of a way, as it follows `path`; `nil` if it has no exact text.
  static func way(_ way: Manner.Way) -> String? {
    switch way {
    case .straight: return "straight"
    case .arc(let angle):
      let isLeft = angle.radians < 0
      return self.angle(isLeft ? -angle : angle).map { "arc \($0)\(isLeft ? " left" : "")" }
    case .curve(let points): return points.isEmpty ? "curve" : "curve " + via(points)
    case .via(let points): return via(points)
    }
  }

  private static func via(_ points: [Point]) -> String { "via " + points.map(point).joined(separator: " ") }

  /// A number rounded to more and more decimals.
  static func decimals(_ value: Double) -> [Double] {
    (0...9).compactMap { Double(FixedDecimal.text(value, $0)) }
  }
}
