public import DanceChecks
import DanceGeometry
import DancePlanning
import DanceScore
import DanceSource

/// Sheets as comma-separated values (RFC 4180): a line for each dancer and set, the columns always the same.
///
/// Counts are those gone by since the beginning, lengths are metres, `x` and `y` as in the notation. What is not known or
/// does not apply is empty. A text that a spreadsheet would take for a formula has an apostrophe before it.
public struct SheetsTable: SheetsFormat {
  private let sheets: Sheets

  /// The table of some sheets.
  public init(_ sheets: Sheets) { self.sheets = sheets }

  /// The names of the columns, in order.
  public static let columns = [
    "dancer", "full_name", "set", "section", "formation", "does", "leave", "arrive", "until", "leave_count",
    "arrive_count", "until_count", "leave_seconds", "arrive_seconds", "x", "y", "place", "faces", "walk", "way",
    "heading",
    "eyes", "step", "longest_step", "steps_to_five", "left", "left_distance", "right", "right_distance", "front",
    "front_distance", "back", "back_distance", "passes", "margin_ms", "margin_is", "margin_touches", "cues",
  ]

  /// The first line, by which the file is known again.
  public static let heading = columns.joined(separator: ",")

  /// The line with the names of the columns.
  public var opening: [UInt8] { Array((Self.heading + "\n").utf8) }

  /// A line for each entry.
  public func bytes(of sheet: Sheet) -> [UInt8] {
    let lines = sheet.entries.map { entry in
      (who(sheet, entry) + when(entry) + place(entry) + walk(entry) + around(entry)).map(Self.field)
        .joined(separator: ",") + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// Nothing.
  public var closing: [UInt8] { [] }

  private func who(_ sheet: Sheet, _ entry: Sheet.Entry) -> [String] {
    [sheet.name, sheet.fullName ?? "", entry.number, entry.section, entry.name, entry.kind.rawValue]
  }

  private func when(_ entry: Sheet.Entry) -> [String] {
    let clock = sheets.performance.routine.clock
    let counts = [entry.leave, entry.arrive, entry.until]
    return counts.map(sheets.label) + counts.map { FixedDecimal.shortText($0, atMost: 3) }
      + counts.prefix(2).map { FixedDecimal.text(clock.seconds(atCount: $0), 3) }
  }

  private func place(_ entry: Sheet.Entry) -> [String] {
    [
      FixedDecimal.text(entry.place.point.x, 3), FixedDecimal.text(entry.place.point.y, 3), entry.place.words,
      entry.faces,
    ]
  }

  private func walk(_ entry: Sheet.Entry) -> [String] {
    guard let walk = entry.walk else { return [String](repeating: "", count: 7) }
    return [
      FixedDecimal.text(walk.length, 3), walk.way, walk.heading, walk.eyes, FixedDecimal.text(walk.step, 3),
      FixedDecimal.text(walk.longestStep, 3), walk.stepsToFive.map { FixedDecimal.shortText($0, atMost: 2) } ?? "",
    ]
  }

  private func around(_ entry: Sheet.Entry) -> [String] {
    let neighbours = Sheet.Side.allCases.flatMap { side -> [String] in
      let there = entry.neighbours.filter { $0.side == side }
      guard let nearest = there.first else { return ["", ""] }
      return [there.map { name($0.dancer) }.joined(separator: " "), FixedDecimal.text(nearest.distance, 3)]
    }
    let passes = entry.passes.map { pass in
      "\(sheets.label(pass.count)) \(name(pass.dancer)) \(FixedDecimal.text(pass.distance, 2)) \(pass.side.rawValue)"
    }
    let margin = entry.margin.map { [String($0.milliseconds), $0.isLate ? "late" : "early", name($0.other)] }
    let cues = entry.cues.map { "\(sheets.label($0.count)) \($0.words)" }
    return neighbours + [passes.joined(separator: "; ")] + (margin ?? ["", "", ""]) + [cues.joined(separator: "; ")]
  }

  private func name(_ dancer: Int) -> String { sheets.performance.routine.cast[dancer].name }

  /// A field, quoted where it must be.
  static func field(_ text: String) -> String {
    let isNumber = Double(text) != nil
    let isFormula = !isNumber && (text.first.map { "=+-@\t\r".contains($0) } ?? false)
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
