/// Texts that are almost right: what a slip of the hand, a broken disk or malice makes of a good one.
///
/// Every mutant follows from the seed, so a test that fails says which one to look at.
public struct TextMutator: Sendable {
  private let original: [UInt8]
  /// Where words and lines stand; never empty, because there is always the stretch of nothing at the beginning.
  private let words: [Range<Int>]
  private let lines: [Range<Int>]
  private var generator: SeededGenerator

  /// Makes mutants of `text`.
  public init(_ text: String, seed: UInt64) {
    original = Array(text.utf8)
    words = Self.words(in: original) + [0..<0]
    lines = Self.lines(in: original) + [0..<0]
    generator = SeededGenerator(seed: seed)
  }

  /// The next mutant: the text with one to four changes to bytes, words or lines.
  ///
  /// - Complexity: O(length).
  public mutating func next() -> [UInt8] {
    var text = original
    for _ in 0..<generator.integer(in: 1...4) { change(&text) }
    return text
  }

  private mutating func change(_ text: inout [UInt8]) {
    let stretch = stretch(in: text)
    switch generator.integer(in: 0...6) {
    case 0: text.removeSubrange(stretch)
    case 1: text.insert(contentsOf: Array(text[stretch]), at: stretch.lowerBound)
    case 2: exchange(stretch, with: self.stretch(in: text), in: &text)
    case 3: text.replaceSubrange(stretch, with: Array(text[self.stretch(in: text)]))
    case 4: text.insert(contentsOf: pick(Self.trouble).utf8, at: stretch.lowerBound)
    case 5: text.insert(UInt8(generator.integer(in: 0...255)), at: stretch.lowerBound)
    default: text.removeSubrange(stretch.upperBound...)
    }
  }

  /// A byte, a word or a line of the original, as far as the text still reaches.
  private mutating func stretch(in text: [UInt8]) -> Range<Int> {
    var range: Range<Int>
    switch generator.integer(in: 0...3) {
    case 0: range = pick(lines)
    case 1, 2: range = pick(words)
    default:
      let offset = generator.integer(in: 0...original.count)
      range = offset..<(offset + 1)
    }
    range = range.clamped(to: 0..<text.count)
    return range
  }

  private func exchange(_ first: Range<Int>, with second: Range<Int>, in text: inout [UInt8]) {
    let (left, right) = first.lowerBound <= second.lowerBound ? (first, second) : (second, first)
    guard left.upperBound <= right.lowerBound else { return }
    let (leftText, rightText) = (Array(text[left]), Array(text[right]))
    text.replaceSubrange(right, with: leftText)
    text.replaceSubrange(left, with: rightText)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[generator.integer(in: 0...(elements.count - 1))]
  }

  /// Runs of letters, digits and non-ASCII bytes, and every other byte that is no white space by itself.
  private static func words(in text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, isWordByte(text[end]) { end += 1 }
      if end == start {
        end += 1
        if text[start] > UInt8(ascii: " ") { words.append(start..<end) }
      } else {
        words.append(start..<end)
      }
      start = end
    }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func lines(in text: [UInt8]) -> [Range<Int>] {
    var start = 0
    var lines: [Range<Int>] = []
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<(offset + 1))
      start = offset + 1
    }
    return lines
  }

  /// What readers of text stumble over.
  private static let trouble = [
    "(", ")", "{", "}", "((((((((", "{{{{{{{{", "\"", "/*", "*/", "//", "///", ";", ",", "...", "..<", "-", "- -", "\\",
    "\\u{", "#", "\r",
    "\r\n", "\n\n\n", "\0", "\u{FEFF}", "\u{301}", "\u{1109}\u{1169}", "👩‍👩‍👧", "\u{202E}", "1e999", "1e",
    "9999999999999999999999", "0.",
    "12mm2", "3m/s3", "50%%", " over ", " to ", " via ", " else ", " if ", " for i in 0...3 { ", " together ",
  ]
}
