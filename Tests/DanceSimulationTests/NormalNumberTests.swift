import Testing

@testable import DanceSimulation

@Suite struct NormalNumberTests {
  /// Quantiles to fifteen digits, from tables.
  private static let known: [(share: Double, number: Double)] = [
    (0.5, 0), (0.75, 0.674489750196081743), (0.95, 1.64485362695147271), (0.975, 1.95996398454005424),
    (0.999, 3.09023230616781354), (0.001, -3.09023230616781354), (1e-10, -6.36134090240406168),
    (1e-20, -9.26234008979841256), (1e-100, -21.2734535609653083),
  ]

  @Test(arguments: known) func `a quantile has at least fourteen digits`(_ share: Double, _ number: Double) {
    #expect(abs(NormalNumber.quantile(share) - number) <= 1e-14 * max(1, abs(number)))
  }

  @Test func `numbers rise with their bits, are symmetric, and end at four deviations`() {
    var last = -Double.infinity
    for step in 0...4096 {
      let bits = UInt32(min(UInt64(step) << 20, UInt64(UInt32.max)))
      let number = NormalNumber.of(bits)
      #expect(number > last)
      #expect(abs(number + NormalNumber.of(~bits)) < 1e-12)
      last = number
    }
    #expect(NormalNumber.of(.max) <= NormalNumber.greatest)
    #expect(NormalNumber.of(.max) > 3.999)
  }

  @Test func `the mean is zero and the deviation one`() {
    let count = 100_000
    var (sum, squares) = (0.0, 0.0)
    for index in 0..<count {
      // Evenly spread shares integrate what random ones estimate.
      let number = NormalNumber.of(UInt32((Double(index) + 0.5) / Double(count) * 0x1p32))
      sum += number
      squares += number * number
    }
    #expect(abs(sum) / Double(count) < 1e-9)
    #expect(abs(squares / Double(count) - 0.99893) < 1e-4)
  }

  @Test func `everything that is drawn for a move differs, and is the same again`() {
    let chances = TakeChances(seed: 7, take: 12)
    let draw = chances.draw(3, move: 5)
    let again = TakeChances(seed: 7, take: 12).draw(3, move: 5)
    let numbers = [draw.start, draw.drift, draw.placeX, draw.placeY, draw.stray, draw.dropout, chances.bias(of: 3)]
    #expect(numbers.dropLast() == [again.start, again.drift, again.placeX, again.placeY, again.stray, again.dropout])
    #expect(Set(numbers).count == numbers.count)
    let others = [
      TakeChances(seed: 8, take: 12).draw(3, move: 5), TakeChances(seed: 7, take: 13).draw(3, move: 5),
      chances.draw(4, move: 5), chances.draw(3, move: 6), TakeChances(seed: 7, take: 12 + 1 << 32).draw(3, move: 5),
    ]
    #expect(others.allSatisfy { $0.start != draw.start && $0.stray != draw.stray })
  }
}
