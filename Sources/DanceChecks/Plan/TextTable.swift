import DanceSource

/// A table for a terminal: columns as wide as their cells, and one column that gives way where lines would get too long.
package struct TextTable: Sendable {
  /// Where the text of a column stands.
  package enum Side: Sendable {
    case left, right
  }

  /// The columns' sides.
  package let sides: [Side]
  /// The column that is cut where a line would be longer than `width`, but not below `least` columns.
  package let flexible: Int
  package let width: Int
  package let least: Int

  /// A table of columns.
  package init(sides: [Side], flexible: Int, width: Int, least: Int) {
    (self.sides, self.flexible, self.width, self.least) = (sides, flexible, width, least)
  }

  /// The lines of the rows, in order. Cells are plain text; `paint` may dress a padded cell in colours.
  package func lines(of rows: [[String]], paint: (_ row: Int, _ column: Int, _ text: String) -> String) -> [String] {
    var widths = sides.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let others = widths.reduce(0, +) - widths[flexible] + Self.gap * (sides.count - 1)
    widths[flexible] = min(widths[flexible], max(least, width - others))
    return rows.enumerated().map { number, row in
      let cells = row.indices.map { column in
        let text = column == flexible ? Self.cut(row[column], to: widths[column]) : row[column]
        let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
        let painted = paint(number, column, text)
        return sides[column] == .left ? painted + padding : padding + painted
      }
      return String(cells.joined(separator: String(repeating: " ", count: Self.gap)).trimmedAtEnd)
    }
  }

  private static let gap = 2

  /// A text that takes so many columns at most, an ellipsis for what is left out.
  package static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var (kept, columns) = ("", 0)
    for character in text {
      columns += DisplayWidth.of(character)
      guard columns < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

/// Sentences broken into lines.
package enum Paragraph {
  /// The lines of a text that fits into so many columns: the first indented by `indent`, the others by `hanging` more. No
  /// word is cut, and none parted from its number.
  package static func lines(_ text: String, width: Int, indent: Int, hanging: Int) -> [String] {
    var (lines, line, columns) = ([String](), "", 0)
    for word in words(of: text) {
      let wide = DisplayWidth.of(word)
      let room = width - (lines.isEmpty ? indent : indent + hanging)
      if !line.isEmpty, columns + 1 + wide > room {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      (line, columns) = line.isEmpty ? (String(word), wide) : (line + " " + word, columns + 1 + wide)
    }
    return (lines + [line]).enumerated().map { number, line in
      String(repeating: " ", count: number == 0 ? indent : indent + hanging) + line
    }
  }

  /// What stands between spaces; a unit stays with its number.
  private static func words(of text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { words, word in
      let isUnit = units.contains(word.prefix { !",;:.)".contains($0) })
      if isUnit, let last = words.last?.last, last.isNumber {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
  }

  private static let units: Set<Substring> = ["m", "m²", "m/s", "m/s²"]
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedAtEnd: Substring { self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)] }
}
