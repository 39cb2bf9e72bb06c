/// An angle or a direction: 0 points to the audience's right, a quarter turn points upstage (counterclockwise from above).
public struct Angle: Hashable, Sendable {
  /// The angle in radians; not reduced, so that a turn of 720° stays two turns.
  public var radians: Double

  /// Makes an angle from radians.
  public init(radians: Double) { self.radians = radians }

  /// Makes an angle from degrees.
  public static func degrees(_ degrees: Double) -> Angle { Angle(radians: degrees * .pi / 180) }

  /// No turn; as a direction, the audience's right.
  public static let zero = Angle(radians: 0)
  /// Towards the audience.
  public static let audience = Angle(radians: -.pi / 2)
  /// Away from the audience.
  public static let upstage = Angle(radians: .pi / 2)
  /// One whole turn.
  public static let turn = Angle(radians: 2 * .pi)

  /// The angle in degrees.
  public var degrees: Double { radians * 180 / .pi }

  /// The sine, exact at whole multiples of a quarter turn so that a turn of 90° leads exactly onto the axes.
  public var sine: Double {
    switch quarterTurns {
    case .some(let quarters): [0, 1, 0, -1][quarters]
    case .none: Elementary.sine(radians)
    }
  }

  /// The cosine, exact at whole multiples of a quarter turn.
  public var cosine: Double {
    switch quarterTurns {
    case .some(let quarters): [1, 0, -1, 0][quarters]
    case .none: Elementary.cosine(radians)
    }
  }

  /// The same direction in −180°…180°.
  public var normalized: Angle {
    guard radians.isFinite else { return .zero }
    return Angle(radians: radians.remainder(dividingBy: 2 * .pi))
  }

  /// The smallest turn that leads from this direction to `other`; half a turn goes counterclockwise.
  public func shortestTurn(to other: Angle) -> Angle {
    let turn = (other - self).normalized
    return turn.radians <= -.pi + Tolerance.angle ? Angle(radians: .pi) : turn
  }

  /// The number of quarter turns modulo 4, if this is a whole number of them.
  private var quarterTurns: Int? {
    let quarters = radians / (.pi / 2)
    let whole = quarters.rounded()
    guard abs(quarters - whole) < Tolerance.angle, abs(whole) < 1e9 else { return nil }
    return ((Int(whole) % 4) + 4) % 4
  }

  /// The sum.
  public static func + (left: Angle, right: Angle) -> Angle { Angle(radians: left.radians + right.radians) }
  /// The difference.
  public static func - (left: Angle, right: Angle) -> Angle { Angle(radians: left.radians - right.radians) }
  /// The angle `factor` times as large.
  public static func * (angle: Angle, factor: Double) -> Angle { Angle(radians: angle.radians * factor) }
  /// The opposite turn.
  public static prefix func - (angle: Angle) -> Angle { Angle(radians: -angle.radians) }
}
