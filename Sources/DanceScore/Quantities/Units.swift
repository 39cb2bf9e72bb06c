import DanceGeometry
import DanceNotation

extension Unit {
  /// The quantity that `amount` of this unit is.
  ///
  /// - Parameter step: how long the unit `step` is, in metres.
  func quantity(_ amount: Double, step: Double) -> Quantity {
    switch self {
    case .metre: Quantity(amount, .length)
    case .centimetre: Quantity(amount / 100, .length)
    case .millimetre: Quantity(amount / 1000, .length)
    case .foot: Quantity(amount * 0.3048, .length)
    case .inch: Quantity(amount * 0.0254, .length)
    case .yard: Quantity(amount * 0.9144, .length)
    case .step: Quantity(amount * step, .length)
    case .degree: Quantity(Angle.degrees(amount).radians, .angle)
    case .turn: Quantity((Angle.turn * amount).radians, .angle)
    case .second: Quantity(amount, .time)
    case .millisecond: Quantity(amount / 1000, .time)
    case .beatsPerMinute: Quantity(amount / 60, .tempo)
    case .metresPerSecond: Quantity(amount, .speed)
    case .metresPerSecondSquared: Quantity(amount, .acceleration)
    case .percent: Quantity(amount / 100)
    }
  }

  /// The 8-to-5 step of marching, in metres: eight steps to five yards, 22.5 in.
  static let standardStep = 22.5 * 0.0254
}

extension Dimension {
  /// A unit to show as an example where this dimension is expected.
  var exampleUnit: String? {
    switch self {
    case .length: "m"
    case .angle: "deg"
    case .time: "s"
    case .speed: "m/s"
    case .acceleration: "m/s2"
    case .tempo: "bpm"
    default: nil
    }
  }
}
