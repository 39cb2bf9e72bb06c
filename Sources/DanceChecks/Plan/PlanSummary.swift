import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// The last line of a plan: how many transitions there are, and how they fare.
struct PlanSummary {
  private let report: PlanReport
  private let performance: Performance

  init(of report: PlanReport, in performance: Performance) {
    self.report = report
    self.performance = performance
  }

  /// How a part of the line is meant.
  enum Tone {
    case good, bad, odd

    /// The colour for a terminal.
    var colour: String {
      switch self {
      case .good: "32"
      case .bad: "1;31"
      case .odd: "33"
      }
    }
  }

  /// The line; `paint` dresses a part of it.
  func text(_ paint: (Tone, String) -> String) -> String {
    let count = report.transitions.count
    guard count > 0 else { return "no transitions: nobody goes anywhere" }
    let colliding = report.colliding.count
    let apart =
      colliding == 0 ? paint(.good, "nobody collides") : paint(.bad, "in \(colliding) of them somebody collides")
    var parts = [counted(count, "transition") + ": " + apart]
    if let closest {
      let pair = [closest.first, closest.second].map { VisibleCharacter.text(performance.routine.cast[$0].name) }
      parts.append("nearest \(Metres.text(closest.distance)) (\(pair[0]), \(pair[1]) at \(label(closest.count)))")
    }
    parts += changes(paint)
    return parts.joined(separator: "; ")
  }

  private var closest: ContactSurvey.Closest? {
    report.transitions.compactMap(\.closest).reduce(nil) { $1.isBefore($0, within: .infinity) ? $1 : $0 }
  }

  private func label(_ count: Double) -> String {
    CountLabel(count, meter: performance.routine.meter).description
  }

  private func changes(_ paint: (Tone, String) -> String) -> [String] {
    let mended = performance.repairs.count { if case .unmended = $0.outcome { false } else { true } }
    let crowded = report.transitions.count { !$0.crowdings.isEmpty && $0.collisions.isEmpty }
    let short = report.transitions.count { !$0.counts.isEnough }
    return [
      mended == 0 ? nil : "\(mended) mended",
      crowded == 0 ? nil : paint(.odd, "\(crowded) crowded"),
      short == 0 ? nil : paint(.odd, "\(short) with too few counts"),
    ].compactMap(\.self)
  }
}
