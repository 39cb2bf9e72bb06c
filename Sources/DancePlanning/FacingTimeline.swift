package import DanceGeometry
package import DanceScore

/// Where everyone's eyes are, at every count: for each dancer the moments at which that changes.
package struct FacingTimeline: Sendable {
  /// From one moment on the eyes turn, within `length` counts, to a target and keep it.
  package struct Change: Hashable, Sendable {
    package var count: Double
    package var length: Double
    package var target: Facing
    /// The direction at the moment the change begins.
    package var origin: Angle
  }

  private var changes: [[Change]]

  /// Everybody looks at the audience.
  init(dancerCount: Int) {
    changes = Array(repeating: [], count: dancerCount)
  }

  /// Adds a change; a dancer's changes come in order of time.
  mutating func append(_ change: Change, of dancer: Int) {
    if let last = changes[dancer].last, last.count == change.count, change.length == 0 { changes[dancer].removeLast() }
    changes[dancer].append(change)
  }

  /// Whether anybody ever looks elsewhere than at the audience.
  var isEmpty: Bool { changes.allSatisfy(\.isEmpty) }

  /// A dancer's changes, in order.
  package func changes(of dancer: Int) -> [Change] { changes[dancer] }

  /// The change in force for a dancer at a count.
  func change(of dancer: Int, at count: Double) -> Change? {
    let changes = changes[dancer]
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].count <= count { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : changes[low - 1]
  }

  /// The direction of a dancer's eyes.
  ///
  /// - Parameters:
  ///   - position: where the dancer is; asked for only if the direction depends on it.
  ///   - velocity: where the dancer is going, asked for only if need be; zero keeps the direction from before.
  func direction(
    of dancer: Int, at count: Double, position: @autoclosure () -> Point, velocity: @autoclosure () -> Vector
  ) -> Angle {
    guard let change = change(of: dancer, at: count) else { return .audience }
    let target = direction(of: change.target, position, velocity) ?? change.origin
    guard change.length > 0, count < change.count + change.length else { return target.normalized }
    let share = Easing.smooth.progress((count - change.count) / change.length)
    return (change.origin + change.origin.shortestTurn(to: target) * share).normalized
  }

  private func direction(of facing: Facing, _ position: () -> Point, _ velocity: () -> Vector) -> Angle? {
    switch facing {
    case .direction(let angle):
      return angle
    case .centre:
      let position = position()
      return position == .origin ? nil : (Point.origin - position).angle
    case .travel:
      let velocity = velocity()
      return velocity.squaredLength > Self.standstill ? velocity.angle : nil
    }
  }

  /// The square of a speed, in square metres a count, below which somebody stands.
  private static let standstill = 1e-12
}
