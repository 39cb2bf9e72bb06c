import DanceGeometry

/// The directions in which neighbours stand from each other, the most frequent first.
struct NeighbourDirections {
  /// The most frequent directions, away from across and upstage and from each other.
  let peaks: [Angle]

  /// Counts directions to a degree, spread a little so that people who are not exact add up.
  ///
  /// - Complexity: O(n).
  init(_ arrangement: Arrangement, most: Int) {
    let slots = 180
    var sums = [Vector](repeating: .zero, count: slots)
    var weights = [Double](repeating: 0, count: slots)
    for (index, neighbours) in arrangement.neighbours.enumerated() {
      guard let reach = neighbours.first(where: { $0.square > 0 })?.square else { continue }
      for neighbour in neighbours where neighbour.square > 0 && neighbour.square <= 1.6 * reach {
        let way = arrangement.points[neighbour.index] - arrangement.points[index]
        let angle = Elementary.arcTangent(y: way.y, x: way.x)
        let degrees = angle * 180 / .pi
        let slot = ((Int(degrees.rounded()) % slots) + slots) % slots
        weights[slot] += 1
        // Doubled, so that both ways of looking along a line are one.
        sums[slot] = sums[slot] + Vector.unit(Angle(radians: 2 * angle))
      }
    }
    let smooth = (0..<slots).map { slot in
      [(-2, 1.0), (-1, 2.0), (0, 3.0), (1, 2.0), (2, 1.0)].reduce(0) {
        $0 + weights[(slot + $1.0 + slots) % slots] * $1.1
      }
    }
    var peaks: [Angle] = []
    for slot in (0..<slots).sorted(by: { (-smooth[$0], $0) < (-smooth[$1], $1) }) where smooth[slot] > 0 {
      guard peaks.count < most else { break }
      // The mean direction about the peak is finer than the slots.
      let reach = weights[slot] > 0.7 * smooth[slot] / 3 ? 0 : 2
      let sum = (-reach...reach).reduce(Vector.zero) { $0 + sums[(slot + $1 + slots) % slots] }
      let angle = Angle(radians: sum.angle.radians / 2)
      let isNew =
        Self.are(angle, apartFrom: [.zero, .upstage], by: 0.01) && Self.are(angle, apartFrom: peaks, by: 0.06)
      if isNew { peaks.append(angle) }
    }
    self.peaks = peaks
  }

  /// Whether a direction differs from others by an angle in radians (its sine), whichever way they are looked along.
  private static func are(_ angle: Angle, apartFrom others: [Angle], by least: Double) -> Bool {
    others.allSatisfy { abs(Vector.unit($0).cross(.unit(angle))) > least }
  }
}
