import DanceGeometry

/// Those who are to land on the same count, as rows.
struct Arrival: Sendable {
  /// The count.
  let count: Double
  /// The walks that end then.
  let rows: [Int]

  /// All arrivals of two or more, in order of time.
  static func all(in planned: PlannedRows) -> [Arrival] {
    let walks = planned.rows.indices.filter { planned.rows[$0].kind == .walk }
      .sorted { (planned.rows[$0].end, $0) < (planned.rows[$1].end, $1) }
    var arrivals: [Arrival] = []
    var rest = walks[...]
    while let first = rest.first {
      let count = planned.rows[first].end
      let together = rest.prefix { planned.rows[$0].end <= count + sameCount }
      if together.count > 1 { arrivals.append(Arrival(count: count, rows: Array(together))) }
      rest = rest.dropFirst(together.count)
    }
    return arrivals
  }

  /// Counts that differ by less are one: sums of fractions of counts are rounded.
  private static let sameCount = 1e-6

  /// How far apart they land in a take, in seconds: the standard deviation of their moments (Rasch, 1979).
  func asynchrony(in take: Take) -> Double {
    let mean = rows.reduce(0) { $0 + take.rows[$1].endLateness } / Double(rows.count)
    let squares = rows.reduce(0) { sum, row in
      let off = take.rows[row].endLateness - mean
      return sum + off * off
    }
    return (squares / Double(rows.count - 1)).squareRoot()
  }

  /// The mean square of how far they land from their places in a take, in square metres.
  func placeError(in take: Take) -> Double {
    rows.reduce(0) { $0 + take.rows[$1].displacement.end.squaredLength } / Double(rows.count)
  }
}
