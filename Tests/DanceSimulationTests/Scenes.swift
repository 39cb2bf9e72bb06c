import DanceGeometry
import DanceNotation
import DancePlanning
import DanceScore
import DanceSource
import Testing

@testable import DanceSimulation

/// The plan of a text, as it is written unless an effort is named.
func performance(of text: String, effort: RepairEffort = .none) throws -> Performance {
  let resolution = Resolver.resolve(SourceFile(name: "test.routine", text: text), loader: .nothing)
  let messages = resolution.diagnostics.map(\.message)
  return Performance(of: try #require(resolution.routine, "\(messages)"), effort: effort)
}

extension FileLoader {
  /// There are no other files.
  static var nothing: FileLoader { FileLoader(file: { _ in .failure(.missing(nearby: [])) }) }
}

/// What takes of a plan come to, everybody having the same errors.
func simulate(
  _ performance: Performance, _ errors: HumanErrors, seed: UInt64 = 1, takes: Range<UInt64>, workers: Int? = nil
) -> SimulationCounts {
  SimulationCounts(
    of: performance, file: "test.routine",
    errors: Array(repeating: errors, count: performance.dancerCount), seed: seed, takes: takes, workers: workers)
}

/// Two who cross at right angles at centre stage, 2 m/s each, the second so many counts later; a hold before and behind.
func crossing(later counts: Double, radius: Double = 0.26) throws -> Performance {
  try performance(
    of: """
      stage 20m x 20m
      tempo 120bpm
      limits { radius \(radius)m; clearance 0m; speed 10m/s }
      cast a, b
      formation before { a (-4m, 0); b (0, -4m) }
      formation behind { a (4m, 0); b (0, 4m) }
      start before
      hold 8
      together 16 {
        a { shift (8m, 0) over 8
            hold 8 }
        b { hold \(counts)
            shift (0, 8m) over 8
            hold \(8 - counts) }
      }
      """)
}

/// The share of a normal distribution below a number (Abramowitz and Stegun 7.1.5 by its series and 26.2.17 are not good
/// enough: Simpson's rule over the density is).
func normalShare(below number: Double) -> Double {
  let (steps, bound) = (2000, max(-9, min(9, number)))
  let width = (bound + 9) / Double(steps)
  func density(_ x: Double) -> Double { exponential(-x * x / 2) / (2 * Double.pi).squareRoot() }
  var sum = density(-9) + density(bound)
  for step in 1..<steps { sum += (step % 2 == 1 ? 4 : 2) * density(-9 + width * Double(step)) }
  return sum * width / 3
}

/// e to the power of a number.
func exponential(_ value: Double) -> Double { Elementary.exponentialMinusOne(value) + 1 }
