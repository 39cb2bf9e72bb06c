/// How speed is spread over a move: a monotone map of the share of time to the share of the way.
public enum Easing: UInt8, Hashable, Sendable, CaseIterable {
  /// The same speed throughout.
  case linear
  /// Starts and ends at rest, without a jolt: 10u³ − 15u⁴ + 6u⁵, the minimum-jerk motion (Flash and Hogan, 1985).
  case smooth
  /// Starts at rest and gathers speed: u².
  case `in`
  /// Starts fast and comes to rest: 1 − (1 − u)².
  case out

  /// The share of the way that is behind at the share `u` of the time; `u` is clamped to 0…1.
  public func progress(_ u: Double) -> Double {
    let u = min(max(u, 0), 1)
    switch self {
    case .linear: return u
    case .smooth: return u * u * u * (10 + u * (6 * u - 15))
    case .in: return u * u
    case .out: return u * (2 - u)
    }
  }

  /// The speed at the share `u` of the time, as a multiple of the mean speed.
  public func rate(_ u: Double) -> Double {
    let u = min(max(u, 0), 1)
    switch self {
    case .linear: return 1
    case .smooth: return 30 * u * u * (1 - u) * (1 - u)
    case .in: return 2 * u
    case .out: return 2 * (1 - u)
    }
  }

  /// The greatest speed of all, as a multiple of the mean speed.
  public var greatestRate: Double {
    switch self {
    case .linear: 1
    case .smooth: 1.875
    case .in, .out: 2
    }
  }
}
