/// Numbers as few bytes, for data that a page carries with it; `Bytes.js` reads them.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends one byte.
  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Appends a whole number that is not negative: seven bits a byte, the lowest first, the eighth bit says that more come.
  mutating func whole(_ value: Int) {
    var rest = UInt(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a whole number of either sign: 0, −1, 1, −2 … are written as 0, 1, 2, 3 …
  mutating func signed(_ value: Int) { whole(value < 0 ? -2 * value - 1 : 2 * value) }

  /// Appends 8 bytes, the lowest first.
  mutating func double(_ value: Double) { append(value.bitPattern) }

  /// Appends 4 bytes, the lowest first: about seven digits.
  mutating func float(_ value: Double) { append(Float(value).bitPattern) }

  private mutating func append<Bits: FixedWidthInteger>(_ bits: Bits) {
    for shift in stride(from: 0, to: Bits.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> Bits(shift)))
    }
  }

  /// The bytes as text of 64 characters (RFC 4648): 4 for every 3.
  var base64: [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let triple = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[start + $1]) : 0) }
      for digit in 0..<4 {
        text.append(digit <= count ? alphabet[triple >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
