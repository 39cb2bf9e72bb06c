import DanceGeometry

/// Finds circles and arcs of dancers.
///
/// A circle is looked for about a centre, as bands of distances from it that hold more dancers than chance would put
/// there. Centres that could be one: the middle of all; for each cluster of people who stand near each other, its middle
/// and the centre of the circle that fits the cluster best (an arc); and the centre of each circle found, for those around it.
/// Circles that share their dancers with no cluster of their own and have not the middle of all are not looked for.
struct CircleSearch {
  let arrangement: Arrangement

  /// The least number of dancers in a circle or arc.
  static let least = 5
  /// At most so many clusters are looked at, the largest first.
  static let mostClusters = 64
  /// At most so many rings of one width about a centre are looked at, the fullest first.
  static let mostRings = 256
  /// A gap so many times as large as the usual one ends an arc.
  static let widestGap = 2.5

  /// A circle found.
  struct Found {
    /// Indices of places, counterclockwise.
    var members: [Int]
    var fit: CircleFit
    var isClosed: Bool
  }

  /// The circles, as indices of places, the one found first first; nobody stands in two.
  ///
  /// - Complexity: O(n log n), as all clusters together have n dancers.
  func circles() -> [Found] {
    guard arrangement.points.count >= Self.least, arrangement.tolerance > 0 else { return [] }
    let everybody = Array(arrangement.points.indices)
    let clusters = Clusters(arrangement).largest(Self.mostClusters, least: Self.least)
    var found: [Found] = []
    var isTaken = [Bool](repeating: false, count: everybody.count)
    var seeds = [(everybody, arrangement.centroid)]
    for cluster in clusters {
      let points = cluster.map { arrangement.points[$0] }
      seeds.append((cluster, Arrangement.middle(of: points)))
      if let fit = CircleFit(points) { seeds.append((cluster, fit.centre)) }
    }
    for (people, centre) in seeds {
      let open = people.filter { !isTaken[$0] }
      guard open.count >= Self.least else { continue }
      for circle in rings(of: open, about: centre, among: seeds.count) {
        for member in circle.members { isTaken[member] = true }
        found.append(circle)
      }
    }
    return found
  }

  /// The circles among some people about a centre.
  private func rings(of people: [Int], about centre: Point, among scales: Int) -> [Found] {
    let distances = people.map { arrangement.points[$0].distance(to: centre) }
    let farthest = (distances.max() ?? 0) + arrangement.spacing.median / 2
    // By chance as many stand in a ring as it has of the area.
    let levels = ChanceLevels(
      domain: 0...farthest, floor: { $0 * $0 }, surroundings: 6 * arrangement.spacing.median, scales: scales,
      least: Self.least)
    var open = people.indices.sorted { (distances[$0], people[$0]) < (distances[$1], people[$1]) }
    var found: [Found] = []
    for width in LineSearch.widths(upTo: 2 * arrangement.tolerance) {
      let values = open.map { distances[$0] }
      let bands = levels.bands(of: values, width: width).prefix(Self.mostRings)
      guard !bands.isEmpty else { continue }
      var isTaken = Set<Int>()
      for band in bands {
        let low = values.partitioningIndex { $0 >= values[band.lowerBound] - 2 * arrangement.tolerance }
        let high = values.partitioningIndex { $0 > values[band.upperBound - 1] + 2 * arrangement.tolerance }
        for arc in arcs(of: band.map { people[open[$0]] }, about: centre) {
          let near = open[low..<high].map { people[$0] }.filter { !isTaken.contains($0) }
          guard isTaken.isDisjoint(with: arc), let circle = fitted(arc, among: near) else { continue }
          found.append(circle)
          isTaken.formUnion(circle.members)
        }
      }
      open.removeAll { isTaken.contains(people[$0]) }
    }
    return found
  }

  /// The stretches of a ring without wide gaps, counterclockwise.
  private func arcs(of ring: [Int], about centre: Point) -> [[Int]] {
    let ordered = arrangement.around(centre, ring)
    guard ordered.count >= Self.least else { return [] }
    let gaps = arrangement.gaps(around: ordered)
    let widest = Self.widestGap * Arrangement.median(of: gaps)
    guard let start = gaps.firstIndex(where: { $0 > widest }) else { return [ordered] }
    var arcs: [[Int]] = [[]]
    for step in 1...ordered.count {
      let index = (start + step) % ordered.count
      arcs[arcs.count - 1].append(ordered[index])
      if gaps[index] > widest, step < ordered.count { arcs.append([]) }
    }
    return arcs.filter { $0.count >= Self.least }
  }

  /// The circle that fits an arc best with everybody who stands on its way; `nil` where it is hardly bent.
  private func fitted(_ arc: [Int], among people: [Int]) -> Found? {
    guard var fit = CircleFit(arc.map { arrangement.points[$0] }) else { return nil }
    var members = arc
    // Refit with whoever belongs to it, for as long as that changes anything.
    for _ in 0..<4 {
      let near = people.filter { fit.offset(of: arrangement.points[$0]).length <= arrangement.tolerance }
      let wider = arcs(of: near, about: fit.centre).max {
        Set($0).intersection(arc).count < Set($1).intersection(arc).count
      }
      guard let wider, wider.count >= members.count, wider != members,
        let better = CircleFit(wider.map { arrangement.points[$0] })
      else { break }
      (members, fit) = (wider, better)
    }
    let gaps = arrangement.gaps(around: members)
    let isClosed = (gaps.last ?? 0) <= Self.widestGap * Arrangement.median(of: gaps)
    guard isClosed || isBent(members, fit) else { return nil }
    guard members.allSatisfy({ fit.offset(of: arrangement.points[$0]).length <= arrangement.tolerance }) else {
      return nil
    }
    return Found(members: isClosed ? Self.fromTheFirst(members) : members, fit: fit, isClosed: isClosed)
  }

  /// Whether an arc departs from a straight line by more than what a line would forgive.
  private func isBent(_ arc: [Int], _ fit: CircleFit) -> Bool {
    let line = LineFit(arc.map { arrangement.points[$0] })
    return arc.contains { line.offset(of: arrangement.points[$0]).length > arrangement.tolerance }
  }

  private static func fromTheFirst(_ members: [Int]) -> [Int] {
    guard let first = members.indices.min(by: { members[$0] < members[$1] }) else { return members }
    return Array(members[first...] + members[..<first])
  }
}

extension Arrangement {
  /// Places counterclockwise about a centre, beginning with the audience's left.
  func around(_ centre: Point, _ places: [Int]) -> [Int] {
    places.map { index -> (angle: Double, index: Int) in ((points[index] - centre).angle.radians, index) }
      .sorted { ($0.angle, $0.index) < ($1.angle, $1.index) }.map(\.index)
  }

  /// The distance from each to the next, and from the last to the first.
  func gaps(around ring: [Int]) -> [Double] {
    ring.indices.map { points[ring[$0]].distance(to: points[ring[($0 + 1) % ring.count]]) }
  }
}
