import DanceSource

/// Counts as a dancer says them: eight and count, both from 1; count 20.25 of a routine in eights is `3:5.25`.
public struct CountLabel: Hashable, Sendable, CustomStringConvertible {
  /// The text.
  public let description: String

  /// Makes the label of a count that has gone by since the beginning (0 on the first beat).
  ///
  /// - Parameters:
  ///   - count: counts gone by; shown to a thousandth, without trailing zeros.
  ///   - meter: counts in a phrase.
  public init(_ count: Double, meter: Int) {
    guard count.isFinite, count.magnitude < 1e12 else {
      description = "?"
      return
    }
    let rounded = (count * 1000).rounded() / 1000
    let phrase = (rounded / Double(meter)).rounded(.down)
    let beat = rounded - phrase * Double(meter) + 1
    description = "\(Int(phrase) + 1):\(FixedDecimal.shortText(beat, atMost: 3))"
  }

  /// The count that a label such as `3:5.25` means, or `nil` if the text is no label.
  public static func count(of text: String, meter: Int) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let phrase = Int(parts[0]), phrase >= 1, phrase < 1_000_000_000,
      let beat = Double(parts[1]), beat.isFinite, beat >= 1, beat < Double(meter + 1)
    else { return nil }
    return Double(phrase - 1) * Double(meter) + beat - 1
  }
}
