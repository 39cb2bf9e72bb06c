import DanceSource

/// How mistakes are put into words.
extension Parser {
  /// Reports an error, unless one has been reported and nothing was understood since.
  ///
  /// - Parameter span: The words it is about; unless given, what the parser stands before.
  mutating func report(
    _ id: String, _ message: String, at span: Span? = nil, hints: [String] = [], notes: [Diagnostic.Note] = []
  ) {
    guard !isRecovering else { return }
    isRecovering = true
    let doubt = hasDoubtfulComma ? ["remove the `,` at the end of the line before"] : []
    record(id, message, at: span ?? here, hints: hints + doubt, notes: notes)
  }

  /// Reports an error in a word whose neighbours are fine: it neither silences others nor is silenced.
  mutating func record(
    _ id: String, _ message: String, at span: Span, hints: [String] = [], notes: [Diagnostic.Note] = []
  ) {
    let location = SourceLocation(file: self.id, span: span)
    guard !log.isFull else { return log.omit(at: location) }
    log.add(Diagnostic(.error, id, message, at: location, hints: hints, notes: notes))
  }

  /// The token, or the place behind the last one where the statement has ended.
  var here: Span {
    switch kind {
    case .lineBreak, .endOfFile: Span(previous.span.upper, previous.span.upper)
    default: token.span
    }
  }

  /// Reports what the lexer could not read and goes on as if it were not there.
  mutating func dropUnreadable() {
    while true {
      switch token.kind {
      case .unknown: recordUnknownCharacter()
      case .unclosedComment:
        record(
          "unclosed-comment", "this comment is never closed",
          at: Span(token.span.lower, token.span.lower + 2), hints: ["add `*/` where it ends"])
        isRecovering = true
      default: return
      }
      cursor.drop()
    }
  }

  private mutating func recordUnknownCharacter() {
    guard !log.isFull else { return log.omit(at: SourceLocation(file: id, span: token.span)) }
    guard let scalar = file.text(of: Span(token.span.lower, token.span.lower + 4)).unicodeScalars.first else { return }
    let hints = Lookalikes.meant(by: scalar).map { ["write `\($0)`"] } ?? []
    record(
      "unknown-character", "`\(Lookalikes.visible(scalar))` means nothing here", at: token.span, hints: hints)
  }

  /// A text in back quotes, shortened if somebody made it very long.
  func quoted(_ text: String) -> String {
    text.utf8.count <= 60 ? "`\(text)`" : "`\(text.prefix(40))…`"
  }

  /// "`a`, `b` or `c`"
  func alternatives(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The word among `words` that a misspelt one may have meant; looked for only while somebody will read it.
  func suggestion(for word: String, among words: [String]) -> String? {
    log.isFull ? nil : Spelling.nearest(to: word, among: words)
  }
}
