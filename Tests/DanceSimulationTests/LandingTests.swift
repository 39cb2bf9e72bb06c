import DanceGeometry
import DancePlanning
import DanceScore
import Testing

@testable import DanceSimulation

/// Errors of time and place against their known expectations.
@Suite struct LandingTests {
  /// A line of dancers who walk 4 m in 8 counts of half a second, and hold before and behind.
  private func line(of dancers: Int) throws -> Performance {
    try performance(
      of: """
        stage 60m x 20m
        tempo 120bpm
        limits { clearance 0m; radius 0.01m }
        cast p 1...\(dancers)
        start line(spacing: 2m)
        hold 4
        shift (0, 4m) over 8
        hold 4
        """)
  }

  /// What the standard deviation of n normal numbers of deviation 1 is on average: √(2∕(n − 1))·Γ(n∕2)∕Γ((n − 1)∕2).
  private static let expectations: [(dancers: Int, value: Double)] = [
    (2, 0.7978845608), (3, 0.8862269255), (5, 0.9399856030), (9, 0.9693106998), (25, 0.9896403588),
  ]

  @Test(arguments: expectations) func `so many land as far apart as expected`(_ dancers: Int, _ value: Double) throws {
    let counts = simulate(try line(of: dancers), HumanErrors([.start: 0.04]), takes: 0..<1500)
    #expect(counts.arrivals.count == 1)
    #expect(counts.arrivals[0].dancers == dancers)
    let mean = try #require(SimulationReport(counts).asynchrony).mean
    let expected = 0.04 * value * 0.99893.squareRoot()
    // The deviation of the mean of 1,500 such numbers, four of it.
    let deviation = 0.04 * (1 - value * value).squareRoot() / 1500.0.squareRoot()
    #expect(abs(mean - expected) < 4 * deviation)
  }

  @Test func `habits and starts add up as variances, and the own tempo grows with the counts walked`() throws {
    let errors = HumanErrors([.start: 0.03, .bias: 0.04, .drift: 0.02])
    let counts = simulate(try line(of: 2), errors, takes: 0..<3000)
    let mean = try #require(SimulationReport(counts).asynchrony).mean
    let variance = 0.99893 * (0.03 * 0.03 + 0.04 * 0.04 + 0.02 * 0.02 * 8)
    let expected = 0.7978845608 * variance.squareRoot()
    #expect(abs(mean - expected) < 4 * expected * 0.7555 / 3000.0.squareRoot())
  }

  @Test func `places are off by their variance, which grows with the way`() throws {
    let errors = HumanErrors([.place: 0.08, .growth: 0.01])
    let counts = simulate(try line(of: 4), errors, takes: 0..<2000)
    let error = SimulationReport(counts).placeError(of: counts.arrivals[0])
    // Two coordinates of deviation 8 cm + 4 · 1 cm.
    let expected = (2 * 0.99893).squareRoot() * 0.12
    #expect(abs(error - expected) < 4 * expected / (2 * (4.0 * 2000).squareRoot()))
  }

  @Test func `who holds comes back to the place, by the same share every count`() throws {
    let errors = HumanErrors([.place: 0.1, .correction: 0.3])
    let report = SimulationReport(simulate(try line(of: 4), errors, takes: 0..<2000))
    // Half-way through the first and the last of the four counts of holding behind the walk; the rest is walked evenly.
    let left = 0.7 * 0.7 * 0.7 * 0.7
    for (sample, share) in [(12, 0.125), (15, 0.875)] {
      let expected = (2 * 0.99893).squareRoot() * 0.1 * (1 - share * (1 - left))
      let error = try #require(report.placeError(at: report.counts.samples[sample]))
      #expect(abs(error - expected) < 4 * expected / (2 * (4.0 * 2000).squareRoot()))
    }
  }

  @Test func `on the way people bend aside in the middle and not at the ends`() throws {
    let report = SimulationReport(simulate(try line(of: 4), HumanErrors([.stray: 0.02]), takes: 0..<2000))
    // The count of samples 4…11 is walked; in the middle of it the bend is 0.02 · 4 m.
    let middle = try #require(report.placeError(at: report.counts.samples[7]))
    let share = 3.5 / 8
    let expected = 0.99893.squareRoot() * 0.08 * 4 * share * (1 - share)
    #expect(abs(middle - expected) < 4 * expected / (2 * (4.0 * 2000)).squareRoot())
    #expect(try #require(report.placeError(at: report.counts.samples[3])) == 0)
    #expect(try #require(report.placeError(at: report.counts.samples[13])) == 0)
  }

  @Test func `the order of an ensemble is that of its phases`() throws {
    // The mean of cos 2πx for a normal x of deviation s is e^(−2π²s²); of n phases, E|z|² = (1 + (n − 1)·that²)∕n.
    let dancers = 50
    let counts = simulate(try line(of: dancers), HumanErrors([.start: 0.05]), takes: 0..<300)
    let order = try #require(SimulationReport(counts).order(at: counts.samples[7]))
    let alone = exponential(-2 * .pi * .pi * 0.1 * 0.1 * 0.99893)
    let square = (1 + Double(dancers - 1) * alone * alone) / Double(dancers)
    #expect(abs(order - square.squareRoot()) < 0.005)
    #expect(SimulationReport(counts).order(at: counts.samples[1]) == nil)
  }
}
