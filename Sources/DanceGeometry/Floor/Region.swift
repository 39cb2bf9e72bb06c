/// An area of the floor: the stage itself, or what a prop covers.
public enum Region: Hashable, Sendable {
  /// An upright rectangle.
  case rectangle(Box)
  /// A round area.
  case disc(centre: Point, radius: Double)
  /// An area with straight edges, convex or not.
  case polygon(Polygon)

  /// The distance to the edge in metres, negative inside. Changes by at most a metre per metre.
  public func signedDistance(to point: Point) -> Double {
    switch self {
    case .rectangle(let box): box.signedDistance(to: point)
    case .disc(let centre, let radius): centre.distance(to: point) - radius
    case .polygon(let polygon): polygon.signedDistance(to: point)
    }
  }

  /// Whether the point lies inside or on the edge.
  public func contains(_ point: Point) -> Bool { signedDistance(to: point) <= 0 }

  /// The smallest upright rectangle that holds the area; nil for a polygon without corners.
  public var bounds: Box? {
    switch self {
    case .rectangle(let box): box
    case .disc(let centre, let radius): Box(centre, centre).inflated(by: radius)
    case .polygon(let polygon): Box(holding: polygon.corners)
    }
  }

  /// Numbers between which the signed distance stays along a straight way; exact unless it crosses the edge.
  public func signedDistances(along way: Segment) -> ClosedRange<Double> {
    switch self {
    case .rectangle(let box):
      return Polygon(box).signedDistances(along: way)
    case .disc(let centre, let radius):
      let (first, last) = (way.start - centre, way.end - centre)
      let nearest = RelativeWay.straightNearest(from: first, to: last).distance - radius
      return nearest...max(nearest, first.length - radius, last.length - radius)
    case .polygon(let polygon):
      return polygon.signedDistances(along: way)
    }
  }
}

extension Box {
  /// The distance to the edge in metres, negative inside.
  func signedDistance(to point: Point) -> Double {
    let across = max(minX - point.x, point.x - maxX)
    let along = max(minY - point.y, point.y - maxY)
    if across <= 0 || along <= 0 { return max(across, along) }
    return (across * across + along * along).squareRoot()
  }
}
