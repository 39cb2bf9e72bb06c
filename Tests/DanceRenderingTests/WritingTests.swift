import DanceSource
import DanceTestSupport
import Testing

@testable import DanceRendering

struct WritingTests {
  private func text(hundredths number: Int) -> String {
    var buffer = ByteBuffer()
    buffer.append(hundredths: number)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `every number of pixels up to 200 is written in its shortest form`() {
    for number in -20_000...20_000 {
      var expected = FixedDecimal.shortText(Double(number) / 100, atMost: 2)
      if expected.hasPrefix("0.") { expected.removeFirst() }
      if expected.hasPrefix("-0.") { expected = "-" + expected.dropFirst(2) }
      #expect(text(hundredths: number) == expected)
    }
  }

  @Test(arguments: [
    (999_99, "999.99"), (1_000_00, "1000"), (9_999_01, "9999.01"), (10_000_50, "10000.5"),
    (-123_456_789, "-1234567.89"),
  ])
  func `large numbers keep all their digits`(number: Int, expected: String) {
    #expect(text(hundredths: number) == expected)
  }

  @Test func `what is no number becomes 0`() {
    #expect([Double.nan, .infinity, -.infinity, 1e300].map(hundredths) == [0, 0, 0, 0])
    #expect([0.005, -0.005, 0.0049, 1.235].map(hundredths) == [1, -1, 0, 124])
  }

  @Test func `a buffer grows without losing a byte`() {
    var buffer = ByteBuffer(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<5000 {
      buffer.append(number)
      buffer.append(" ")
      expected += Array("\(number) ".utf8)
    }
    #expect(buffer.bytes == expected)
  }

  @Test func `relative steps add up to the points they were made of`() {
    var random = SeededGenerator(seed: 7)
    let points = (0..<400).map { _ in
      PagePoint(random.number(in: -2000...2000), random.number(in: -2000...2000))
    }
    var path = PathWriter(capacity: 64)
    path.polyline(points)
    let ends = PathReader.points(String(decoding: path.buffer.bytes, as: UTF8.self))
    #expect(ends.count == points.count)
    for (end, point) in zip(ends, points) { #expect(end.distance(to: point) < 0.0072) }
  }

  @Test func `hostile names stay text`() {
    let escaped = String(decoding: XMLText.escaped("<&\">\u{0}\u{7}\n\u{FFFF}é소"), as: UTF8.self)
    #expect(escaped == "&lt;&amp;&quot;&gt;\u{FFFD}\u{FFFD} \u{FFFD}é소")
  }
}

/// Reads back path data made of `M`, `l`, `h` and `v`.
enum PathReader {
  static func points(_ data: String) -> [PagePoint] {
    var points: [PagePoint] = []
    var (x, y) = (0.0, 0.0)
    var rest = data[...]
    while let command = rest.popFirst() {
      let numbers = Self.numbers(&rest)
      switch command {
      case "M": (x, y) = (numbers[0], numbers[1])
      case "m": (x, y) = (x + numbers[0], y + numbers[1])
      case "l": (x, y) = (x + numbers[0], y + numbers[1])
      case "h": x += numbers[0]
      case "v": y += numbers[0]
      default: return []
      }
      points.append(PagePoint(x, y))
    }
    return points
  }

  /// Where the closed stretches of a path begin.
  static func starts(_ data: String) -> [PagePoint] {
    var starts: [PagePoint] = []
    var rest = data[...]
    while let command = rest.popFirst() {
      let numbers = Self.numbers(&rest)
      if command == "M" { starts.append(PagePoint(numbers[0], numbers[1])) }
      // The first move is absolute, however it is written.
      let last = starts.last ?? PagePoint(0, 0)
      if command == "m" { starts.append(last.offset(numbers[0], numbers[1])) }
    }
    return starts
  }

  private static func numbers(_ rest: inout Substring) -> [Double] {
    var numbers: [Double] = []
    while let next = rest.first, !next.isLetter {
      let sign = rest.first == "-" ? "-" : ""
      if sign == "-" || rest.first == " " { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      numbers.append(Double(sign + "0" + digits) ?? .nan)
    }
    return numbers
  }
}
