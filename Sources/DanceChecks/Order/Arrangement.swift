import DanceGeometry

/// The places of a formation, and who stands near whom: what all searches for order begin with.
struct Arrangement {
  /// The places, by the order of the cast.
  let points: [Point]
  let tree: PointTree
  /// The mean of all places.
  let centroid: Point
  /// The nearest others of each place, the nearest first, at most six.
  let neighbours: [[PointTree.Neighbour]]
  /// The distances to the nearest other, of those who do not share a spot with another.
  let nearest: [Double]
  /// How near they stand.
  let spacing: FormationOrder.Spacing

  /// Who stands within so much of a shape belongs to it: as a share of the spacing.
  static let toleranceShare = 0.25

  /// Cost: about O(n log n).
  init(_ points: [Point]) {
    self.points = points
    let tree = PointTree(points)
    self.tree = tree
    centroid = Self.middle(of: points)
    neighbours = points.enumerated().map { index, point in
      Array(tree.nearest(7, to: point).filter { $0.index != index }.prefix(6))
    }
    nearest = neighbours.compactMap(\.first?.square).filter { $0 > 0 }.map { $0.squareRoot() }
    spacing = FormationOrder.Spacing(median: Self.median(of: nearest), variation: Evenness.variation(of: nearest))
  }

  /// Within so many metres of a shape, one belongs to it.
  var tolerance: Double { spacing.median * Self.toleranceShare }

  /// The mean of some places; the origin of none.
  static func middle(of points: some Collection<Point>) -> Point {
    guard let first = points.first else { return .origin }
    // Taken from the first of them, so that places far out lose nothing.
    let sum = points.reduce(Vector.zero) { $0 + ($1 - first) }
    return first + sum * (1 / Double(points.count))
  }

  static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

/// How uneven some distances are.
enum Evenness {
  /// The standard deviation over the mean; 0 for fewer than two.
  static func variation(of distances: some Collection<Double>) -> Double {
    guard distances.count > 1 else { return 0 }
    let mean = distances.reduce(0, +) / Double(distances.count)
    guard mean > 0 else { return 0 }
    let variance = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(distances.count)
    return variance.squareRoot() / mean
  }
}
