import Kalgunmu

/// Chances that have a closed form against what takes come to, and how often intervals hold them.
///
/// Two cross at right angles at 2 m/s, the second some counts later. They touch if they are less than √2·d∕v seconds apart,
/// which is normal: see the tests of simulation.
enum SimulationTruth {
  static func lines(_ options: BenchOptions) -> [String] {
    let takes = options.count("takes", or: 100_000)
    let cases = [
      (1, 0.05), (1, 0.1), (1, 0.2), (0.8, 0.02), (0.8, 0.06), (1.25, 0.14), (1.5, 0.15), (2, 0.3), (0.75, 0.01),
    ]
    // Cases of one seed would err together: their dancers are as late.
    return cases.enumerated().compactMap { line(later: $1.0, start: $1.1, seed: UInt64($0), takes: takes) }
      + [coverage(options)].compactMap(\.self)
  }

  private static func line(later: Double, start: Double, seed: UInt64, takes: Int) -> String? {
    guard let crossing = crossing(later: later) else { return nil }
    let chance = touches(crossing, start: start, seed: seed, takes: takes)
    return """
      {"later_counts":\(FixedDecimal.shortText(later, atMost: 2)),"start_ms":\(FixedDecimal.text(start * 1000, 0)),\
      "truth":\(FixedDecimal.text(truth(later: later, start: start), 5)),\
      "simulated":\(FixedDecimal.text(chance.share, 5)),"low":\(FixedDecimal.text(chance.interval.lowerBound, 5)),\
      "high":\(FixedDecimal.text(chance.interval.upperBound, 5)),"takes":\(takes)}
      """
  }

  private static func coverage(_ options: BenchOptions) -> String? {
    guard let crossing = crossing(later: 1) else { return nil }
    let (seeds, takes) = (options.count("seeds", or: 1000), options.count("each", or: 400))
    let truth = truth(later: 1, start: 0.1)
    let holding = (0..<seeds).count { seed in
      touches(crossing, start: 0.1, seed: UInt64(seed), takes: takes).interval.contains(truth)
    }
    return """
      {"seeds":\(seeds),"takes_each":\(takes),"truth":\(FixedDecimal.text(truth, 5)),\
      "covered":\(FixedDecimal.text(Double(holding) / Double(max(seeds, 1)), 4))}
      """
  }

  private static func touches(_ plan: Performance, start: Double, seed: UInt64, takes: Int) -> Chance {
    let errors = [HumanErrors](repeating: HumanErrors([.start: start]), count: 2)
    let counts = SimulationCounts(of: plan, file: "", errors: errors, seed: seed, takes: 0..<UInt64(takes))
    return Chance(counts.takes - counts.clean, of: counts.takes)
  }

  private static func crossing(later: Double) -> Performance? {
    let text = """
      stage 20m x 20m
      tempo 120bpm
      limits { radius 0.26m; clearance 0m; speed 10m/s }
      cast a, b
      formation before { a (-4m, 0); b (0, -4m) }
      start before
      hold 8
      together 16 {
        a { shift (8m, 0) over 8
            hold 8 }
        b { hold \(later)
            shift (0, 8m) over 8
            hold \(8 - later) }
      }
      """
    return (try? Choreography(text: text))?.performance
  }

  /// The chance that the difference of two starts, each normal and cut at four deviations, is one of those with a touch:
  /// over the first start, the share of second starts that are near enough to it.
  private static func truth(later: Double, start: Double) -> Double {
    let (mean, reach) = (later / 2 / start, 2.0.squareRoot() * 0.52 / 2 / start)
    let whole = integral(of: density, from: -4, to: 4)
    func share(below number: Double) -> Double { integral(of: density, from: -4, to: min(max(number, -4), 4)) / whole }
    return integral(
      of: { first in
        density(first) / whole * (share(below: first - mean + reach) - share(below: first - mean - reach))
      }, from: -4, to: 4)
  }

  private static func density(_ number: Double) -> Double {
    (Elementary.exponentialMinusOne(-number * number / 2) + 1) / (2 * Double.pi).squareRoot()
  }

  /// By Simpson's rule.
  private static func integral(of function: (Double) -> Double, from low: Double, to high: Double) -> Double {
    let steps = 600
    let width = (high - low) / Double(steps)
    return (0...steps).reduce(0) { sum, step in
      let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
      return sum + weight * function(low + width * Double(step))
    } * width / 3
  }
}
