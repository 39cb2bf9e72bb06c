/// An area bounded by straight edges, convex or not. Where the outline crosses itself, what lies inside an even number of
/// times lies outside.
public struct Polygon: Hashable, Sendable {
  /// The corners in order, either way round; the last is joined to the first.
  public let corners: [Point]

  /// Makes the polygon of the given corners. Fewer than three enclose nothing.
  public init(_ corners: [Point]) { self.corners = corners }

  /// Makes the polygon of a box.
  public init(_ box: Box) {
    self.init([
      Point(box.minX, box.minY), Point(box.maxX, box.minY), Point(box.maxX, box.maxY), Point(box.minX, box.maxY),
    ])
  }

  /// The first edge that meets a later one elsewhere than in the corner between them, by the index of the corner it begins
  /// in; `nil` where the outline goes round without touching itself. A corner said twice in a row counts once. O(n²).
  public var firstCrossedEdge: Int? {
    let kept = corners.indices.filter { corners[$0] != corners[($0 + 1) % corners.count] }
    let edges = kept.map { Segment(corners[$0], corners[($0 + 1) % corners.count]) }
    for (index, edge) in edges.enumerated() {
      for later in edges.indices.dropFirst(index + 1) where meet(edge, edges[later], later - index, of: edges.count) {
        return kept[index]
      }
    }
    return nil
  }

  /// Whether two edges, so many apart, have more in common than a corner of the outline.
  private func meet(_ edge: Segment, _ later: Segment, _ steps: Int, of count: Int) -> Bool {
    let touching = Tolerance.limit * Tolerance.limit
    if steps == 1 {
      return later.squaredDistance(to: edge.start) <= touching || edge.squaredDistance(to: later.end) <= touching
    }
    if steps == count - 1 {
      return edge.squaredDistance(to: later.start) <= touching || later.squaredDistance(to: edge.end) <= touching
    }
    return edge.distance(to: later) <= Tolerance.limit
  }

  /// Whether the point lies inside; on the edge either answer is possible, so ask for the signed distance there. O(n).
  public func contains(_ point: Point) -> Bool {
    var inside = false
    var last = corners.last ?? point
    for corner in corners {
      if (corner.y > point.y) != (last.y > point.y) {
        let along = (point.y - corner.y) / (last.y - corner.y)
        if point.x < corner.x + (last.x - corner.x) * along { inside.toggle() }
      }
      last = corner
    }
    return inside
  }

  /// The distance to the edge in metres, negative inside; infinite for a polygon without corners. O(n).
  public func signedDistance(to point: Point) -> Double {
    let distance = distanceToEdge(from: point)
    return contains(point) ? -distance : distance
  }

  /// The distance to the nearest point of the edge in metres. O(n).
  public func distanceToEdge(from point: Point) -> Double {
    var (least, last) = (Double.infinity, corners.last ?? point)
    for corner in corners {
      least = min(least, Segment(last, corner).squaredDistance(to: point))
      last = corner
    }
    return least.squareRoot()
  }

  /// Numbers between which the signed distance stays along a straight way. O(n).
  ///
  /// If the way does not meet the edge, its least distance from the edge is exact. As the distance from one edge is convex along the
  /// way, it is greatest at one of the two ends; so is the distance from the whole edge bounded by the least of these.
  func signedDistances(along way: Segment) -> ClosedRange<Double> {
    guard var last = corners.last else { return Double.infinity...Double.infinity }
    var (least, greatest) = (Double.infinity, Double.infinity)
    for corner in corners {
      let edge = Segment(last, corner)
      least = min(least, edge.distance(to: way))
      greatest = min(greatest, max(edge.squaredDistance(to: way.start), edge.squaredDistance(to: way.end)).squareRoot())
      last = corner
    }
    let (first, final) = (signedDistance(to: way.start), signedDistance(to: way.end))
    // A rounding away from the edge, it may be crossed unnoticed.
    let crosses = least < 1e-9 || first * final <= 0
    let (low, high) = crosses ? (-greatest, greatest) : first < 0 ? (-greatest, -least) : (least, greatest)
    // The signed distance changes by at most a metre per metre.
    let (middle, swing) = ((first + final) / 2, way.length / 2)
    let bounded = (max(low, middle - swing), min(high, middle + swing))
    return min(bounded.0, first, final)...max(bounded.1, first, final)
  }
}
