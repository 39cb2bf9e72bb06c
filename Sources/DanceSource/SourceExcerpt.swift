/// A line of a text as a terminal shows it, and where in it some words stand.
struct SourceExcerpt {
  /// The line, cut to the columns there are; empty if there is nothing to see in it.
  let text: String
  /// How many columns stand before the words.
  let indent: Int
  /// `^~~~` under the words, as far as they are shown.
  let underline: String

  /// Shows the first line of `span`.
  ///
  /// Only the neighbourhood of the words is looked at, so a line of ten million characters costs no more than another.
  init(of span: Span, in file: SourceFile, columns: Int) {
    let line = file.byteRange(ofLine: file.position(at: span.lower).line)
    let start = min(max(Int(span.lower), line.lowerBound), line.upperBound)
    let end = min(max(Int(span.upper), start), line.upperBound)
    let reach = 4 * columns
    let first = Self.boundary(in: file.bytes, near: max(line.lowerBound, start - reach), atLeast: line.lowerBound)
    let middle = Self.boundary(in: file.bytes, near: min(end, start + reach), atLeast: start)
    let last = Self.boundary(in: file.bytes, near: min(line.upperBound, middle + reach), atLeast: middle)

    let before = Self.shown(file.bytes[first..<start], column: 0)
    let words = Self.shown(file.bytes[start..<middle], column: before.width)
    let after = Self.shown(file.bytes[middle..<last], column: before.width + words.width)

    // Half of the columns belong to what stands before the words, all that is left to the words and what follows.
    let isCutBefore =
      first > line.lowerBound || before.width > columns / 2 && before.width + words.width + after.width > columns
    let kept = isCutBefore ? Self.suffix(before.characters, width: columns / 2 - 1) : before.characters
    let head = (isCutBefore ? "…" : "") + String(kept)
    let width = DisplayWidth.of(head)
    let rest = words.characters + after.characters
    let tail = Self.prefix(rest, width: columns - width - 1)
    let isCutBehind = last < line.upperBound || tail.count < rest.count
    text = head + String(tail) + (isCutBehind ? "…" : "")
    indent = width
    let shownWords = DisplayWidth.of(String(tail.prefix(words.characters.count)))
    underline = "^" + String(repeating: "~", count: max(0, shownWords - 1))
  }

  /// The characters as they are shown: tabs up to the next multiple of 4, controls as pictures.
  private static func shown(_ bytes: ArraySlice<UInt8>, column: Int) -> (characters: [Character], width: Int) {
    var characters: [Character] = []
    var width = 0
    for character in String(decoding: bytes, as: UTF8.self) {
      if character == "\t" {
        let spaces = 4 - (column + width) % 4
        characters += Array(repeating: " ", count: spaces)
        width += spaces
      } else if character != "\u{FEFF}" {
        let visible = VisibleCharacter.of(character)
        characters.append(visible)
        width += DisplayWidth.of(visible)
      }
    }
    return (characters, width)
  }

  /// The next beginning of a scalar at or before `offset`.
  private static func boundary(in bytes: [UInt8], near offset: Int, atLeast least: Int) -> Int {
    var offset = offset
    while offset > least, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// As many of the first characters as fit.
  private static func prefix(_ characters: [Character], width: Int) -> ArraySlice<Character> {
    var left = width
    return characters.prefix { character in
      left -= DisplayWidth.of(character)
      return left >= 0
    }
  }

  /// As many of the last characters as fit.
  private static func suffix(_ characters: [Character], width: Int) -> [Character] {
    prefix(characters.reversed(), width: width).reversed()
  }
}
