public import DancePlanning
import DanceScore
import DanceSource

/// Whose sheets differ between two versions, for people at a terminal: a row for each, who keeps theirs, who came and went.
public struct ChangesText: Sendable {
  private let style: ReportText.Style
  /// The columns of a terminal that is not made wider.
  private static let width = 80

  /// A writer of changes.
  public init(style: ReportText.Style) { self.style = style }

  /// The whole text, each line ending with a line break.
  ///
  /// - Parameters:
  ///   - title: what the first line begins with, such as `without ara`.
  ///   - gaps: the formations in which the newer cast leaves a place empty, or somebody has none.
  public func text(_ changes: VersionChanges, title: String, gaps: [CastGap] = []) -> String {
    let rows = PartWords(of: changes).rows
    let headline = painted("1", title) + ": " + Self.summary(of: changes)
    var lines = [headline]
    if !rows.isEmpty { lines += [""] + table(rows) }
    let rest = rest(changes) + CastGap.sentences(of: gaps, in: changes.new.routine).flatMap { paragraph($0) }
    if !rest.isEmpty { lines += [""] + rest }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "6 of 8 sheets change, the first at 2:1"
  private static func summary(of changes: VersionChanges) -> String {
    let (changed, same) = (changes.parts.changed, changes.parts.same)
    let all = changed.count + same.count
    guard let first = changed.compactMap(\.count).min() else {
      return all == 0 ? "nobody is in both" : all == 1 ? "the one sheet stays" : "all \(all) sheets stay as they are"
    }
    let label = CountLabel(first, meter: changes.new.routine.meter)
    return "\(changed.count) of \(counted(all, "sheet")) change\(changed.count == 1 ? "s" : ""), "
      + "\(changed.count == 1 ? "from" : "the first from") \(label) on"
  }

  private func table(_ rows: [PartWords.Row]) -> [String] {
    let cells = [("who", "from")] + rows.map { (TextTable.cut(visible($0.name), to: Self.mostOfName), $0.from) }
    let (who, from) = (cells.map { DisplayWidth.of($0.0) }.max() ?? 0, cells.map { $0.1.count }.max() ?? 0)
    let head = cells.map { name, label in
      name + Self.spaces(who - DisplayWidth.of(name) + 2) + Self.spaces(from - label.count) + label + "  "
    }
    let indent = who + from + 4
    return [painted("2", head[0] + "what differs")]
      + zip(head.dropFirst(), rows).flatMap { head, row in
        let lines = Paragraph.lines(visible(row.what), width: Self.width, indent: indent, hanging: 0)
        return [head + lines[0].dropFirst(indent)] + lines.dropFirst()
      }
  }

  /// So many columns of a name are shown in the table.
  private static let mostOfName = 24
  /// So many names are told of those of whom there is nothing else to tell.
  private static let mostNames = 60

  /// Who is new, gone, or does as before, and what differs for all.
  private func rest(_ changes: VersionChanges) -> [String] {
    let lists = [("not there", changes.parts.left), ("new", changes.parts.joined), ("as before", changes.parts.same)]
    let people = lists.filter { !$0.1.isEmpty }.flatMap { label, parts in
      let names = parts.prefix(Self.mostNames).map { part in
        visible(part.name) + (part.predecessor.map { " (the part of \(visible($0)))" } ?? "")
      }
      let more = parts.count > names.count ? " and \(parts.count - names.count) more" : ""
      return paragraph("\(label): " + names.joined(separator: ", ") + more)
    }
    guard !changes.common.isEmpty else { return people }
    let words = changes.common.map { $0.words(from: changes.old.routine, to: changes.new.routine) }
    return people + paragraph("for all: " + words.joined(separator: ", "))
  }

  private func paragraph(_ text: String) -> [String] {
    Paragraph.lines(visible(text), width: Self.width, indent: 0, hanging: 2)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func painted(_ code: String, _ text: String) -> String {
    style == .coloured && !text.isEmpty ? "\u{1B}[\(code)m\(visible(text))\u{1B}[0m" : visible(text)
  }

  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }
}

extension VersionChanges.Common {
  /// "another tempo", with numbers where they are short.
  fileprivate func words(from old: Routine, to new: Routine) -> String {
    switch self {
    case .length: "\(CountText.text(new.counts)), not \(FixedDecimal.shortText(old.counts, atMost: 3))"
    case .tempo: "another tempo"
    case .meter: "phrases of \(new.meter), not \(old.meter)"
    case .stage: "another stage"
    case .sections: "other sections"
    case .notes: "other notes"
    }
  }
}
