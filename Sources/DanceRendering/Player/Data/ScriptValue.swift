import DanceSource

/// A value of a script, written as JSON that can stand inside a page.
///
/// No text can end the script it stands in: `<`, `>` and `&` are written as escapes, and so are the two line separators
/// that older scripts do not allow in texts.
enum ScriptValue {
  /// A value with its key.
  struct Member {
    var key: String
    var value: ScriptValue
  }

  case null
  case flag(Bool)
  case whole(Int)
  /// A number with as many digits as it takes to read the same number again; what is no number is null.
  case exact(Double)
  /// A number with at most so many decimals.
  case rounded(Double, decimals: Int)
  case text(String)
  /// Text of which it is known that nothing needs an escape.
  case plain([UInt8])
  case list([ScriptValue])
  /// Members in the order in which they are written.
  case members([Member])

  /// The JSON, in UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .whole(let number): bytes += String(number).utf8
    case .exact(let number): bytes += (number.isFinite ? Self.short(number) : "null").utf8
    case .rounded(let number, let decimals):
      bytes += (number.isFinite ? FixedDecimal.shortText(number, atMost: decimals) : "null").utf8
    case .text(let text): Self.append(text, to: &bytes)
    case .plain(let text):
      bytes.append(UInt8(ascii: "\""))
      bytes += text
      bytes.append(UInt8(ascii: "\""))
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .members(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// `16` for 16.0.
  private static func short(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}": appendEscape(scalar, to: &bytes)
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u003c` and its like.
  private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }
}

extension ScriptValue {
  /// Members in the order in which they are written.
  static func object(_ members: KeyValuePairs<String, ScriptValue>) -> ScriptValue {
    .members(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// A text, or null.
  static func text(_ text: String?) -> ScriptValue { text.map(ScriptValue.text) ?? .null }

  /// A list of whole numbers.
  static func wholes(_ numbers: some Sequence<Int>) -> ScriptValue { .list(numbers.map(ScriptValue.whole)) }

  /// A point of the floor, to a millimetre.
  static func point(_ x: Double, _ y: Double) -> ScriptValue {
    .list([.rounded(x, decimals: 3), .rounded(y, decimals: 3)])
  }
}
