import DanceChecks
import DanceSource

/// The findings of one rule as marks on the line of time, side by side where they overlap.
///
///     collision   ━━   ━
///                   ━━
///     crowding  ━━━━━━━   ━━
struct FindingLanes {
  /// One mark: a finding, or several that would lie on top of each other.
  struct Mark {
    var from: Double
    var to: Double
    /// The gravest finding, the first of equals, by its index in the report.
    var finding: Int
    /// How many findings it stands for.
    var count = 1
    /// Which line of the lane, from 0.
    var line = 0
  }

  /// The marks of a rule.
  struct Lane {
    var rule: RuleID
    var marks: [Mark]
    var lines: Int
    var count: Int
  }

  /// At most so many lines in a lane; a lane that would need more has one, on which marks are joined.
  private static let mostLines = 5
  /// At most so many marks of single findings in a lane.
  private static let mostMarks = 160
  /// Marks are at least so long, as a share of the routine: a small dot.
  private static let leastShare = 0.008

  /// A lane for each rule that found something: those with errors first, then by the catalogue.
  let lanes: [Lane]

  init(_ findings: [Finding], on axis: TimeAxis) {
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].rule }
    let rules = RuleID.allCases.filter { byRule[$0] != nil }
    let graver = { (rule: RuleID) in (byRule[rule] ?? []).map { findings[$0].severity }.max() ?? .note }
    let sorted = rules.enumerated().sorted {
      (graver($1.element), $0.offset) < (graver($0.element), $1.offset)
    }
    lanes = sorted.map { Self.lane($0.element, byRule[$0.element] ?? [], of: findings, on: axis) }
  }

  private static func lane(_ rule: RuleID, _ indices: [Int], of findings: [Finding], on axis: TimeAxis) -> Lane {
    let marks = indices.map { index in
      Mark(from: axis(findings[index].from.count), to: axis(findings[index].to.count), finding: index)
    }.sorted { ($0.from, $0.finding) < ($1.from, $1.finding) }
    if marks.count <= mostMarks, let placed = placed(marks) {
      return Lane(rule: rule, marks: placed, lines: (placed.map(\.line).max() ?? 0) + 1, count: marks.count)
    }
    return Lane(rule: rule, marks: joined(marks, of: findings), lines: 1, count: marks.count)
  }

  /// Every mark on the first line that is free; `nil` if that takes too many lines.
  private static func placed(_ marks: [Mark]) -> [Mark]? {
    var ends: [Double] = []
    var result: [Mark] = []
    for mark in marks {
      let line = ends.firstIndex { $0 <= mark.from } ?? ends.count
      guard line < mostLines else { return nil }
      if line == ends.count { ends.append(0) }
      ends[line] = max(mark.to, mark.from) + leastShare
      var mark = mark
      mark.line = line
      result.append(mark)
    }
    return result
  }

  /// Marks that meet are one.
  private static func joined(_ marks: [Mark], of findings: [Finding]) -> [Mark] {
    var result: [Mark] = []
    for mark in marks {
      guard let last = result.last, mark.from <= last.to + leastShare else {
        result.append(mark)
        continue
      }
      result[result.count - 1].to = max(last.to, mark.to)
      result[result.count - 1].count += 1
      if findings[mark.finding].severity > findings[last.finding].severity {
        result[result.count - 1].finding = mark.finding
      }
    }
    return result
  }
}
