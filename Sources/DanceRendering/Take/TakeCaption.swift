import DanceScore
import DanceSource

/// The two lines above a panel: who, how near, when and where, and what the limit is.
struct TakeCaption {
  let moment: TakeMoments.Moment
  let routine: Routine

  /// `ara and bora touch`
  private var title: String {
    let names = moment.dancers.map { routine.cast[$0].name }.joined(separator: " and ")
    return switch moment.kind {
    case .touch: "\(names) touch"
    case .crowding: "\(names) are too near"
    case .apart: "\(names) is off the plan"
    }
  }

  /// `0.41 m`, `18 cm`
  private var amount: String {
    moment.kind == .apart
      ? FixedDecimal.text(moment.distance * 100, 0) + " cm" : FixedDecimal.text(moment.distance, 2) + " m"
  }

  /// `3:5.2 · Verse`
  private var place: String {
    // A hundredth of a count is seen by nobody.
    let count = (moment.count * 100).rounded() / 100
    let section = routine.section(atCount: moment.count).map { " · \($0.name)" } ?? ""
    return CountLabel(count, meter: routine.meter).description + section
  }

  /// `bodies reach 0.50 m`
  private var limit: String {
    guard let limit = moment.limit else { return "" }
    return (moment.kind == .touch ? "bodies touch below " : "clearance ") + FixedDecimal.text(limit, 2) + " m"
  }

  func draw(at corner: PagePoint, width: Double, to writer: inout SVGWriter) {
    writer.label("amount", at: corner.offset(width, -29), amount)
    let room = width - TextMetrics.width(amount, size: 14) - 12
    writer.label(
      "cell", at: corner.offset(0, -29), TextMetrics.fitted(title, size: 16, weight: .bold, limit: room))
    writer.label("amount", at: corner.offset(width, -10), limit)
    let rest = width - TextMetrics.width(limit, size: 14) - 12
    writer.label("when", at: corner.offset(0, -10), TextMetrics.fitted(place, size: 14, limit: rest))
  }
}
