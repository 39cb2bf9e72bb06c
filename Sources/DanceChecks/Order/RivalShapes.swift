import DanceGeometry

/// Settles which of the lines and circles found are meant where they claim the same dancers.
///
/// A line and a circle have at most two points in common. So where three dancers stand in both, one of the two is an
/// accident: the flat top of a large circle, or a circle that happens to go through the sides of a square. What explains
/// the places better stays: the circle, or all lines together that share three with it. And where three quarters of a circle's dancers stand in two lines each, or in one with a neighbour off the
/// circle that does not go through the centre, it is a block or a frame, whose corners are always on circles.
struct RivalShapes {
  private(set) var lines: [[Int]]
  private(set) var circles: [CircleSearch.Found]

  /// Cost: O(n log n).
  init(_ arrangement: Arrangement, _ lines: [[Int]], _ circles: [CircleSearch.Found]) {
    let fits = lines.map { line in LineFit(line.map { arrangement.points[$0] }) }
    var linesOfPlace = [[Int]](repeating: [], count: arrangement.points.count)
    for (line, members) in lines.enumerated() {
      for index in members { linesOfPlace[index].append(line) }
    }
    let rings = circles.filter { circle in
      let ring = Set(circle.members)
      let framed = circle.members.filter { member in
        let own = linesOfPlace[member]
        let chords = own.filter { fits[$0].offset(of: circle.fit.centre).length > arrangement.tolerance }
        let beside = arrangement.neighbours[member].filter { !ring.contains($0.index) }
        return own.count >= 2
          || beside.contains { neighbour in
            neighbour.square <= 1.6 * (arrangement.neighbours[member].first?.square ?? 0)
              && !chords.allSatisfy { !linesOfPlace[neighbour.index].contains($0) }
          }
      }
      return 4 * framed.count < 3 * circle.members.count
    }
    var ringOfPlace = [Int?](repeating: nil, count: arrangement.points.count)
    for (ring, circle) in rings.enumerated() {
      for index in circle.members { ringOfPlace[index] = ring }
    }
    let weights = rings.map { ring in
      Self.weight(ring.members.map { ring.fit.offset(of: arrangement.points[$0]) }, free: 3, arrangement.tolerance)
    }
    // The rings that share three dancers or more with each line.
    let rivals = lines.map { line -> [Int] in
      let counts = Dictionary(line.compactMap { ringOfPlace[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      return counts.keys.filter { counts[$0, default: 0] >= 3 }
    }
    var opposed = [Double](repeating: 0, count: rings.count)
    for (line, members) in lines.enumerated() where !rivals[line].isEmpty {
      let weight = Self.weight(
        members.map { fits[line].offset(of: arrangement.points[$0]) }, free: 2, arrangement.tolerance)
      for ring in rivals[line] { opposed[ring] += weight }
    }
    let isRefuted = rings.indices.map { opposed[$0] >= weights[$0] && opposed[$0] > 0 }
    self.lines = lines.indices.filter { rivals[$0].allSatisfy { isRefuted[$0] } }.map { lines[$0] }
    self.circles = rings.indices.filter { !isRefuted[$0] }.map { rings[$0] }
  }

  /// How well a shape explains its dancers' places: how much nearer they are than the tolerance asks, for each beyond
  /// those that it takes to fix the shape.
  private static func weight(_ offsets: [Vector], free: Int, _ tolerance: Double) -> Double {
    let mean = offsets.reduce(0) { $0 + $1.length } / Double(offsets.count)
    return Double(offsets.count - free) * Logarithm.of(tolerance / max(mean, Tolerance.distance))
  }
}
