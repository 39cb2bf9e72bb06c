import DanceSource

/// What carries meaning: names, numbers with their units, strings, colours.
extension Lexer {
  /// A name: Unicode letters, digits and `_`, not beginning with a digit. False, and nothing read, where none begins.
  mutating func readName() -> Bool {
    guard let length = firstNameCharacter() else { return false }
    offset += length
    skipNameCharacters()
    return true
  }

  /// The length of the character here if a name may begin with it. Asking Unicode is slow, so ASCII is not asked.
  private func firstNameCharacter() -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return 1
    case 0x80...:
      let (scalar, length) = scalar(at: offset)
      return scalar.properties.isXIDStart ? length : nil
    default:
      return nil
    }
  }

  /// Digits, a fraction, a power of ten, and whatever unit is written right behind.
  mutating func readNumber() -> TokenKind {
    offset = NumberLiteral.endOfNumeral(in: bytes, from: offset)
    if byte() == UInt8(ascii: "%") {
      offset += 1
      return .number
    }
    let unit = offset
    skipNameCharacters()
    if bytes[unit..<offset].elementsEqual("m".utf8) { readPerSecond() }
    return .number
  }

  /// `"…"` with everything up to the next quote that is not escaped; the end of the line ends it too.
  mutating func readString() -> TokenKind {
    offset += 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return .string
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return .unclosedString
      case UInt8(ascii: "\\") where byte(ahead: 1) == UInt8(ascii: "\"") || byte(ahead: 1) == UInt8(ascii: "\\"):
        offset += 2
      default:
        offset += 1
      }
    }
    return .unclosedString
  }

  /// `#` and the letters and digits behind it; whether they are a colour is seen later.
  mutating func readColour() -> TokenKind {
    offset += 1
    skipNameCharacters()
    return .colour
  }

  /// The scalar that begins at `position`, and its length in bytes; the text is valid UTF-8.
  func scalar(at position: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, position + length <= bytes.count else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(position + 1)..<(position + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private mutating func skipNameCharacters() {
    while let length = nameCharacter(at: offset) { offset += length }
  }

  /// The length of the character at `position` if a name may go on with it.
  private func nameCharacter(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return 1
    case 0x80...:
      let (scalar, length) = scalar(at: position)
      return scalar.properties.isXIDContinue ? length : nil
    default:
      return nil
    }
  }

  /// The `/s` or `/s2` that makes metres a speed or an acceleration.
  private mutating func readPerSecond() {
    guard byte() == UInt8(ascii: "/"), byte(ahead: 1) == UInt8(ascii: "s") else { return }
    let length = byte(ahead: 2) == UInt8(ascii: "2") ? 3 : 2
    if nameCharacter(at: offset + length) == nil { offset += length }
  }
}
