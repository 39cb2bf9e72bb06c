/// Characters that look like those of the notation: other keyboards and word processors write them.
enum Lookalikes {
  /// What was probably meant.
  static func meant(by scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{FF08}": "("
    case "\u{FF09}": ")"
    case "\u{FF5B}", "[": "{"
    case "\u{FF5D}", "]": "}"
    case "\u{FF0C}", "\u{3001}": ","
    case "\u{FF1B}": ";"
    case "\u{FF1A}": ":"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{FF02}", "\u{2018}", "\u{2019}", "'": "\""
    case "\u{2212}", "\u{2013}", "\u{2014}", "\u{FF0D}": "-"
    case "\u{FF0B}": "+"
    case "\u{B7}", "\u{22C5}", "\u{FF0A}": "*"
    case "\u{F7}": "/"
    case "\u{D7}": "x"
    case "\u{2026}": "..."
    case "%": "mod"
    case "&": "and"
    case "|": "or"
    case "\u{B0}": "deg"
    default: nil
    }
  }

  /// The character itself if it can be seen, its number otherwise.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark,
      .spacingMark, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default:
      return String(Character(scalar))
    }
  }
}
