public import DancePlanning
import DanceScore
import DanceSource

/// Measures for people at a terminal: a table of the dancers, and a line for each formation.
public struct MeasuresText: Sendable {
  /// At most so many dancers and formations are written out.
  private let shownAtMost: Int

  /// A writer that writes out `shownAtMost` dancers and formations, and counts the rest.
  public init(shownAtMost: Int = 40) { self.shownAtMost = shownAtMost }

  /// The tables, each line ending with a line break.
  public func text(_ measures: Measures, of performance: Performance) -> String {
    let routine = performance.routine
    let shown = routine.cast.indices.prefix(shownAtMost)
    let rows = [Self.heading] + shown.map { Self.row(of: $0, measures, routine) }
    var lines = ["Measured, in seconds, metres, metres a second and milliseconds"] + Self.aligned(rows)
    if routine.cast.count > shown.count {
      lines.append("  and \(counted(routine.cast.count - shown.count, "dancer")) more")
    }
    let formations = measures.orders.formations
    if !formations.isEmpty {
      lines += ["", "Formations held"]
      lines += formations.prefix(shownAtMost).map { Self.line(for: $0, routine) }
      if formations.count > shownAtMost { lines.append("  and \(formations.count - shownAtMost) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let heading = [
    "dancer", "on stage", "at centre", "front row", "hidden", "walked", "fastest", "margin",
  ]

  private static func row(of dancer: Int, _ measures: Measures, _ routine: Routine) -> [String] {
    let share = measures.fairness.dancers[dancer]
    let tenths = { (value: Double) in FixedDecimal.text(value, 1) }
    let margin = measures.margins.map { margins in
      margins.ofDancers[dancer].map { "\(TimingMargins.milliseconds($0))" } ?? "over 1000"
    }
    return [
      VisibleCharacter.text(routine.cast[dancer].name), tenths(share.onStage), tenths(share.atCentre),
      tenths(share.inFrontRow),
      share.hidden.map(tenths) ?? "-", tenths(share.walked),
      FixedDecimal.text(measures.speeds.peaks[dancer].metresPerSecond, 2), margin ?? "-",
    ]
  }

  /// Columns of equal width, the first to the left, numbers to the right.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = heading.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]))
        return column == 0 ? row[column] + padding : padding + row[column]
      }
      return "  " + cells.joined(separator: "  ")
    }
  }

  private static func line(for held: FormationOrders.Held, _ routine: Routine) -> String {
    let (from, to) = (
      CountLabel(held.moment.start, meter: routine.meter), CountLabel(held.moment.end, meter: routine.meter)
    )
    let when = held.moment.end > held.moment.start ? "\(from) to \(to)" : "\(from)"
    let words = OrderWords(held.order, cast: routine.cast).lines
    let order = VisibleCharacter.text((words.isEmpty ? ["no order recognised"] : words).joined(separator: "; "))
    return "  \(when): \(order)"
  }
}
