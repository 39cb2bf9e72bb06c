import DanceSimulation
import DanceSource

/// Where takes went wrong, for the timeline of a player: transition by transition.
struct PlayerRisks {
  let report: SimulationReport

  /// At most so many transitions: the riskiest.
  private static let most = 400

  var value: ScriptValue {
    let risky = report.riskyTransitions
    return .object([
      "takes": .text("\(ChanceWords.takes(report.counts.takes)), seed \(report.counts.seed)"),
      "clean": .text(ChanceWords.percent(report.clean)),
      "places": .list(risky.prefix(Self.most).map(place)),
      "unlisted": .whole(max(0, risky.count - Self.most)),
    ])
  }

  private func place(_ index: Int) -> ScriptValue {
    let transition = report.counts.transitions[index]
    let (touch, near) = (report.chance(transition.touched), report.chance(transition.crowded))
    return .object([
      "name": .text(TransitionWords.name(transition)),
      "start": .rounded(transition.from.count, decimals: 6), "end": .rounded(transition.to.count, decimals: 6),
      "touch": .rounded(touch.share, decimals: 5), "near": .rounded(near.share, decimals: 5),
      "words": .text("touch \(ChanceWords.percent(touch)), too near \(ChanceWords.percent(near))"),
    ])
  }
}
