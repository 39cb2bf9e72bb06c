public import DanceChecks
import DancePlanning
import DanceScore
import DanceSource

/// Sheets as one file in Markdown, as GitHub and most editors read it: a heading and a table for each dancer.
public struct SheetsMarkdown: SheetsFormat {
  private let sheets: Sheets
  private let words: SheetWords

  /// The text of some sheets.
  public init(_ sheets: Sheets) {
    self.sheets = sheets
    words = SheetWords(sheets)
  }

  /// The first line, by which the file is known again.
  public static let mark = "<!-- made by kalgunmu -->"

  /// The title, and how to read the sheets.
  public var opening: [UInt8] {
    let lines =
      [Self.mark, "", "# \(Self.escaped(sheets.performance.routine.title)): sheets", ""]
      + words.explanations.flatMap { [Self.escaped($0), ""] }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A heading, a line that sums up, and a table.
  public func bytes(of sheet: Sheet) -> [UInt8] {
    let title = sheet.fullName.map { "\(sheet.name) (\($0))" } ?? sheet.name
    let head = ["## \(Self.escaped(title))", "", Self.escaped(words.summary(sheet).joined(separator: " · ")), ""]
    let table = [
      "| set | when | where | how | left | right | front | back | you meet | cues |",
      "|---|---|---|---|---|---|---|---|---|---|",
    ]
    let rows = sheet.entries.map { "| " + cells(of: $0, sheet).joined(separator: " | ") + " |" }
    return Array(((head + table + rows).joined(separator: "\n") + "\n\n").utf8)
  }

  /// Nothing.
  public var closing: [UInt8] { [] }

  private func cells(of entry: Sheet.Entry, _ sheet: Sheet) -> [String] {
    let set = [entry.number, CaptionBuilder.printed(entry.name)].filter { !$0.isEmpty }.joined(separator: " ")
    let when = [words.when(entry), words.howLong(entry)].filter { !$0.isEmpty }
    let walk = entry.walk.map { walk in
      [walk.way, walk.heading, words.steps(walk)]
        + (sheet.eyes == nil && walk.eyes != entry.faces ? ["facing \(walk.eyes)"] : [])
    }
    let how = [words.doing(entry)] + (walk ?? []) + [entry.margin.map(words.margin) ?? ""]
    let isFacing = sheet.eyes == nil && entry.kind != .wait && entry.kind != .exit
    let other = entry.place.otherWords.isEmpty ? "" : " (\(entry.place.otherWords))"
    let place = entry.place.words + other + (isFacing ? ", facing \(entry.faces)" : "")
    let sides = Sheet.Side.allCases.map { words.neighbour($0, of: entry) }
    return [[set], when, [place], how.filter { !$0.isEmpty }].map(Self.joined) + sides.map(Self.escaped)
      + [words.passes(entry), entry.cues.map(words.cue)].map(Self.joined)
  }

  private static func joined(_ parts: [String]) -> String { parts.map(escaped).joined(separator: "<br>") }

  /// A text in which nothing is taken for markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "|", "*", "_", "`", "<", ">", "[", "]", "#", "~", "&": result += "\\\(character)"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
