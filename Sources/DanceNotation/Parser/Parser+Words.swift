import DanceSource

/// Single words: names, texts, and the words of the notation itself.
extension Parser {
  /// A name for something.
  ///
  /// - Parameter what: What it names, as in "expected the name of a dancer".
  mutating func name(_ what: String) -> Name {
    guard kind == .name else {
      report("expected-name", "expected \(what)")
      return Name("", span: here)
    }
    let span = token.span
    guard span.upper - span.lower <= Self.nameLimit else {
      record("long-name", "expected a name of at most \(Self.nameLimit) bytes", at: span)
      advance()
      return Name("", span: span)
    }
    let name = Name(CanonicalName.composed(tokenText), span: span)
    advance()
    return name
  }

  /// A text in quotes.
  mutating func quotedText(_ what: String) -> QuotedText {
    guard let text = optionalText() else {
      report("expected-text", "expected \(what) in quotes")
      return QuotedText("", span: here)
    }
    return text
  }

  /// A text in quotes, if one stands here.
  mutating func optionalText() -> QuotedText? {
    guard kind == .string || kind == .unclosedString else { return nil }
    let span = token.span
    let literal = StringLiteral(file.bytes, span: span, isClosed: kind == .string)
    if kind == .unclosedString {
      record("unclosed-text", "this text is never closed", at: span, hints: ["add `\"` where it ends"])
    }
    for escape in literal.unknownEscapes {
      record(
        "unknown-escape", "expected `\\\"`, `\\\\`, `\\n` or `\\u{…}`", at: escape,
        hints: ["write `\\\\` for a backslash"])
    }
    advance()
    return QuotedText(literal.text, span: span)
  }

  /// A colour, if one stands here.
  mutating func optionalColour() -> Colour? {
    // A `#` by itself begins what somebody takes for a comment.
    guard kind == .colour, tokenText != "#" else { return nil }
    let value = colourValue
    if value == nil {
      record("expected-colour", "expected a colour such as `#e4572e`", at: token.span)
    }
    advance()
    return value.map {
      Colour(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xFF), blue: UInt8($0 & 0xFF))
    }
  }

  /// Whether the token is `#` and six hexadecimal digits.
  var isColour: Bool { kind == .colour && colourValue != nil }

  private var colourValue: UInt32? {
    let digits = tokenText.dropFirst()
    return digits.utf8.count == 6 ? UInt32(digits, radix: 16) : nil
  }

  /// A joining word; without it, the statement is read on as if it stood there.
  mutating func expect(word: String) {
    if accept(word: word) { return }
    let next = cursor.peek()
    let isPreposition = Preposition(rawValue: tokenText) != nil && next.kind == .name && !next.startsLine
    let isAnotherWord = kind == .name && (isNear(word) || next.kind == .number || isPreposition)
    report(
      "expected-\(word)", "expected `\(word)`",
      hints: isAnotherWord ? ["write `\(word)` instead of `\(tokenText)`"] : [])
    if isAnotherWord { skip() }
  }

  /// A joining word that need not stand here. One that is misspelt is reported, and read as if it were right.
  mutating func acceptOptional(word: String) -> Bool {
    if accept(word: word) { return true }
    guard kind == .name, JoiningWord(rawValue: tokenText) == nil, ClauseWord(rawValue: tokenText) == nil, isNear(word)
    else { return false }
    report("expected-\(word)", "expected `\(word)`")
    skip()
    return true
  }

  private func isNear(_ word: String) -> Bool { suggestion(for: tokenText, among: [word]) != nil }

  /// One of the notation's words; the nearest one if it is misspelt, which is reported.
  ///
  /// - Parameters:
  ///   - id: The diagnostic's identifier.
  ///   - words: The words that may stand here.
  mutating func choice<Word: RawRepresentable<String>>(_ id: String, of words: [Word]) -> Word? {
    if let word = accepted(of: words) { return word }
    let names = words.map(\.rawValue)
    let meant = kind == .name ? suggestion(for: tokenText, among: names) : nil
    report(id, "expected \(alternatives(names))", hints: meant.map { ["did you mean `\($0)`?"] } ?? [])
    if kind == .name { skip() }
    return meant.flatMap(Word.init(rawValue:)) ?? accepted(of: words)
  }

  /// Passes the token if it is one of those words.
  private mutating func accepted<Word: RawRepresentable<String>>(of words: [Word]) -> Word? {
    guard kind == .name, let word = words.first(where: { isWord($0.rawValue) }) else { return nil }
    advance()
    return word
  }

  /// One of all words of a kind.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(_ id: String, of type: Word.Type) -> Word? {
    choice(id, of: Array(type.allCases))
  }
}
