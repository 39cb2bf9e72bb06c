/// A hash that is the same on every machine and in every run, unlike `Hasher`: FNV-1a of 64 bits.
///
/// Source: Fowler, Noll, Vo; RFC 9923.
package struct StableHash: Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  package init() {}

  /// Takes in a byte.
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Takes in a text, in UTF-8.
  package mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

  /// Takes in a word, the low byte first.
  package mutating func add(_ word: UInt64) {
    for byte in 0..<8 { add(UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte)))) }
  }

  /// As sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
