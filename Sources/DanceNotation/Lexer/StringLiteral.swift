import DanceSource

/// A quoted text as written: what it says, and the escapes in it that mean nothing.
struct StringLiteral {
  /// What the quotes hold, escapes resolved; an escape that means nothing stays as it is written.
  private(set) var text = ""
  /// Where in the file the escapes stand that mean nothing.
  private(set) var unknownEscapes: [Span] = []

  /// Reads the lexeme of kind `string` or `unclosedString` at `span`.
  init(_ bytes: [UInt8], span: Span, isClosed: Bool) {
    let end = Int(span.upper) - (isClosed ? 1 : 0)
    var position = Int(span.lower) + 1
    var plain = position
    while position < end {
      guard bytes[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      text += String(decoding: bytes[plain..<position], as: UTF8.self)
      let (meaning, length) = Self.escape(bytes[position..<end])
      if let meaning {
        text.unicodeScalars.append(meaning)
        plain = position + length
      } else {
        unknownEscapes.append(Span(Int32(position), Int32(position + length)))
        plain = position
      }
      position += length
    }
    text += String(decoding: bytes[plain..<max(plain, end)], as: UTF8.self)
  }

  /// The scalar that an escape stands for, `nil` if none, and how many bytes the escape takes.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, Int) {
    let rest = bytes.dropFirst()
    switch rest.first {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "u"): return scalarEscape(bytes)
    case nil: return (nil, 1)
    case .some(let byte): return (nil, byte < 0x80 ? 2 : 1)
    }
  }

  /// `\u{…}` with one to six hexadecimal digits.
  private static func scalarEscape(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, Int) {
    let digits = bytes.dropFirst(3).prefix(7).prefix { $0 != UInt8(ascii: "}") }
    guard bytes.dropFirst(2).first == UInt8(ascii: "{"), (1...6).contains(digits.count),
      digits.endIndex < bytes.endIndex, bytes[digits.endIndex] == UInt8(ascii: "}"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
    else { return (nil, 2) }
    return (scalar, digits.count + 4)
  }
}
