// What is certain before anything is checked.
//
// Two dancers begin r₀ apart and end r₁ apart (vectors). If their places were chosen for the least sum of squares, then
// r₀·r₁ ≥ 0: otherwise trading the two places would make the sum smaller by −2·r₀·r₁. Both walk straight, and share the
// progress s. So on the way
//
//     |(1 − s)·r₀ + s·r₁|²  ≥  (1 − s)²|r₀|² + s²|r₁|²  ≥  |r₀|²|r₁|² ⁄ (|r₀|² + |r₁|²) ,
//
// and with a and b the least spacings of starts and places nobody comes nearer to anybody than a·b ⁄ √(a² + b²); with
// a = b = D that is D⁄√2. It is sharp: reached where r₀ ⟂ r₁ and nothing is closer (Turpin, Michael and Kumar, "CAPT:
// Concurrent assignment and planning of trajectories for multiple robots", IJRR 33(1), 2014, sharpened).

public import DanceGeometry

/// How far apart everyone stays on straight ways walked together to the places of `assign shortest`, known from the
/// spacings alone.
///
/// It holds where all leave and arrive together with one easing, go straight, and nothing but the sum of squares decided
/// who takes which place: a delay, a curve, some pinned places or another objective leave nothing certain. Where all places
/// are given it holds if no two could trade theirs and shorten the sum, for it rests on nothing else. Places are chosen on a
/// lattice of 0.1 mm; positions between its points may come nearer by 0.3 mm.
public struct Guarantee: Hashable, Sendable {
  /// How far apart the two nearest starts are, in metres.
  public var startSpacing: Double
  /// How far apart the two nearest goals are, in metres.
  public var goalSpacing: Double

  /// Makes the guarantee of known spacings, in metres.
  public init(startSpacing: Double, goalSpacing: Double) {
    self.startSpacing = startSpacing
    self.goalSpacing = goalSpacing
  }

  /// The guarantee for starts and goals; `nil` for fewer than two dancers. O(n log n).
  public init?(from starts: [Point], to goals: [Point]) {
    guard let start = closestPair(of: starts), let goal = closestPair(of: goals) else { return nil }
    self.init(startSpacing: start.distance, goalSpacing: goal.distance)
  }

  /// Whether no two dancers could trade their goals and shorten the sum of squared distances: r₀·r₁ ≥ 0 for every pair, but for
  /// what the lattice leaves open.
  ///
  /// - Complexity: O(n²).
  public static func isWithoutTrades(from starts: [Point], to goals: [Point]) -> Bool {
    starts.indices.allSatisfy { one in
      (one + 1..<max(starts.count, one + 1)).allSatisfy { other in
        let (start, goal) = (starts[other] - starts[one], goals[other] - goals[one])
        return start.dot(goal) >= -latticeError * (start.length + goal.length)
      }
    }
  }

  /// From one dancer to another it may be so much farther than between the nearest points of the lattice on which places are
  /// chosen, in metres: its side of 0.1 mm, times √2.
  private static let latticeError = 1.5e-4

  /// No two come nearer than this, in metres: a·b ⁄ √(a² + b²) for the spacings a and b.
  public var distance: Double {
    let (less, more) = (min(startSpacing, goalSpacing), max(startSpacing, goalSpacing))
    guard more > 0 else { return 0 }
    let ratio = less / more
    return less / (1 + ratio * ratio).squareRoot()
  }

  /// The spacing of starts and goals, in metres, that keeps everyone `clearance` apart: √2 times as much.
  public static func spacing(for clearance: Double) -> Double { clearance * 2.0.squareRoot() }

  /// The spacing of goals, in metres, that would keep everyone `clearance` apart with the starts as they are; `nil` if
  /// the starts are too close for any.
  public func goalSpacing(for clearance: Double) -> Double? {
    Self.spacing(beside: startSpacing, for: clearance)
  }

  /// The spacing of starts, in metres, that would keep everyone `clearance` apart with the goals as they are; `nil` if
  /// the goals are too close for any.
  public func startSpacing(for clearance: Double) -> Double? {
    Self.spacing(beside: goalSpacing, for: clearance)
  }

  /// The b of a·b ⁄ √(a² + b²) = c.
  private static func spacing(beside other: Double, for clearance: Double) -> Double? {
    guard other > clearance else { return nil }
    let ratio = clearance / other
    return clearance / (1 - ratio * ratio).squareRoot()
  }
}
