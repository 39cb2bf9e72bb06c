import DanceNotation
import DanceSource

/// Parses a text that stands alone.
func parse(_ text: String) -> ParsedFile {
  parse(SourceFile(name: "test.routine", text: text))
}

/// Parses a file that stands alone.
func parse(_ file: SourceFile) -> ParsedFile {
  Parser.parse(file, id: SourceFile.ID(index: 0))
}

/// What is wrong with a text: `line:column id`, one a line.
func errors(in text: String) -> [String] {
  let file = SourceFile(name: "test.routine", text: text)
  return parse(file).diagnostics.map { diagnostic in
    let position = file.position(at: diagnostic.location.span.lower)
    return "\(position.line):\(position.column) \(diagnostic.id)"
  }
}
