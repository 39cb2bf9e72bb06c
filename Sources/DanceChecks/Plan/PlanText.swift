import DanceGeometry
public import DancePlanning
import DanceScore
import DanceSource

/// A plan for people at a terminal: a table of the transitions, and below it what is to be said of them.
public struct PlanText: Sendable {
  /// How much is said.
  public enum Detail: Sendable {
    /// What to know: who collides, who needs more counts, what was changed.
    case remarks
    /// The reasons for everything, in sentences.
    case explained
  }

  private let style: ReportText.Style
  private let detail: Detail
  /// The columns of a terminal that is not made wider.
  private static let width = 80

  /// A writer of plans.
  public init(style: ReportText.Style, detail: Detail = .remarks) {
    self.style = style
    self.detail = detail
  }

  /// The whole text, each line ending with a line break.
  public func text(_ report: PlanReport, file: String, of performance: Performance) -> String {
    var lines = [RoutineHeadline(of: performance.routine).text(file: file) { painted("1", $0) }]
    if !report.transitions.isEmpty { lines += [painted("2", Self.legend), ""] + table(report, performance) }
    for transition in report.transitions { lines += below(transition, performance) }
    lines += ["", PlanSummary(of: report, in: performance).text { painted($0.colour, $1) }]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let legend = "Metres between middles; counts: the fewest that would do, of those given."
  private static let heading = [
    ["", "", "how", "", "longest", "ways", "sure", "found", "counts"],
    ["when", "to", "many", "total", "walk", "cross", "apart", "apart", "needed"],
  ]
  private static let table = TextTable(
    sides: [.left, .left, .right, .right, .left, .right, .right, .right, .right], flexible: 1, width: width, least: 8)

  /// The table, with the names of sections between its rows.
  private func table(_ report: PlanReport, _ performance: Performance) -> [String] {
    let rows = Self.heading + report.transitions.map { PlanRow(of: $0, in: performance).cells }
    let lines = Self.table.lines(of: rows) { row, column, text in
      guard row >= Self.heading.count else { return painted("2", text) }
      let transition = report.transitions[row - Self.heading.count]
      return PlanRow.colour(ofColumn: column, transition).map { painted($0, text) } ?? visible(text)
    }
    var result = Array(lines.prefix(Self.heading.count))
    var section: String?
    for (transition, line) in zip(report.transitions, lines.dropFirst(Self.heading.count)) {
      if transition.section != section, let name = transition.section { result.append(painted("1", name)) }
      section = transition.section
      result.append(line)
    }
    return result
  }

  /// What is said of a transition below the table.
  private func below(_ transition: PlannedTransition, _ performance: Performance) -> [String] {
    let body: [String]
    switch detail {
    case .remarks:
      body = transition.remarks(in: performance).flatMap { remark in
        let label = remark.severity.rawValue
        let lines = Paragraph.lines("\(label): \(visible(remark.message))", width: Self.width, indent: 2, hanging: 4)
        guard let first = lines.first else { return [String]() }
        return ["  " + painted(Self.colour(of: remark.severity), label) + first.dropFirst(2 + label.count)]
          + lines.dropFirst()
      }
    case .explained:
      body = PlanExplanation(of: transition, in: performance).sentences.flatMap {
        Paragraph.lines(visible($0), width: Self.width, indent: 2, hanging: 2)
      }
    }
    guard !body.isEmpty else { return [] }
    let row = PlanRow(of: transition, in: performance)
    return ["", painted("1", "\(row.when) \(row.destination)")] + body
  }

  private static func colour(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "33"
    case .note: "36"
    }
  }

  private func painted(_ code: String, _ text: String) -> String {
    style == .coloured && !text.isEmpty ? "\u{1B}[\(code)m\(visible(text))\u{1B}[0m" : visible(text)
  }

  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }
}

/// A row of the table: the numbers of one transition as text.
struct PlanRow {
  private let transition: PlannedTransition
  private let words: PlanWords

  init(of transition: PlannedTransition, in performance: Performance) {
    self.transition = transition
    words = PlanWords(of: performance)
  }

  /// "3:5–4:5"
  var when: String { "\(transition.from.label)–\(transition.to.label)" }

  /// Where it leads, in a word; "moves" where other programs give no name.
  var destination: String { VisibleCharacter.text(transition.name.isEmpty ? "moves" : transition.name) }

  /// The cells, in the order of the heading.
  var cells: [String] {
    [
      when, destination, "\(transition.dancers.count)", total, longest,
      transition.crossings == 0 ? "-" : "\(transition.crossings)", sure, found, counts,
    ]
  }

  /// What is made least: "12.3 m²", or "8.1 m"; where nothing is, how far all walk.
  private var total: String {
    switch transition.objective {
    case .shortest, .fair, .together: Self.number(transition.totalSquared) + " m²"
    case .nearest: Self.number(transition.total) + " m"
    case .order, nil: Self.number(transition.walked) + " m"
    }
  }

  /// To a tenth; in thousands nobody asks for it.
  private static func number(_ value: Double) -> String { FixedDecimal.text(value, value < 1000 ? 1 : 0) }

  private var longest: String {
    transition.longest.map { walk in
      FixedDecimal.text(walk.metres, 1) + " " + TextTable.cut(VisibleCharacter.text(words.name(walk.dancer)), to: 8)
    } ?? "-"
  }

  private var sure: String { transition.guarantee.distance.map { FixedDecimal.text($0, 2) } ?? "-" }

  private var found: String { transition.closest.map { FixedDecimal.text($0.distance, 2) } ?? "-" }

  private var counts: String {
    let given = FixedDecimal.shortText(transition.counts.given, atMost: 2)
    guard let least = transition.counts.least else { return "over \(Int(CountsAdvice.most)) of \(given)" }
    return "\(FixedDecimal.shortText(least, atMost: 2)) of \(given)"
  }

  /// The colour of a cell that is not as it should be.
  static func colour(ofColumn column: Int, _ transition: PlannedTransition) -> String? {
    switch column {
    case 6: transition.guarantee.distance.map { $0 < transition.clearance - Tolerance.limit ? "33" : nil } ?? nil
    case 7: !transition.collisions.isEmpty ? "1;31" : !transition.crowdings.isEmpty ? "33" : nil
    case 8: transition.counts.isEnough ? nil : "33"
    default: nil
    }
  }
}
