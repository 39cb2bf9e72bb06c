import DanceGeometry

/// Settles which of the lines and circles found are meant where they claim the same dancers.
///
/// A line and a circle have at most two points in common. So where three dancers stand in both, one of the two is an
/// accident: the flat top of a large circle, or a circle that happens to go through a V. The one that explains the
/// places better stays. And where three quarters of a circle's dancers stand in two lines each, it is a block, whose corners
/// are always on circles.
struct RivalShapes {
  private(set) var lines: [[Int]]
  private(set) var circles: [CircleSearch.Found]

  /// Cost: O(n log n).
  init(_ arrangement: Arrangement, _ lines: [[Int]], _ circles: [CircleSearch.Found]) {
    var lineCounts = [Int](repeating: 0, count: arrangement.points.count)
    for index in lines.joined() { lineCounts[index] += 1 }
    let rings = circles.filter { circle in
      4 * circle.members.filter { lineCounts[$0] >= 2 }.count < 3 * circle.members.count
    }
    var ringOfPlace = [Int?](repeating: nil, count: arrangement.points.count)
    for (ring, circle) in rings.enumerated() {
      for index in circle.members { ringOfPlace[index] = ring }
    }
    let weights = rings.map { ring in
      Self.weight(
        ring.members.map { ring.fit.offset(of: arrangement.points[$0]).length }, free: 3, arrangement.tolerance)
    }
    var isRefuted = [Bool](repeating: false, count: rings.count)
    var isBent = [Bool](repeating: false, count: lines.count)
    for (line, members) in lines.enumerated() {
      let fit = LineFit(members.map { arrangement.points[$0] })
      let weight = Self.weight(
        members.map { fit.offset(of: arrangement.points[$0]).length }, free: 2, arrangement.tolerance)
      var shared: [Int: Int] = [:]
      for index in members { if let ring = ringOfPlace[index] { shared[ring, default: 0] += 1 } }
      for (ring, count) in shared where count >= 3 {
        if weight >= weights[ring] { isRefuted[ring] = true } else { isBent[line] = true }
      }
    }
    self.lines = lines.indices.filter { !isBent[$0] }.map { lines[$0] }
    self.circles = rings.indices.filter { !isRefuted[$0] }.map { rings[$0] }
  }

  /// How well a shape explains its dancers' places: how much nearer they are than the tolerance asks, for each beyond
  /// those that it takes to fix the shape.
  private static func weight(_ errors: [Double], free: Int, _ tolerance: Double) -> Double {
    let mean = errors.reduce(0, +) / Double(errors.count)
    return Double(errors.count - free) * Logarithm.of(tolerance / max(mean, Tolerance.distance))
  }
}
