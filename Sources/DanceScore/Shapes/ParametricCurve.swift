import DanceGeometry

/// A curve given by a formula, measured along its length: a table of chord lengths turns shares of the length into
/// parameters, and places are then taken from the formula itself.
struct ParametricCurve {
  private let point: (Double) -> Point
  /// The length up to each of the equally spaced parameters.
  private let lengths: [Double]

  /// Measures the curve over the parameters 0…1 with `samples` chords; the error of a place is O(1 / samples²).
  init(samples: Int, _ point: @escaping (Double) -> Point) {
    self.point = point
    var lengths = [0.0]
    lengths.reserveCapacity(samples + 1)
    var last = point(0)
    for index in 1...samples {
      let next = point(Double(index) / Double(samples))
      lengths.append((lengths.last ?? 0) + last.distance(to: next))
      last = next
    }
    self.lengths = lengths
  }

  /// The whole length in metres.
  var length: Double { lengths.last ?? 0 }

  /// The point at a share of the length, 0…1. O(log samples).
  func point(atShare share: Double) -> Point {
    let target = share * length
    var (low, high) = (0, lengths.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lengths[middle] <= target { low = middle } else { high = middle }
    }
    let stretch = lengths[high] - lengths[low]
    let rest = stretch > 0 ? min(max((target - lengths[low]) / stretch, 0), 1) : 0
    return point((Double(low) + rest) / Double(lengths.count - 1))
  }

  /// `n` places evenly along the curve, both ends included; one place alone takes the middle.
  func even(_ n: Int) -> [Point] {
    guard n > 1 else { return n == 1 ? [point(atShare: 0.5)] : [] }
    return (0..<n).map { point(atShare: Double($0) / Double(n - 1)) }
  }
}
