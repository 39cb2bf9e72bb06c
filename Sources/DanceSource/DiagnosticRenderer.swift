/// Diagnostics as text for people:
///
/// ```
/// razor.routine:12:8: error: expected `to`
///   move 8 tp halo
///          ^~
///   hint: write `to`
/// ```
///
/// The caret stands under the first column of the exact words, however wide the characters before it are. Long lines
/// are cut around that place, tabs become spaces, and characters that cannot be seen are made visible.
public struct DiagnosticRenderer: Sendable {
  /// How the text is dressed.
  public enum Style: Sendable {
    /// Characters only.
    case plain
    /// With the escape sequences (ECMA-48) that colour a terminal.
    case coloured
  }

  /// How the text is dressed.
  public let style: Style
  /// How many columns a line of source text may take.
  public let columns: Int

  /// Makes a renderer that shows at most `columns` (at least 20) columns of a source line.
  public init(style: Style = .plain, columns: Int = 100) {
    self.style = style
    self.columns = max(columns, 20)
  }

  /// All diagnostics, in reading order, each once; empty if there are none.
  ///
  /// - Parameter sources: The map that the diagnostics' locations belong to.
  /// - Complexity: O(d log d) for d diagnostics, and for each the length of its line.
  public func text(of diagnostics: [Diagnostic], in sources: SourceMap) -> String {
    diagnostics.inReadingOrder().map { text(of: $0, in: sources) }.joined()
  }

  /// One diagnostic; ends with a line break.
  public func text(of diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let location = diagnostic.location
    var lines = [heading(of: diagnostic, in: sources)]
    let excerpt = SourceExcerpt(of: location.span, in: sources[location.file], columns: columns)
    if !excerpt.text.isEmpty {
      lines.append("  " + excerpt.text)
      lines.append("  " + String(repeating: " ", count: excerpt.indent) + dressed(excerpt.underline, .caret))
    }
    lines += diagnostic.hints.map { "  " + dressed("hint:", .hint) + " " + visible($0) }
    lines += diagnostic.notes.map { note in
      let place = note.location.map { position(of: $0, in: sources) + ": " } ?? "  "
      return place + dressed("note:", .note) + " " + visible(note.message)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(of diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let severity = diagnostic.severity
    return dressed(position(of: diagnostic.location, in: sources) + ":", .strong) + " "
      + dressed(severity.rawValue + ":", Role(severity)) + " " + dressed(visible(diagnostic.message), .strong)
  }

  /// `file:line:column`
  private func position(of location: SourceLocation, in sources: SourceMap) -> String {
    let position = sources.position(of: location)
    return visible(sources[location.file].name) + ":\(position.line):\(position.column)"
  }

  private func visible(_ text: String) -> String { VisibleCharacter.text(text) }

  private func dressed(_ text: String, _ role: Role) -> String {
    switch style {
    case .plain: text
    case .coloured: "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
    }
  }

  /// What a stretch of the text is for; the value is its colour's number.
  private enum Role: String {
    case strong = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case caret = "1;32"
    case hint = "32"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }
}
