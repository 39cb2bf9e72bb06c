import DanceChecks
import DanceScore
import DanceSource

/// What is measured of everybody, for a column of bars.
struct BarColumn {
  var title: String
  var unit: String
  /// By cast index.
  var values: [Double]
  var decimals: Int
  /// What a full bar stands for; else the greatest value, rounded up.
  var fixedTop: Double?
  /// Of whom it is only known that the value is above the top.
  var isBeyond: [Bool] = []
  /// What is said behind the value.
  var notes: [String] = []
  /// Whether a small value is what to look at.
  var isLeastWorst = false

  /// Makes a column.
  init(title: String, unit: String, values: [Double], decimals: Int) {
    (self.title, self.unit, self.values, self.decimals) = (title, unit, values, decimals)
  }

  /// The value at the end of the scale.
  func top(for members: [Int]) -> Double {
    fixedTop ?? Self.roundedUp(max(members.map { values[$0] }.max() ?? 0, 1e-3))
  }

  /// The least number of the kind 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is at least `value`.
  static func roundedUp(_ value: Double) -> Double {
    var power = 1e-3
    while power * 10 < value { power *= 10 }
    return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= value - 1e-9 } ?? value
  }
}

extension BarColumn {
  /// Into how many parts a scale up to such a number is cut, so that all its marks are round.
  static func parts(of top: Double) -> Int {
    var digits = top
    while digits >= 9.99 { digits /= 10 }
    while digits > 0, digits < 0.999 { digits *= 10 }
    let first = (digits * 10).rounded() / 10
    return switch first {
    case 1, 5: 5
    case 1.5, 3, 6: 3
    default: 4
    }
  }
}

/// A line of a chart of bars.
enum BarRow {
  case dancer(Int)
  case group(LaneChoice.Lane)
  case heading(String)

  /// Everybody of a small cast; of a large one the groups, and those at the extremes.
  static func rows(of members: [Int], _ column: BarColumn, on page: ChartPage) -> [BarRow] {
    guard members.count > LaneChoice.mostDancers else { return members.map(BarRow.dancer) }
    let groups = LaneChoice.groups(of: page, among: members).map(BarRow.group)
    let count = groups.isEmpty ? LaneChoice.extremes : 5
    let ascending = members.sorted { (column.values[$0], $0) < (column.values[$1], $1) }
    let least: [BarRow] = ascending.prefix(count).map(BarRow.dancer)
    let most: [BarRow] = ascending.reversed().prefix(count).map(BarRow.dancer)
    let all = page.routine.cast.indices.count == members.count ? "all \(Numerals.grouped(members.count))" : "all drawn"
    let whole = BarRow.group(LaneChoice.Lane(name: all, dancers: members, colour: 0))
    let extremes: [BarRow] =
      column.isLeastWorst
      ? [.heading("Least of all")] + least : [.heading("Most of all")] + most + [.heading("Least of all")] + least
    return [.heading("Means and ranges"), whole] + groups + extremes
  }
}
