import DanceSource

/// The records of a comma-separated text (RFC 4180): fields may be quoted, a doubled quote stands for one.
///
/// Where the first line has no comma but semicolons or tabs, those stand between fields, as spreadsheets write them in
/// countries with a decimal comma. Lines may end in `\n` or `\r\n`; empty lines are passed over.
struct CSVRecords: Sequence, IteratorProtocol {
  /// One field and where it stands.
  struct Field {
    var text: String
    var span: Span
    /// Whether it begins with a quote that nothing closes.
    var isUnclosed = false
  }

  /// What stands between fields.
  let separator: UInt8

  private let bytes: [UInt8]
  private var offset = 0

  /// Reads a file; a byte-order mark at its beginning is passed over.
  init(_ file: SourceFile) {
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    separator = Self.separator(of: bytes.prefix { $0 != UInt8(ascii: "\n") })
  }

  private static func separator(of heading: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first(where: heading.contains) ?? candidates[0]
  }

  /// The fields of the next record that is not an empty line.
  mutating func next() -> [Field]? {
    skipEmptyLines()
    guard offset < bytes.count else { return nil }
    var fields = [field()]
    while offset < bytes.count, bytes[offset] == separator {
      offset += 1
      fields.append(field())
    }
    skipLineEnd()
    return fields
  }

  private mutating func field() -> Field {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return quotedField() }
    while offset < bytes.count, !endsField(bytes[offset]) { offset += 1 }
    return Field(text: text(start..<offset), span: Span(Int32(start), Int32(offset)))
  }

  private mutating func quotedField() -> Field {
    let start = offset
    var content: [UInt8] = []
    var isUnclosed = true
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        isUnclosed = false
        break
      }
      content.append(byte)
      offset += 1
    }
    // What follows the closing quote within the field belongs to it, so that no byte is lost in silence.
    while offset < bytes.count, !endsField(bytes[offset]) {
      content.append(bytes[offset])
      offset += 1
    }
    return Field(
      text: String(decoding: content, as: UTF8.self), span: Span(Int32(start), Int32(offset)), isUnclosed: isUnclosed)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipLineEnd() {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func skipEmptyLines() {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r") {
      offset += 1
    }
  }

  /// The text of some bytes without spaces around it.
  private func text(_ range: Range<Int>) -> String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let trimmed = bytes[range].drop(while: isSpace)
    let end = trimmed.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? trimmed.startIndex
    return String(decoding: trimmed[..<end], as: UTF8.self)
  }
}
