/// Numbers as text with a fixed number of decimals: the same on every machine, no locale, never an exponent or "-0.0".
public enum FixedDecimal {
  /// `value` rounded to `decimals` places (0–9), halves away from zero; "nan" and "inf" for what is no number.
  ///
  /// - Complexity: O(digits), without a library call.
  public static func text(_ value: Double, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same without trailing zeros: "2", "0.5".
  public static func shortText(_ value: Double, atMost decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals, to: &bytes)
    if bytes.contains(UInt8(ascii: ".")) {
      while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
      if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    }
    return bytes == Array("-0".utf8) ? "0" : String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what ``text(_:_:)`` returns.
  public static func append(_ value: Double, _ decimals: Int, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      bytes.append(contentsOf: (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8)
      return
    }
    let scale = powersOfTen[min(max(decimals, 0), powersOfTen.count - 1)]
    let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    let digits = UInt64(scaled)
    if value < 0, digits > 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(digits / scale).utf8)
    guard scale > 1 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = scale / 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(digits / unit % 10))
      unit /= 10
    }
  }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
