import DanceSource

/// Chances and sizes in words, the same on pages and at a terminal.
package enum ChanceWords {
  /// `7.3 %`; what happens at times is not never, and not always.
  package static func percent(_ chance: Chance) -> String {
    let text = FixedDecimal.text(chance.share * 100, 1)
    if chance.share > 0, text == "0.0" { return "<0.1 %" }
    return (chance.share < 1 && text == "100.0" ? ">99.9" : text) + " %"
  }

  /// `5.1 to 9.8 %`
  package static func range(_ chance: Chance) -> String {
    "\(points(chance.interval.lowerBound)) to \(points(chance.interval.upperBound)) %"
  }

  /// A share in percent with a decimal: `5.1`.
  package static func points(_ share: Double) -> String { FixedDecimal.text(share * 100, 1) }

  /// Seconds: `42 ms`
  package static func milliseconds(_ seconds: Double) -> String { FixedDecimal.text(seconds * 1000, 0) + " ms" }

  /// Metres: `8.5 cm`
  package static func centimetres(_ metres: Double) -> String { FixedDecimal.text(metres * 100, 1) + " cm" }

  /// `1 take`, `1,000 takes`
  package static func takes(_ number: Int) -> String { Numerals.counted(number, "take") }
}
