/// How many columns of a terminal a text takes.
///
/// Source of the wide ranges: Unicode Standard Annex 11, "East Asian Width", classes W and F, joined where the gaps
/// between them are unassigned. Terminals differ in rare cases; names and lines of choreography do not reach those.
public enum DisplayWidth {
  /// The columns of a text; control characters count none.
  ///
  /// - Complexity: O(length).
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character: 2 for Hangul, Chinese characters, kana and emoji, 0 for a mark or control character
  /// by itself, otherwise 1.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    // U+FE0F asks for the coloured picture of a character that also has a plain form; two flag letters are one flag.
    if let second = scalars.next(), second == "\u{FE0F}" || isFlagLetter(first) { return 2 }
    return of(first)
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: 0
    default: scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wideRanges.contains { $0.contains(value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x33FF,  // kana, Bopomofo, Hangul letters, CJK compatibility
    0x3400...0x4DBF,  // Chinese characters, extension A
    0x4E00...0xA4CF,  // Chinese characters, Yi
    0xA960...0xA97F,  // Hangul leading consonants, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // Chinese compatibility characters
    0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, kana supplements
    0x1F300...0x1F64F, 0x1F900...0x1F9FF,  // pictographs
    0x20000...0x3FFFD,  // Chinese characters, further extensions
  ]
}
