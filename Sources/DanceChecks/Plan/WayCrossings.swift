import DanceGeometry

/// Pairs of straight ways that cross.
///
/// Two ways cross where they share a point inside of both, or where the two pass each other along one line. Whoever only
/// ends where another begins, or follows along the same line, crosses nobody.
enum WayCrossings {
  /// How many pairs of the straight walks cross; walks on curves are left out.
  ///
  /// The ways are sorted by their left ends, so that only those that overlap from left to right are compared.
  /// - Complexity: O(n log n + pairs that overlap from left to right).
  static func count(of walks: PlannedWalks) -> Int {
    let ways = walks.walks.filter(\.isStraight).map { Way(start: $0.chord.start, end: $0.chord.end) }
      .sorted { $0.left < $1.left }
    var count = 0
    for (index, way) in ways.enumerated() {
      for other in ways[(index + 1)...] {
        guard other.left < way.right else { break }
        if way.crosses(other) { count += 1 }
      }
    }
    return count
  }

  private struct Way {
    let start: Point
    let end: Point
    let left: Double
    let right: Double

    init(start: Point, end: Point) {
      (self.start, self.end) = (start, end)
      // A way straight upstage has some width, too, so that it overlaps with itself.
      left = min(start.x, end.x) - Tolerance.distance
      right = max(start.x, end.x) + Tolerance.distance
    }

    func crosses(_ other: Way) -> Bool {
      guard min(start.y, end.y) <= max(other.start.y, other.end.y),
        min(other.start.y, other.end.y) <= max(start.y, end.y)
      else { return false }
      let (a, b) = (side(of: other.start), side(of: other.end))
      let (c, d) = (other.side(of: start), other.side(of: end))
      if a == 0, b == 0 { return passes(other) }
      return a * b < 0 && c * d < 0
    }

    /// On which side of the line through this way a point lies: 1, −1, or 0 on it, within a tenth of a millimetre.
    private func side(of point: Point) -> Int {
      let distance = (end - start).normalized.cross(point - start)
      return abs(distance) <= Tolerance.distance ? 0 : distance > 0 ? 1 : -1
    }

    /// Whether the two on one line, one behind the other before, are the other way round afterwards.
    private func passes(_ other: Way) -> Bool {
      let direction = (end - start).normalized
      let (before, after) = (direction.dot(other.start - start), direction.dot(other.end - end))
      return min(abs(before), abs(after)) > Tolerance.distance && (before < 0) != (after < 0)
    }
  }
}
