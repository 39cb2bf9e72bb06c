import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Where somebody's eyes are, in words that follow "face".
struct EyesWords {
  private let performance: Performance

  init(_ performance: Performance) { self.performance = performance }

  /// Where the eyes are told to be on a way that is under way at a count: "where you go", "centre", "the audience".
  func onTheWay(_ dancer: Int, at count: Double) -> String {
    guard let change = performance.facings.changes(of: dancer).last(where: { $0.count <= count }) else {
      return Self.text(Facing.audience)
    }
    return Self.text(change.target)
  }

  /// Where the eyes are from beginning to end; `nil` if that changes.
  func throughout(_ dancer: Int) -> String? {
    let changes = performance.facings.changes(of: dancer)
    guard let first = changes.first else { return Self.text(Facing.audience) }
    let isOne = changes.allSatisfy { Self.text($0.target) == Self.text(first.target) }
    let isAudience = Self.text(first.target) == Self.text(Facing.audience)
    return isOne && (first.count <= Tolerance.count || isAudience) ? Self.text(first.target) : nil
  }

  /// The words of a target.
  static func text(_ facing: Facing) -> String {
    switch facing {
    case .travel: "where you go"
    case .centre: "centre"
    case .direction(let angle): text(angle)
    }
  }

  /// The words of a direction: "the audience", "upstage", "the downstage left corner", "30° to stage left of the audience".
  static func text(_ direction: Angle) -> String {
    let turn = Angle.audience.shortestTurn(to: direction.normalized).degrees
    let side = turn > 0 ? "left" : "right"
    let eighths = (turn / 45).rounded()
    guard abs(turn - eighths * 45) > 0.5 else {
      return switch abs(eighths) {
      case 0: "the audience"
      case 1: "the downstage \(side) corner"
      case 2: "stage \(side)"
      case 3: "the upstage \(side) corner"
      default: "upstage"
      }
    }
    let from = abs(turn) < 90 ? (abs(turn), "the audience") : (180 - abs(turn), "upstage")
    return "\(FixedDecimal.shortText(from.0, atMost: 0))° to stage \(side) of \(from.1)"
  }
}
