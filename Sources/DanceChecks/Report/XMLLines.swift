/// Writes XML, an element a line, indented.
struct XMLLines {
  /// What is written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// A line as it stands.
  mutating func line(_ text: String) {
    bytes += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
    bytes += Array(text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The beginning of an element that holds others.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
  }

  /// The end of the element opened last.
  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  /// An element that holds text or nothing.
  mutating func element(_ name: String, _ attributes: [(name: String, value: String)], text: String = "") {
    let start = "<\(name)\(Self.list(attributes))"
    line(text.isEmpty ? start + "/>" : "\(start)>\(Self.content(text))</\(name)>")
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { " \($0.name)=\"\(attribute($0.value))\"" }.joined()
  }

  /// Text between tags: lines stay lines.
  private static func content(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { attribute(String($0)) }.joined(separator: "\n")
  }

  /// Text that can't be mistaken for markup, in one line; what XML 1.0 forbids in any form becomes U+FFFD.
  private static func attribute(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
