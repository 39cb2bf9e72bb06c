import DanceSource

/// The line of a file in which a statement begins, cut so that the statement can be seen.
struct StatementLine {
  /// `show.routine:12:3`
  let place: String
  /// What stands before, in and after the statement on that line.
  let before: String, words: String, after: String

  private static let mostCharacters = 90
  private static let mostBytes = 600

  init(_ location: SourceLocation, in sources: SourceMap) {
    let file = sources[location.file]
    let position = sources.position(of: location)
    place = "\(file.name):\(position.line):\(position.column)"
    let line = file.byteRange(ofLine: position.line)
    let start = min(max(Int(location.span.lower), line.lowerBound), line.upperBound)
    let end = min(max(Int(location.span.upper), start), line.upperBound)
    let text = { (range: Range<Int>) in String(decoding: file.bytes[range], as: UTF8.self) }
    let lead = text(max(line.lowerBound, start - Self.mostBytes)..<start)
    before = String(lead.drop { $0 == " " || $0 == "\t" }.suffix(24))
    words = String(text(start..<min(end, start + Self.mostBytes)).prefix(Self.mostCharacters))
    let room = max(0, Self.mostCharacters - before.count - words.count)
    after = String(text(min(end, start + Self.mostBytes)..<min(line.upperBound, end + Self.mostBytes)).prefix(room))
  }

  /// Writes the line, the statement marked.
  func draw(to page: inout SVGWriter) {
    page.within("p", "source") { page in
      page.element("span", "place", text: place)
      guard !(before + words + after).isEmpty else { return }
      page.within("code") { page in
        page.text(before)
        if !words.isEmpty { page.element("mark", text: words) }
        page.text(after)
      }
    }
  }
}
