import DanceGeometry

/// People who stand near each other, and near those who stand near them: clusters by single linkage.
struct Clusters {
  private var parents: [Int]
  /// Neighbours within so many times the spacing are of one cluster.
  private static let reach = 1.6

  /// Cost: about O(n).
  init(_ arrangement: Arrangement) {
    parents = Array(arrangement.points.indices)
    let reach = Self.reach * arrangement.spacing.median
    for (index, neighbours) in arrangement.neighbours.enumerated() {
      for neighbour in neighbours where neighbour.square <= reach * reach { join(index, neighbour.index) }
    }
  }

  /// The clusters with at least `least` members, the largest first, at most `most`.
  func largest(_ most: Int, least: Int) -> [[Int]] {
    var finder = self
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[finder.root(of: index), default: []].append(index) }
    let large = members.values.filter { $0.count >= least }
    return Array(large.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }.prefix(most))
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    parents[max(first, second)] = min(first, second)
  }

  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
