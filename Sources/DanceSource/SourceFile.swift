/// One text that a person wrote: its name as they would type it, its bytes, and where its lines begin.
public struct SourceFile: Sendable {
  /// The number of a file in its ``SourceMap``.
  public struct ID: Hashable, Sendable {
    /// The index in ``SourceMap/files``.
    public let index: Int32

    /// Makes the identifier of the file at `index`.
    public init(index: Int32) { self.index = index }
  }

  /// A place in a text as an editor shows it; both count from 1, and columns count characters.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters (grapheme clusters), from 1.
    public let column: Int

    /// Makes a position; both count from 1.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The name to show: a path as the person gave it.
  public let name: String
  /// The text, in UTF-8; bytes that are not UTF-8 have been replaced by U+FFFD.
  public let bytes: [UInt8]
  /// Where the first U+FFFD stands that replaces bytes that are not UTF-8; `nil` where all are.
  public let firstMalformed: Int32?
  /// The offset of each line's first byte.
  private let lineStarts: [Int32]

  /// Makes a file of the given name from text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Makes a file of the given name from bytes.
  ///
  /// - Parameter bytes: UTF-8; every malformed sequence becomes U+FFFD, so that all offsets are those of valid text.
  /// - Complexity: O(bytes).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    self.bytes = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    firstMalformed = isValid ? nil : Self.firstDifference(bytes, self.bytes)
    var starts: [Int32] = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(offset + 1))
    }
    lineStarts = starts
  }

  /// Where a text and its repair begin to differ: at the beginning of a character of the repair.
  private static func firstDifference(_ bytes: [UInt8], _ repaired: [UInt8]) -> Int32 {
    var offset = zip(bytes, repaired).prefix { $0 == $1 }.count
    while offset > 0, offset >= repaired.count || repaired[offset] & 0xC0 == 0x80 { offset -= 1 }
    return Int32(offset)
  }

  /// How many lines the text has; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset; offsets outside the text give its first or last position.
  ///
  /// - Complexity: O(log lines + length of the line).
  public func position(at offset: Int32) -> Position {
    let offset = min(max(offset, 0), Int32(bytes.count))
    let line = lineIndex(of: offset)
    let before = bytes[min(firstCharacter(ofLine: line), Int(offset))..<Int(offset)]
    return Position(line: line + 1, column: Self.characterCount(before) + 1)
  }

  /// Where a line's characters begin: behind a byte-order mark, which nobody sees.
  private func firstCharacter(ofLine index: Int) -> Int {
    index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : Int(lineStarts[index])
  }

  /// How many characters the bytes are; in ASCII every byte is one, unless a carriage return joins a line feed.
  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    let isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
    return isPlain ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }

  /// The text of a line, counted from 1, without its line break.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line, counted from 1, without its line break (`\n` or `\r\n`).
  public func byteRange(ofLine number: Int) -> Range<Int> {
    let index = min(max(number - 1, 0), lineStarts.count - 1)
    let lower = Int(lineStarts[index])
    var upper = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return lower..<upper
  }

  /// The text of a span.
  public func text(of span: Span) -> String {
    let lower = min(max(Int(span.lower), 0), bytes.count)
    let upper = min(max(Int(span.upper), lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The index of the last line that starts at or before `offset`.
  private func lineIndex(of offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
