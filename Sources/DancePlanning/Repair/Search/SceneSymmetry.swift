import DanceGeometry
import DanceScore

/// A turn or a mirroring that leads the walks of a passage into each other.
///
/// What is done to one of those who are led into each other is done to all, so that what is mended is as symmetric as it was.
struct SceneSymmetry {
  /// Those who are led into each other, as one.
  let units: [RepairUnit]

  /// The finest turn about the middle that leads the walks into each other, or else a mirroring; `nil` if there is none, or
  /// too few walk to tell.
  ///
  /// - Complexity: O(n log n) for each of about a dozen candidates.
  init?(of walks: [OpenWalk]) {
    guard walks.count > 2, !walks[0].isInFile,
      walks.allSatisfy({ $0.cue == walks[0].cue && $0.motion.start == walks[0].motion.start })
    else { return nil }
    let middle = Point.middle(of: walks.flatMap { [$0.start, $0.goal] })
    for order in Self.orders(walks.count) {
      let angle = Angle.degrees(360 / Double(order))
      if let units = Self.units(walks, isMirroring: false, { middle + ($0 - middle).turned(by: angle) }) {
        self.units = units
        return
      }
    }
    for across in [true, false] {
      let image = { (point: Point) in
        across ? Point(2 * middle.x - point.x, point.y) : Point(point.x, 2 * middle.y - point.y)
      }
      if let units = Self.units(walks, isMirroring: true, image) {
        self.units = units
        return
      }
    }
    return nil
  }

  /// The numbers of steps in which a turn may lead round, the finest first.
  private static func orders(_ count: Int) -> [Int] {
    ([count, count - 1] + Array((2...12).reversed())).filter { $0 >= 2 && $0 <= count }
  }

  /// The walks by how they are led into each other; `nil` if one is led to where there is none.
  private static func units(
    _ walks: [OpenWalk], isMirroring: Bool, _ image: (Point) -> Point
  ) -> [RepairUnit]? {
    let index = PlaceIndex(walks.map(\.start))
    var next: [Int] = []
    for walk in walks {
      guard let partner = index.place(near: image(walk.start)),
        walks[partner].goal.distance(to: image(walk.goal)) < PlaceIndex.near
      else { return nil }
      next.append(partner)
    }
    guard Set(next).count == next.count else { return nil }
    var isTaken = Array(repeating: false, count: walks.count)
    var units: [RepairUnit] = []
    for first in walks.indices where !isTaken[first] {
      var members: [RepairUnit.Member] = []
      var (walk, isMirrored) = (first, false)
      while !isTaken[walk] {
        isTaken[walk] = true
        members.append(RepairUnit.Member(walk: walk, isMirrored: isMirrored))
        walk = next[walk]
        if isMirroring { isMirrored.toggle() }
      }
      units.append(RepairUnit(members: members))
    }
    return units
  }
}

/// Places by where they are.
private struct PlaceIndex {
  /// Places nearer than this, in metres, are one.
  static let near = 0.01
  private let tree: PointTree

  init(_ places: [Point]) { tree = PointTree(places) }

  func place(near point: Point) -> Int? {
    guard let nearest = tree.nearest(to: point), nearest.square < Self.near * Self.near else { return nil }
    return nearest.index
  }
}
