import DanceSource

/// Lengths of time in messages.
enum CountText {
  /// "1 count", "7.5 counts"
  static func text(_ counts: Double) -> String {
    let number = FixedDecimal.shortText(counts, atMost: 3)
    return number == "1" ? "1 count" : "\(number) counts"
  }

  /// "12.5 s"
  static func seconds(_ seconds: Double) -> String { FixedDecimal.text(seconds, 1) + " s" }
}

/// "1 place", "2 places"
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
