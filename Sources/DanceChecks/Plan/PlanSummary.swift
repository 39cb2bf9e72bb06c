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
    guard !report.transitions.isEmpty else { return "no transitions: nobody goes anywhere" }
    let colliding = report.colliding.count
    let crowded = report.transitions.count { !$0.crowdings.isEmpty }
    let short = report.transitions.count { !$0.counts.isEnough }
    let fate = [
      colliding == 0 ? paint(.good, "nobody collides") : paint(.bad, "somebody collides in \(colliding)"),
      crowded == 0 ? nil : paint(.odd, "too near in \(crowded)"),
      short == 0 ? nil : paint(.odd, "too few counts in \(short)"),
    ].compactMap(\.self).joined(separator: ", ")
    let mended = performance.mendedPassages
    let parts = [
      "\(counted(report.transitions.count, "transition")): \(fate)",
      mended == 0 ? nil : counted(mended, "passage") + " mended",
      closest.map { "nearest \(Metres.text($0.distance)) (\(pair($0)) at \(label($0.count)))" },
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private func pair(_ closest: ContactSurvey.Closest) -> String {
    [closest.first, closest.second].map { VisibleCharacter.text(performance.routine.cast[$0].name) }
      .joined(separator: ", ")
  }

  private var closest: ContactSurvey.Closest? {
    report.transitions.compactMap(\.closest).reduce(nil) { $1.isBefore($0, within: .infinity) ? $1 : $0 }
  }

  private func label(_ count: Double) -> String {
    CountLabel(count, meter: performance.routine.meter).description
  }
}
