public import DanceChecks
import DanceSource

/// What takes say, for people at a terminal.
public struct SimulationText: Sendable {
  private let style: ReportText.Style
  /// So many transitions and pairs are shown.
  private let shownAtMost: Int
  private static let width = 80

  /// A writer of reports.
  public init(style: ReportText.Style, shownAtMost: Int = 8) {
    self.style = style
    self.shownAtMost = shownAtMost
  }

  /// The whole text, each line ending with a line break.
  public func text(_ report: SimulationReport, advice: SimulationAdvice? = nil) -> String {
    var lines = [headline(report.counts)]
    guard report.counts.takes > 0 else { return lines.joined() + "\nno takes: nothing can be said\n" }
    lines += [""] + summary(report)
    if !report.riskyTransitions.isEmpty { lines += [""] + transitions(report) }
    if report.riskyPairs.contains(where: { report.counts.pairs[$0].touches > 0 }) { lines += [""] + pairs(report) }
    // Where nothing ever goes wrong, nothing could help.
    if let advice, report.clear.hits < report.counts.takes { lines += [""] + self.advice(advice) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ counts: SimulationCounts) -> String {
    painted("1", counts.title) + " (\(visible(counts.file))): \(ChanceWords.takes(counts.takes)), seed \(counts.seed)"
  }

  private func summary(_ report: SimulationReport) -> [String] {
    let sharpness = report.sharpness
    var rows = [
      [
        "nobody touches anybody", ChanceWords.percent(report.clean),
        "of all takes (surely \(ChanceWords.range(report.clean)))",
      ],
      [
        "everybody keeps clear", ChanceWords.percent(report.clear),
        "of all takes (surely \(ChanceWords.range(report.clear)))",
      ],
    ]
    if let most = report.touchesPerDancer.enumerated().max(by: { $0.element < $1.element }), most.element > 0 {
      rows.append([
        "touches", FixedDecimal.text(report.touchesPerTake, 2),
        "a take on average, most of them of \(name(most.offset, report)) "
          + "(\(FixedDecimal.text(most.element, 2)))",
      ])
    }
    if let asynchrony = report.asynchrony {
      rows.append([
        "landing", "\(ChanceWords.milliseconds(asynchrony.mean))",
        "apart on average, 95 % within \(ChanceWords.milliseconds(asynchrony.high))",
      ])
    }
    rows.append(["off the way", ChanceWords.centimetres(report.placeError), "over the whole routine"])
    rows.append([
      "sharpness", FixedDecimal.text(sharpness.score, 0),
      "of 100: together in time \(Self.share(sharpness.time)), in place \(Self.share(sharpness.place))",
    ])
    return TextTable(sides: [.left, .right, .left], flexible: 2, width: Self.width, least: 20)
      .lines(of: rows) { row, column, text in
        guard column == 1 else { return text }
        return row < 2 ? painted(Self.colour(of: row == 0 ? report.clean : report.clear), text) : painted("1", text)
      }
  }

  private func transitions(_ report: SimulationReport) -> [String] {
    let risky = report.riskyTransitions
    let rows =
      [["when", "to", "section", "touch", "too near"]]
      + risky.prefix(shownAtMost).map { index in
        let transition = report.counts.transitions[index]
        return [
          TransitionWords.when(transition), TransitionWords.name(transition), visible(transition.section ?? ""),
          ChanceWords.percent(report.chance(transition.touched)),
          ChanceWords.percent(report.chance(transition.crowded)),
        ]
      }
    let table = TextTable(sides: [.left, .left, .left, .right, .right], flexible: 1, width: Self.width, least: 10)
    return table.lines(of: rows) { row, _, text in row == 0 ? painted("2", text) : text }
      + more(risky.count, "transition")
  }

  private func pairs(_ report: SimulationReport) -> [String] {
    let risky = report.riskyPairs.filter { report.counts.pairs[$0].touches > 0 }
    let rows =
      [["who", "when", "touch", "whose error", "of which kind"]]
      + risky.prefix(shownAtMost).map { index in
        let pair = report.counts.pairs[index]
        let names = pair.dancers.map { name($0, report) }
        return [
          names.joined(separator: ", "), TransitionWords.when(report.counts.transitions[pair.transition]),
          ChanceWords.percent(report.chance(pair.touches)), PairWords(pair, names).whose, PairWords(pair, names).kind,
        ]
      }
    let table = TextTable(sides: [.left, .left, .right, .left, .left], flexible: 3, width: Self.width, least: 16)
    return table.lines(of: rows) { row, _, text in row == 0 ? painted("2", text) : text }
      + more(risky.count, "pair")
  }

  /// A dancer's name, cut where it would take the room of others.
  private func name(_ dancer: Int, _ report: SimulationReport) -> String {
    TextTable.cut(visible(report.counts.dancers[dancer]), to: 12)
  }

  private func more(_ count: Int, _ noun: String) -> [String] {
    let left = count - shownAtMost
    return left > 0 ? [painted("2", "and \(counted(left, noun)) more; `--json` has all")] : []
  }

  private func advice(_ advice: SimulationAdvice) -> [String] {
    let rows =
      [["what would help", advice.risk == .touch ? "touch" : "too near", "instead of"]]
      + advice.trials.prefix(shownAtMost).map { trial in
        [visible(trial.words), ChanceWords.percent(trial.changed), ChanceWords.percent(trial.unchanged)]
      }
    let table = TextTable(sides: [.left, .right, .right], flexible: 0, width: Self.width, least: 20)
    guard !advice.trials.isEmpty else {
      return [painted("2", "nothing that was tried surely helps, in \(ChanceWords.takes(advice.takes))")]
    }
    return table.lines(of: rows) { row, _, text in row == 0 ? painted("2", text) : text }
      + [painted("2", "each alone, tried in \(ChanceWords.takes(advice.takes)) with the same chances")]
  }

  private static func share(_ share: Double) -> String { FixedDecimal.text(share * 100, 0) }

  private static func colour(of chance: Chance) -> String {
    chance.share >= 0.95 ? "32" : chance.share >= 0.5 ? "33" : "1;31"
  }

  private func painted(_ code: String, _ text: String) -> String {
    style == .coloured ? "\u{1B}[\(code)m\(visible(text))\u{1B}[0m" : visible(text)
  }

  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }
}
