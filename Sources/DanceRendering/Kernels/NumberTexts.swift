/// The text of every number of hundredths below 10,000.00, ready to be stored with one instruction.
///
/// A text has at most seven bytes, `9999.99`: it fits into a word of eight, the first character in its lowest byte, with
/// room for its length. Whole part and fraction are looked up in two small tables and put together by a shift, so that
/// the tables stay in the fastest cache: the whole numbers of a page take 10 kB, the fractions 1 kB.
struct NumberTexts: Sendable {
  /// The digits of 0 … 9,999 (none for 0), and their number in the highest byte.
  private let wholes: [UInt64]
  /// `` , `.01` … `.1` … `.99`, and their lengths in the highest byte.
  private let fractions: [UInt64]

  /// Numbers from here on, in hundredths, have more digits than the tables.
  static let limit = 1_000_000

  static let shared = NumberTexts()

  private init() {
    wholes = (0..<10_000).map { Self.packed($0 == 0 ? "" : String($0)) }
    fractions = (0..<100).map { part in
      part == 0
        ? Self.packed("") : Self.packed(part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)")
    }
  }

  private static func packed(_ text: String) -> UInt64 {
    var word = UInt64(text.utf8.count) << 56
    for (index, byte) in text.utf8.enumerated() { word |= UInt64(byte) << (8 * UInt64(index)) }
    return word
  }

  /// Lends the tables to a loop.
  @inline(__always)
  func withPen<Result>(_ body: (Pen) -> Result) -> Result {
    wholes.withUnsafeBufferPointer { wholes in
      fractions.withUnsafeBufferPointer { fractions in
        guard let wholes = wholes.baseAddress, let fractions = fractions.baseAddress else {
          preconditionFailure("the tables are never empty")
        }
        return body(Pen(wholes: wholes, fractions: fractions))
      }
    }
  }

  /// Stores numbers; whoever calls it has made room for eight bytes more than it says.
  struct Pen {
    fileprivate let wholes: UnsafePointer<UInt64>
    fileprivate let fractions: UnsafePointer<UInt64>

    /// Stores a number of hundredths below ``NumberTexts/limit`` and gives its length.
    @inline(__always)
    func store(_ number: Int32, at place: UnsafeMutableRawPointer) -> Int {
      let magnitude = number.magnitude
      let whole = magnitude / 100
      let head = wholes[Int(whole)]
      let tail = fractions[Int(magnitude &- whole &* 100)]
      let headLength = head >> 56
      // A lone zero has neither digits nor fraction.
      let text = magnitude == 0 ? 0x0100_0000_0000_0030 : head | ((tail & 0x00FF_FFFF) << (8 &* headLength))
      let length = magnitude == 0 ? 1 : headLength &+ (tail >> 56)
      let sign = Int(number >> 31) & 1
      place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
      (place + sign).storeBytes(of: text.littleEndian, as: UInt64.self)
      return sign &+ Int(truncatingIfNeeded: length)
    }
  }
}
