import DanceGeometry
package import DanceScore
import DanceSource

/// The order of a formation in a few words, a line for each kind.
package struct OrderWords {
  /// Such as "2 rows", "all in place", "mirrored left and right, to within 0.03 m", "1.20 m apart".
  package let lines: [String]

  /// Describes an order; `cast` has the names.
  package init(_ order: FormationOrder, cast: [Dancer]) {
    lines = [
      Self.shapes(of: order), Self.deviation(of: order, cast), Self.mirror(of: order), Self.rotation(of: order),
      Self.spacing(of: order),
    ].compactMap(\.self)
  }

  private static func shapes(of order: FormationOrder) -> String? {
    let counts = [
      (order.rows.count, "row"), (order.columns.count, "column"), (order.diagonals.count, "diagonal"),
      (order.circles.count { $0.isClosed }, "circle"), (order.circles.count { !$0.isClosed }, "arc"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Who is farthest from a line or circle.
  private static func deviation(of order: FormationOrder, _ cast: [Dancer]) -> String? {
    guard let worst = order.worstDeviation else { return nil }
    guard worst.worst >= visible else { return "all in place" }
    return "\(cast[worst.dancer].name) is \(Metres.text(worst.worst)) out of place"
  }

  private static func mirror(of order: FormationOrder) -> String? {
    guard let mirror = order.mirror, mirror.isRecognised else { return nil }
    let degrees = mirror.direction.degrees
    let turned = FixedDecimal.shortText(abs(degrees), atMost: 0)
    let axis =
      turned == "90" ? "left and right" : turned == "0" ? "front and back" : "about \(degrees < 0 ? "−" : "")\(turned)°"
    return "mirrored \(axis)" + within(mirror.worst, mean: mirror.mean)
  }

  private static func rotation(of order: FormationOrder) -> String? {
    guard order.rotation.order > 1 else { return nil }
    return "the same after 1/\(order.rotation.order) turn" + within(order.rotation.worst, mean: order.rotation.mean)
  }

  private static func spacing(of order: FormationOrder) -> String? {
    guard order.spacing.median > 0 else { return nil }
    let percent = Int(min((order.spacing.variation * 100).rounded(), 999))
    return "\(Metres.text(order.spacing.median)) apart" + (percent > 0 ? ", uneven by \(percent) %" : "")
  }

  /// ", to within 0.03 m (mean 0.01 m)"; nothing for what cannot be seen.
  private static func within(_ worst: Double, mean: Double) -> String {
    worst < visible ? "" : ", to within \(Metres.text(worst)) (mean \(Metres.text(mean)))"
  }

  /// What rounds to nothing in centimetres.
  private static let visible = 0.005
}

extension FormationOrder {
  /// The greatest deviation from any line or circle; `nil` where there is none.
  public var worstDeviation: Deviation? {
    (lines.map(\.deviation) + circles.map(\.deviation)).max { $0.worst < $1.worst }
  }
}
