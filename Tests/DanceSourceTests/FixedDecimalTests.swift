import DanceSource
import DanceTestSupport
import Testing

@Suite struct FixedDecimalTests {
  @Test(
    arguments: [
      (0, 0, "0"), (0, 3, "0.000"), (1.5, 0, "2"), (2.5, 0, "3"), (-1.5, 0, "-2"), (0.125, 2, "0.13"),
      (-0.0004, 3, "0.000"), (-0.0, 1, "0.0"), (1234.5678, 2, "1234.57"), (0.05, 1, "0.1"),
      (1e15, 1, "1000000000000000.0"),
      (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (.nan, 2, "nan"),
    ] as [(Double, Int, String)])
  func `a number has exactly so many decimals`(value: Double, decimals: Int, text: String) {
    #expect(FixedDecimal.text(value, decimals) == text)
  }

  @Test(arguments: [(2, "2"), (0.5, "0.5"), (100, "100"), (-0.00001, "0"), (0.1204, "0.12")] as [(Double, String)])
  func `a short number has no trailing zeros`(value: Double, text: String) {
    #expect(FixedDecimal.shortText(value, atMost: 3) == text)
  }

  @Test func `short text is the same number, seen as a property`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
      let value = generator.number(in: -10_000...10_000)
      let long = try #require(Double(FixedDecimal.text(value, 4)))
      let short = try #require(Double(FixedDecimal.shortText(value, atMost: 4)))
      #expect(long == short)
      #expect(abs(long - value) <= 0.000_050_1)
    }
  }

  @Test func `numbers beyond whole digits do not trap`() {
    #expect(!FixedDecimal.text(1e300, 3).isEmpty)
    #expect(!FixedDecimal.text(.greatestFiniteMagnitude, 9).isEmpty)
  }
}
