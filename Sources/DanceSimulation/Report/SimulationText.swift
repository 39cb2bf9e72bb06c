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
    if let advice { lines += [""] + self.advice(advice) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ counts: SimulationCounts) -> String {
    let takes = counts.takes == 1 ? "1 take" : "\(Numerals.grouped(counts.takes)) takes"
    return painted("1", counts.title) + " (\(visible(counts.file))): \(takes), seed \(counts.seed)"
  }

  private func summary(_ report: SimulationReport) -> [String] {
    let sharpness = report.sharpness
    var rows = [
      ["nobody touches anybody", Self.percent(report.clean), "of all takes (surely \(Self.range(report.clean)))"],
      ["everybody keeps clear", Self.percent(report.clear), "of all takes (surely \(Self.range(report.clear)))"],
    ]
    if let asynchrony = report.asynchrony {
      rows.append([
        "landing", "\(Self.milliseconds(asynchrony.mean)) ms",
        "apart on average, up to \(Self.milliseconds(asynchrony.high)) ms in 95 % of landings",
      ])
    }
    rows.append(["off the way", "\(Self.centimetres(report.placeError)) cm", "over the whole routine"])
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
          Self.percent(report.chance(transition.touched)), Self.percent(report.chance(transition.crowded)),
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
        let names = pair.dancers.map { visible(report.counts.dancers[$0]) }
        return [
          names.joined(separator: ", "), TransitionWords.when(report.counts.transitions[pair.transition]),
          Self.percent(report.chance(pair.touches)), PairWords(pair, names).whose, PairWords(pair, names).kind,
        ]
      }
    let table = TextTable(sides: [.left, .left, .right, .left, .left], flexible: 3, width: Self.width, least: 16)
    return table.lines(of: rows) { row, _, text in row == 0 ? painted("2", text) : text }
      + more(risky.count, "pair")
  }

  private func more(_ count: Int, _ noun: String) -> [String] {
    let left = count - shownAtMost
    return left > 0 ? [painted("2", "and \(counted(left, noun)) more; `--json` has all")] : []
  }

  private func advice(_ advice: SimulationAdvice) -> [String] {
    let rows =
      [["what would help", "touch", "instead of"]]
      + advice.trials.prefix(shownAtMost).map { trial in
        [visible(trial.words), Self.percent(trial.changed), Self.percent(trial.unchanged)]
      }
    let table = TextTable(sides: [.left, .right, .right], flexible: 0, width: Self.width, least: 20)
    guard !advice.trials.isEmpty else { return [painted("2", "nothing that was tried would help")] }
    return table.lines(of: rows) { row, _, text in row == 0 ? painted("2", text) : text }
      + [painted("2", "each alone, tried in \(Numerals.grouped(advice.takes)) takes with the same chances")]
  }

  /// `7.3 %`
  static func percent(_ chance: Chance) -> String { percent(chance.share) + " %" }

  private static func percent(_ share: Double) -> String {
    let text = FixedDecimal.text(share * 100, 1)
    // What happens at times is not never, and not always.
    if share > 0, text == "0.0" { return "<0.1" }
    return share < 1 && text == "100.0" ? ">99.9" : text
  }

  private static func range(_ chance: Chance) -> String {
    "\(FixedDecimal.text(chance.interval.lowerBound * 100, 1)) to \(FixedDecimal.text(chance.interval.upperBound * 100, 1)) %"
  }

  private static func milliseconds(_ seconds: Double) -> String { FixedDecimal.text(seconds * 1000, 0) }
  private static func centimetres(_ metres: Double) -> String { FixedDecimal.text(metres * 100, 1) }
  private static func share(_ share: Double) -> String { FixedDecimal.text(share * 100, 0) }

  private static func colour(of chance: Chance) -> String {
    chance.share >= 0.95 ? "32" : chance.share >= 0.5 ? "33" : "1;31"
  }

  private func painted(_ code: String, _ text: String) -> String {
    style == .coloured ? "\u{1B}[\(code)m\(visible(text))\u{1B}[0m" : visible(text)
  }

  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }
}
