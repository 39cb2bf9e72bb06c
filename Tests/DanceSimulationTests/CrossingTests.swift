import DanceGeometry
import DancePlanning
import DanceScore
import Testing

@testable import DanceSimulation

/// Chances with a closed form, against what takes come to.
///
/// Two who cross at right angles at v metres a second, Δ seconds after one another, come as near as v·|Δ|∕√2. So they touch
/// if |Δ| < √2·d∕v, with d the distance of touching bodies, and Δ is normal: its mean is what the plan says, its variance
/// the sum of both dancers' (of cut normal numbers, 0.99893 of what is said).
@Suite struct CrossingTests {
  struct Case: CustomTestStringConvertible {
    /// By how many counts of half a second the second is later.
    var later: Double
    var start: Double
    var bias = 0.0
    var radius = 0.26

    var testDescription: String { "\(later) counts later, start \(start) s, bias \(bias) s, radius \(radius) m" }

    /// The chance of a touch.
    var truth: Double {
      let deviation = (2 * 0.99893 * (start * start + bias * bias)).squareRoot()
      let (mean, reach) = (later / 2, 2.0.squareRoot() * 2 * radius / 2)
      return normalShare(below: (reach - mean) / deviation) - normalShare(below: (-reach - mean) / deviation)
    }
  }

  static let cases = [
    Case(later: 1, start: 0.05), Case(later: 1, start: 0.1), Case(later: 1, start: 0.2),
    Case(later: 0.8, start: 0.02), Case(later: 0.8, start: 0.06), Case(later: 1.25, start: 0.1, bias: 0.1),
    Case(later: 1.5, start: 0.15), Case(later: 0.75, start: 0.01), Case(later: 2, start: 0.3),
    Case(later: 1, start: 0, bias: 0.12), Case(later: 0.5, start: 0.1, radius: 0.1),
    Case(later: 0, start: 0.25, radius: 0.2),
  ]

  @Test(arguments: cases) func `two who cross touch as often as the integral says`(_ example: Case) throws {
    let plan = try crossing(later: example.later, radius: example.radius)
    let counts = simulate(plan, HumanErrors([.start: example.start, .bias: example.bias]), takes: 0..<4000)
    let touches = counts.takes - counts.clean
    // Four deviations of the estimate: one of 16,000 such tests would fail by chance, and the seed is fixed.
    let deviation = (example.truth * (1 - example.truth) / 4000).squareRoot()
    #expect(abs(Double(touches) / 4000 - example.truth) < 4 * deviation + 0.0005)
  }

  @Test func `two who stand touch as often as their places say`() throws {
    // Their places differ by D plus a normal number of deviation √2·σ in each coordinate.
    let (apart, place, reach) = (0.8, 0.12, 0.52)
    let plan = try performance(
      of: """
        limits { radius 0.26m; clearance 0m }
        cast a, b
        start line(2, spacing: 0.8m)
        hold 8
        """)
    let counts = simulate(plan, HumanErrors([.place: place]), takes: 0..<4000)
    let deviation = (2 * 0.99893).squareRoot() * place
    let steps = 4000
    var truth = 0.0
    for step in 0..<steps {
      let across = -reach + 2 * reach * (Double(step) + 0.5) / Double(steps)
      let along = (reach * reach - across * across).squareRoot()
      let density =
        exponential(-(across - apart) * (across - apart) / (2 * deviation * deviation))
        / ((2 * Double.pi).squareRoot() * deviation)
      truth += density * (2 * normalShare(below: along / deviation) - 1) * 2 * reach / Double(steps)
    }
    let share = Double(counts.takes - counts.clean) / 4000
    #expect(abs(share - truth) < 4 * (truth * (1 - truth) / 4000).squareRoot())
  }

  @Test func `the interval holds the truth in 93 to 97 of 100 simulations`() throws {
    let example = Case(later: 1, start: 0.1)
    let plan = try crossing(later: example.later)
    let errors = [HumanErrors](repeating: HumanErrors([.start: example.start]), count: 2)
    let scene = SimulationScene(plan, errors: errors, workers: nil)
    let covering = Workers.map(1000) { seed in
      let touches = TakeRisks(scene, takes: 60, seed: UInt64(seed), workers: 1).touches.count(where: \.self)
      return Chance(touches, of: 60).interval.contains(example.truth)
    }
    #expect((930...970).contains(covering.count(where: \.self)))
  }
}
