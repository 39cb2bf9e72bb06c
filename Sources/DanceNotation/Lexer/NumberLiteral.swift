/// A number as written: its value and the unit behind it.
struct NumberLiteral {
  /// The value; infinite where it is too large for any number.
  let value: Double
  /// What is written right behind the digits: a unit, something else, or nothing.
  let suffix: String

  /// The unit, if the suffix is one.
  var unit: Unit? { Unit(rawValue: suffix) }

  /// Reads the bytes of a lexeme of kind `number`.
  init(_ lexeme: ArraySlice<UInt8>) {
    let bytes = Array(lexeme)
    let end = Self.endOfNumeral(in: bytes, from: 0)
    value = Double(String(decoding: bytes[..<end], as: UTF8.self)) ?? .infinity
    suffix = String(decoding: bytes[end...], as: UTF8.self)
  }

  /// Where the numeral that begins at `start` ends: digits, then `.5`, then `e9`, each only if digits follow, so that
  /// `1...5` begins with 1 and `2eights` with 2.
  static func endOfNumeral(in bytes: [UInt8], from start: Int) -> Int {
    var end = skipDigits(in: bytes, from: start)
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let fraction = skipDigits(in: bytes, from: end + 1)
      if fraction > end + 1 { end = fraction }
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "-") || bytes[exponent] == UInt8(ascii: "+") {
        exponent += 1
      }
      let digits = skipDigits(in: bytes, from: exponent)
      if digits > exponent { end = digits }
    }
    return end
  }

  private static func skipDigits(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
    return end
  }
}
