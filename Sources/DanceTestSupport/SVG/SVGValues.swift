/// Reads the values of attributes by the grammars of SVG 1.1: numbers, lengths, lists, path data, transforms.
struct SVGValues {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// What speaks against the value of an attribute; `nil` if nothing does, or nothing is known of the attribute.
  static func complaint(about value: String, of attribute: String, in element: String) -> String? {
    let isRight: Bool
    switch attribute {
    case "d": isRight = isPathData(value)
    case "path" where element == "animateMotion": isRight = isPathData(value)
    case "points": isRight = numbers(in: value).map { $0.count % 2 == 0 } ?? false
    case "viewBox": isRight = numbers(in: value).map { $0.count == 4 && $0[2] >= 0 && $0[3] >= 0 } ?? false
    case "x" where element == "text", "y" where element == "text": isRight = isLengths(value)
    case "width", "height", "r", "rx", "ry": isRight = length(value).map { $0 >= 0 } ?? false
    case "x", "y", "cx", "cy", "x1", "y1", "x2", "y2", "dx", "dy": isRight = length(value) != nil
    case "transform", "patternTransform": isRight = isTransform(value)
    case "opacity", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-miterlimit", "pathLength":
      isRight = numbers(in: value)?.count == 1
    case "keyTimes", "keyPoints": isRight = isShares(value)
    case "id": isRight = isName(value)
    default: return nil
    }
    return isRight ? nil : "\(attribute)=\"\(value.prefix(60))\" in <\(element)> cannot be read"
  }

  /// The numbers of a list, parted by spaces or commas; `nil` if it is none.
  static func numbers(in text: String) -> [Double]? {
    var values = SVGValues(text)
    var numbers: [Double] = []
    values.skipSpace()
    while !values.isAtEnd {
      guard let number = values.number() else { return nil }
      numbers.append(number)
      guard values.skipSeparator() else { return nil }
    }
    return numbers
  }

  /// Lengths, parted by spaces or commas.
  private static func isLengths(_ text: String) -> Bool {
    let lengths = text.split { " ,\n\t".contains($0) }
    return !lengths.isEmpty && lengths.allSatisfy { length(String($0)) != nil }
  }

  /// A number, with or without a unit.
  private static func length(_ text: String) -> Double? {
    var values = SVGValues(text)
    guard let number = values.number() else { return nil }
    let unit = String(decoding: values.bytes[values.position...], as: UTF8.self)
    return ["", "px", "%", "em", "ex", "in", "cm", "mm", "pt", "pc"].contains(unit) ? number : nil
  }

  /// An identifier as XML wants it.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "-_.".unicodeScalars.contains($0) || ("0"..."9").contains($0)
    }
  }

  /// Shares of a time or a way, parted by semicolons, 0 to 1.
  private static func isShares(_ text: String) -> Bool {
    let shares = text.split(separator: ";", omittingEmptySubsequences: false).map { numbers(in: String($0)) }
    return shares.allSatisfy { share in share.map { $0.count == 1 && (0...1).contains($0[0]) } ?? false }
  }

  /// `translate(1 2) rotate(30)`
  private static func isTransform(_ text: String) -> Bool {
    let arguments = [
      "matrix": [6], "translate": [1, 2], "scale": [1, 2], "rotate": [1, 3], "skewX": [1], "skewY": [1],
    ]
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close {
      let name = rest[..<open].filter { !" ,\n".contains($0) }
      guard let counts = arguments[name], let numbers = numbers(in: String(rest[rest.index(after: open)..<close])),
        counts.contains(numbers.count)
      else { return false }
      rest = rest[rest.index(after: close)...]
    }
    return rest.allSatisfy(\.isWhitespace)
  }

  /// Path data: commands, each with as many numbers as it takes, or several times as many; it begins with a move.
  private static func isPathData(_ text: String) -> Bool {
    var values = SVGValues(text)
    var isFirst = true
    values.skipSpace()
    while let command = values.next {
      guard let count = arguments[command], !isFirst || command == UInt8(ascii: "M") || command == UInt8(ascii: "m")
      else { return false }
      isFirst = false
      values.position += 1
      values.skipSpace()
      guard values.readArguments(count, isArc: command | 0x20 == UInt8(ascii: "a")) else { return false }
    }
    return true
  }

  private static let arguments: [UInt8: Int] = {
    let lower: [(Unicode.Scalar, Int)] = [
      ("m", 2), ("z", 0), ("l", 2), ("h", 1), ("v", 1), ("c", 6), ("s", 4), ("q", 4), ("t", 2), ("a", 7),
    ]
    return Dictionary(
      uniqueKeysWithValues: lower.flatMap { [(UInt8(ascii: $0), $1), (UInt8(ascii: $0) & 0xDF, $1)] })
  }()

  /// Reads numbers in groups of `count` up to the next command.
  private mutating func readArguments(_ count: Int, isArc: Bool) -> Bool {
    guard count > 0 else { return true }
    repeat {
      for place in 0..<count {
        if isArc, place == 3 || place == 4 {
          // The two flags are single digits, with or without anything between them.
          guard next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else { return false }
          position += 1
        } else {
          guard let number = number(), !(isArc && place < 2 && number < 0) else { return false }
        }
        _ = skipSeparator()
      }
    } while isNumberNext
    return true
  }

  // MARK: Bytes

  private var isAtEnd: Bool { position >= bytes.count }
  private var next: UInt8? { isAtEnd ? nil : bytes[position] }
  private var isNumberNext: Bool {
    next.map { "+-.0123456789".utf8.contains($0) } ?? false
  }

  private mutating func skipSpace() {
    while let byte = next, " \t\r\n".utf8.contains(byte) { position += 1 }
  }

  /// Skips spaces and at most one comma. Numbers need nothing between them where a sign or a point begins the next.
  private mutating func skipSeparator() -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") else { return true }
    position += 1
    skipSpace()
    return isNumberNext
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() -> Double? {
    let start = position
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
    let whole = digits()
    var fraction = 0
    if next == UInt8(ascii: ".") {
      position += 1
      fraction = digits()
      guard fraction > 0 else { return nil }
    }
    guard whole + fraction > 0 else { return nil }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      let mark = position
      position += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
      // `2em` is a length, not a power.
      if digits() == 0 { position = mark }
    }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self))
  }
}
