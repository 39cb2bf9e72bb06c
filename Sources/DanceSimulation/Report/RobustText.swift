public import DanceChecks
import DanceScore
import DanceSource

/// What a robust plan gains, for people at a terminal.
public struct RobustText: Sendable {
  private let style: ReportText.Style

  /// A writer.
  public init(style: ReportText.Style) { self.style = style }

  /// Some lines, each ending with a line break.
  ///
  /// - Parameter people: who walks it, in words.
  public func text(_ plan: RobustPlan, people: String) -> String {
    let people = VisibleCharacter.text(people)
    guard !plan.changes.isEmpty else {
      let why =
        plan.unchanged.hits == 0
        ? "nobody touches anybody in any of \(ChanceWords.takes(plan.unchanged.takes))"
        : "of \(counted(plan.tried, "other plan")) none is safer; somebody touches in "
          + ChanceWords.percent(plan.unchanged) + " of all takes"
      return "robust for \(people): as planned: \(why)\n"
    }
    let gain = [plan.interval.lowerBound, plan.interval.upperBound].map { FixedDecimal.text($0 * 100, 1) }
    let summary =
      "robust for \(people): somebody touches in \(ChanceWords.percent(plan.changed)) of all takes instead of "
      + "\(ChanceWords.percent(plan.unchanged)) (surely \(gain[0]) to \(gain[1]) points less, "
      + "in \(ChanceWords.takes(plan.changed.takes)); \(counted(plan.tried, "other plan")) tried)"
    let lines = Paragraph.lines(summary, width: 80, indent: 0, hanging: 2)
    let first = style == .coloured ? "\u{1B}[32m\(lines[0])\u{1B}[0m" : lines[0]
    return ([first] + lines.dropFirst() + plan.changes.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ change: RobustPlan.Change) -> String {
    let what =
      switch change.kind {
      case .distance(let metres): "everybody is kept \(FixedDecimal.text(metres, 2)) m apart"
      case .objective(.nearest): "places are given by the least total of distances"
      case .objective(.fair): "places are given so that the longest walk is least"
      case .objective(let other): "places are given by `\(other.rawValue)`"
      }
    return "  \(VisibleCharacter.text(change.name)) at \(change.at): \(what)"
  }
}
