import DanceGeometry

/// Who stands next to whom.
///
/// Two are neighbours if nobody else is in, or on the rim of, the circle that has them at the ends of a diameter (Gabriel
/// and Sokal, 1969), and if they are no more than twice as far from each other as one of them is from whoever is nearest. In a
/// block these are the ones in front, behind and at both sides, in a line or a ring the next ones; two groups far apart
/// are not neighbours.
struct Neighbours: Sendable {
  /// The neighbours of point p are those from `first[p]` to before `first[p + 1]`, ascending.
  private var first: [Int32] = [0]
  private var all: [Int32] = []

  /// Neighbours are looked for among so many nearest points; in the plane nobody with neighbours all round has more.
  private static let mostNear = 16
  /// How many times as far as the nearest a neighbour may be.
  private static let farthest = 2.0

  /// Finds the neighbours of points. O(n log n).
  init(_ points: [Point]) {
    let tree = PointTree(points)
    let near = points.map { tree.nearest(Self.mostNear + 1, to: $0) }
    let reach = near.map { $0.count > 1 ? $0[1].square : 0 }
    var found: [[Int32]] = Array(repeating: [], count: points.count)
    for point in points.indices {
      let others = near[point].filter { $0.index != point }
      for (rank, other) in others.enumerated() where other.square > 0 {
        let farthest = Self.farthest * Self.farthest * max(reach[point], reach[other.index])
        guard other.square <= farthest * (1 + 1e-9) else { break }
        // Whoever is in the circle is nearer to this point than the other is. (x − a)·(x − b) ≤ 0 is inside.
        let (end, hair) = (points[other.index], other.square * 1e-9)
        let isBlocked = others[..<rank].contains { between in
          let middle = points[between.index]
          return (middle - points[point]).dot(middle - end) <= hair
        }
        guard !isBlocked else { continue }
        found[point].append(Int32(other.index))
        found[other.index].append(Int32(point))
      }
    }
    for list in found {
      all += Set(list).sorted()
      first.append(Int32(all.count))
    }
  }

  /// How many points there are.
  var count: Int { first.count - 1 }

  /// How many pairs of neighbours there are.
  var pairCount: Int { all.count / 2 }

  /// The neighbours of a point, ascending.
  func of(_ point: Int) -> ArraySlice<Int32> { all[Int(first[point])..<Int(first[point + 1])] }

  /// Whether two points are neighbours.
  func contains(_ one: Int, _ other: Int) -> Bool {
    for position in Int(first[one])..<Int(first[one + 1]) where all[position] == other { return true }
    return false
  }

  /// How many pairs of neighbours come to be neighbours again when point p goes to place `places[p]` of others.
  func kept(in others: Neighbours, by places: [Int]) -> Int {
    (0..<count).reduce(0) { sum, point in
      sum
        + of(point).count { other in
          other > point && places[point] >= 0 && places[Int(other)] >= 0
            && others.contains(places[point], places[Int(other)])
        }
    }
  }
}
