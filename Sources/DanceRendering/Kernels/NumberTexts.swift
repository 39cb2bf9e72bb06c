/// The texts of numbers of hundredths, ready to be stored with one instruction.
///
/// A text of at most seven bytes fits into a word of eight, the first character in its lowest byte, with room for its
/// length in the highest. Crowds are written with relative steps, which are nearly all below 163.84 pixels: those have a
/// table of whole texts, signs included, once as they are and once with a space before them where no sign parts them from
/// the number before. Only the little of the tables that a picture uses comes into the fast caches. Larger numbers are put
/// together of a whole part and a fraction.
struct NumberTexts: Sendable {
  private let near: [UInt64]
  private let nearSpaced: [UInt64]
  /// The digits of 0 … 9,999 (none for 0), and their number in the highest byte.
  private let wholes: [UInt64]
  /// `` , `.01` … `.1` … `.99`, and their lengths in the highest byte.
  private let fractions: [UInt64]

  /// Numbers from here on, in hundredths, have more digits than the tables.
  static let limit = 1_000_000
  /// The tables of whole texts reach up to here, in hundredths.
  private static let reach: Int32 = 16_384

  static let shared = NumberTexts()

  private init() {
    wholes = (0..<10_000).map { Self.packed($0 == 0 ? "" : String($0)) }
    let fractions = (0..<100).map { part in
      part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
    }
    self.fractions = fractions.map(Self.packed)
    let texts = (-Self.reach..<Self.reach).map { number -> String in
      let (whole, part) = Int(number.magnitude).quotientAndRemainder(dividingBy: 100)
      let digits = (whole == 0 && part > 0 ? "" : String(whole)) + fractions[part]
      return number < 0 ? "-" + digits : digits
    }
    near = texts.map(Self.packed)
    nearSpaced = texts.map { Self.packed($0.first == "-" ? $0 : " " + $0) }
  }

  private static func packed(_ text: String) -> UInt64 {
    var word = UInt64(text.utf8.count) << 56
    for (index, byte) in text.utf8.enumerated() { word |= UInt64(byte) << (8 * UInt64(index)) }
    return word
  }

  /// Lends the tables to a loop.
  @inline(__always)
  func withPen<Result>(_ body: (Pen) -> Result) -> Result {
    near.withUnsafeBufferPointer { near in
      nearSpaced.withUnsafeBufferPointer { nearSpaced in
        wholes.withUnsafeBufferPointer { wholes in
          fractions.withUnsafeBufferPointer { fractions in
            guard let near = near.baseAddress, let nearSpaced = nearSpaced.baseAddress,
              let wholes = wholes.baseAddress, let fractions = fractions.baseAddress
            else { preconditionFailure("the tables are never empty") }
            return body(Pen(near: near, nearSpaced: nearSpaced, wholes: wholes, fractions: fractions))
          }
        }
      }
    }
  }

  /// Stores numbers; whoever calls it has made room for eight bytes more than it says.
  struct Pen {
    fileprivate let near: UnsafePointer<UInt64>
    fileprivate let nearSpaced: UnsafePointer<UInt64>
    fileprivate let wholes: UnsafePointer<UInt64>
    fileprivate let fractions: UnsafePointer<UInt64>

    /// Stores a number of hundredths below ``NumberTexts/limit`` and gives its length.
    @inline(__always)
    func store(_ number: Int32, at place: UnsafeMutableRawPointer) -> Int {
      guard let index = Self.index(number) else { return storeFar(number, at: place) }
      return Self.store(near[index], at: place)
    }

    /// Stores two numbers, parted by a space where no sign parts them, and gives their length.
    @inline(__always)
    func storePair(_ first: Int32, _ second: Int32, at place: UnsafeMutableRawPointer) -> Int {
      let length = store(first, at: place)
      if let index = Self.index(second) { return length &+ Self.store(nearSpaced[index], at: place + length) }
      (place + length).storeBytes(of: UInt8(ascii: " "), as: UInt8.self)
      let gap = second >= 0 ? 1 : 0
      return length &+ gap &+ storeFar(second, at: place + length + gap)
    }

    @inline(__always)
    private static func index(_ number: Int32) -> Int? {
      let index = number &+ reach
      return UInt32(bitPattern: index) < UInt32(2 * reach) ? Int(index) : nil
    }

    @inline(__always)
    private static func store(_ text: UInt64, at place: UnsafeMutableRawPointer) -> Int {
      place.storeBytes(of: text.littleEndian, as: UInt64.self)
      return Int(truncatingIfNeeded: text >> 56)
    }

    @inline(never)
    private func storeFar(_ number: Int32, at place: UnsafeMutableRawPointer) -> Int {
      let magnitude = number.magnitude
      let whole = magnitude / 100
      let head = wholes[Int(whole)]
      let tail = fractions[Int(magnitude &- whole &* 100)]
      let headLength = head >> 56
      let text = head | ((tail & 0x00FF_FFFF) << (8 &* headLength))
      let sign = number < 0 ? 1 : 0
      place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
      (place + sign).storeBytes(of: text.littleEndian, as: UInt64.self)
      return sign &+ Int(truncatingIfNeeded: headLength &+ (tail >> 56))
    }
  }
}
