import DanceSource

/// A word of a theme's file, with its place.
struct ThemeToken: Hashable {
  enum Kind: Hashable {
    case word, colour, string, comma, lineEnd
    /// What belongs to no theme.
    case other
  }

  var kind: Kind
  /// The text; of a string what stands between its quotes.
  var text: String
  var span: Span
}

/// Cuts a theme's file into words, `#colours`, `"strings"` and commas; `//` begins a comment.
enum ThemeLexer {
  /// The tokens, the last of which ends a line.
  static func tokens(of source: SourceFile) -> [ThemeToken] {
    let bytes = Array(source.bytes.prefix(ThemeFile.mostBytes))
    var tokens: [ThemeToken] = []
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      let start = offset
      let kind = skip(bytes, &offset)
      guard let kind else { continue }
      let inner = kind == .string ? (start + 1)..<max(start + 1, offset - 1) : start..<offset
      tokens.append(
        ThemeToken(
          kind: kind, text: String(decoding: bytes[inner], as: UTF8.self), span: Span(Int32(start), Int32(offset))))
    }
    tokens.append(ThemeToken(kind: .lineEnd, text: "", span: Span(Int32(bytes.count), Int32(bytes.count))))
    return tokens
  }

  /// Moves behind the next token, or behind a space or comment, which give `nil`.
  private static func skip(_ bytes: [UInt8], _ offset: inout Int) -> ThemeToken.Kind? {
    let first = bytes[offset]
    offset += 1
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return nil
    case UInt8(ascii: "\n"), UInt8(ascii: ";"): return .lineEnd
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "/") where offset < bytes.count && bytes[offset] == UInt8(ascii: "/"):
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      return nil
    case UInt8(ascii: "\""):
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
        offset += 1
        if bytes[offset - 1] == UInt8(ascii: "\"") { return .string }
      }
      return .other
    default:
      while offset < bytes.count, isPartOfWord(bytes[offset]) { offset += 1 }
      if first == UInt8(ascii: "#") { return .colour }
      return isPartOfWord(first) ? .word : .other
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
